import { MedusaService } from "@medusajs/framework/utils"
import PinSession from "./models/pin-session"
import SharedDevice from "./models/shared-device"
import StaffAbsence from "./models/staff-absence"
import StaffMember from "./models/staff-member"

export default class StaffModuleService extends MedusaService({
  PinSession,
  SharedDevice,
  StaffAbsence,
  StaffMember,
}) {}
