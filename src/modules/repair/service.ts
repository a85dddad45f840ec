import { MedusaService } from "@medusajs/framework/utils"
import CustomerDevice from "./models/customer-device"
import Repair from "./models/repair"
import QueueView from "./models/queue-view"
import RepairBatch from "./models/repair-batch"
import RepairEvent from "./models/repair-event"
import RepairPart from "./models/repair-part"
import RepairQuote from "./models/repair-quote"
import TrackingLink from "./models/tracking-link"

export default class RepairModuleService extends MedusaService({
  CustomerDevice,
  QueueView,
  Repair,
  RepairBatch,
  RepairEvent,
  RepairPart,
  RepairQuote,
  TrackingLink,
}) {}
