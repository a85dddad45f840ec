import { MedusaService } from "@medusajs/framework/utils"
import AuditRecord from "./models/audit-record"

/** Keeps the audit log. Lines are written by src/lib/audit, since they belong to a transaction. */
export default class AuditModuleService extends MedusaService({ AuditRecord }) {}
