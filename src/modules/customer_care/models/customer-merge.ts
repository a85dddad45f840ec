import { model } from "@medusajs/framework/utils"

/** One merge of two customers: who did it, and what moved, so that it can be undone exactly. */
const CustomerMerge = model
  .define("customer_merge", {
    id: model.id({ prefix: "cmerge" }).primaryKey(),
    kept_id: model.text(),
    duplicate_id: model.text(),
    // ids only, as src/lib/customer/merge-plan.ts writes them
    moved: model.json(),
    merged_by: model.text(),
    merged_by_name: model.text(),
    undone_at: model.dateTime().nullable(),
    undone_by: model.text().nullable(),
  })
  .indexes([
    { on: ["kept_id", "created_at"] },
    { on: ["duplicate_id"], unique: true, where: "undone_at is null" },
  ])

export default CustomerMerge
