import { model } from "@medusajs/framework/utils"

/**
 * One line of the audit log. Rows are only ever added, and each is sealed once: given its place in
 * the chain. What each column means stands in src/domain/audit/record.ts.
 */
const AuditRecord = model
  .define("audit_record", {
    id: model.id({ prefix: "audit" }).primaryKey(),
    entry_id: model.text(),
    kind: model.enum(["attempted", "changed", "finished"]),
    recorded_at: model.dateTime(),
    staff_id: model.text().nullable(),
    role: model.text().nullable(),
    user_id: model.text().nullable(),
    credential: model.text().nullable(),
    credential_id: model.text().nullable(),
    method: model.text().nullable(),
    route: model.text().nullable(),
    action: model.text().nullable(),
    object_kind: model.text().nullable(),
    object_id: model.text().nullable(),
    fields: model.json().nullable(),
    outcome: model.enum(["done", "refused", "failed"]).nullable(),
    status_code: model.number().nullable(),
    error_code: model.text().nullable(),
    changes: model.json().nullable(),
    mac: model.text(),
    sequence: model.number().nullable(),
    prev_hash: model.text().nullable(),
    hash: model.text().nullable(),
    sealed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["entry_id", "kind"] },
    { on: ["recorded_at", "id"], where: "kind = 'attempted'" },
    { on: ["staff_id", "recorded_at", "id"], where: "kind = 'attempted'" },
    { on: ["action", "recorded_at", "id"], where: "kind = 'attempted'" },
    { on: ["object_id"], where: "object_id is not null" },
    { on: ["sequence"], unique: true, where: "sequence is not null" },
    { on: ["id"], where: "sequence is null" },
  ])

export default AuditRecord
