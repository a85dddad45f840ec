import { fieldsOf } from "../../lib/evidence-values"
import { opensQuoteEditor } from "../../lib/repair-actions"
import type { RepairAction, RepairDetail } from "../../lib/types"
import { EvidenceDrawer } from "../evidence/evidence-drawer"
import { QuoteEditor } from "./quote-editor"

/** Whether an action has to be asked something before it can be sent. */
export const asksFirst = (repair: RepairDetail, action: RepairAction): boolean =>
  opensQuoteEditor(action) || fieldsOf({ repair, action }).length > 0

type ActionDialogProps = { repair: RepairDetail; action: RepairAction; onClose: () => void }

/** The form that belongs to an action: a new version of the quote, or what its gates want to know. */
export function ActionDialog({ repair, action, onClose }: ActionDialogProps) {
  return opensQuoteEditor(action) ? (
    <QuoteEditor repair={repair} onClose={onClose} />
  ) : (
    <EvidenceDrawer key={action.event} repair={repair} action={action} onClose={onClose} />
  )
}
