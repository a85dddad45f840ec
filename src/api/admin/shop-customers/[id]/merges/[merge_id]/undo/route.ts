import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffPerformer } from "../../../../../../../lib/repair/performer"
import { undoMergeWorkflow } from "../../../../../../../workflows/customer/undo-merge"

/** Puts back what a merge moved. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { id: kept_id, merge_id } = req.params
  const { result: merge } = await undoMergeWorkflow(req.scope).run({
    input: { kept_id, merge_id, performer: staffPerformer(req) },
  })
  res.json({ merge })
}
