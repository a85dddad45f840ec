import { MedusaService } from "@medusajs/framework/utils"
import StaffAbsence from "./models/staff-absence"
import StaffMember from "./models/staff-member"

export default class StaffModuleService extends MedusaService({ StaffAbsence, StaffMember }) {}
