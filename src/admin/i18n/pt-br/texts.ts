import { analytics } from "./analytics"
import { audit } from "./audit"
import { devices } from "./catalogue-devices"
import { parts, reorder, suppliers } from "./catalogue-parts"
import { repair_types } from "./catalogue-repair-types"
import { common } from "./common"
import { csv_import } from "./csv-import"
import { customers } from "./customers"
import { events, log } from "./events"
import { evidence } from "./evidence"
import { messages, staff } from "./office"
import { passport } from "./passport"
import { pricing } from "./pricing"
import {
  batch,
  bench,
  board,
  clock,
  priorities,
  product_widget,
  queue_widget,
  views,
} from "./queue"
import { order_widget, payment_form, queue, quote_editor, repair } from "./repairs"
import { invitations, member, suggestions, team } from "./team"
import { vocabulary } from "./vocabulary"
import { workflows } from "./workflows"

export const ptBR = {
  ...common,
  ...vocabulary,
  analytics,
  audit,
  passport,
  csv_import,
  customers,
  devices,
  events,
  log,
  evidence,
  messages,
  staff,
  invitations,
  member,
  suggestions,
  team,
  queue,
  batch,
  bench,
  board,
  clock,
  priorities,
  product_widget,
  queue_widget,
  views,
  repair,
  quote_editor,
  payment_form,
  order_widget,
  pricing,
  repair_types,
  parts,
  suppliers,
  reorder,
  workflows,
}
