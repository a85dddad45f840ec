import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CreateRepairNoteRequest } from "../../../../../contracts/admin-repair"
import { parseBody } from "../../../../../lib/http"
import { answerWithDetail } from "../../../../../lib/repair/answer-detail"
import { staffPerformer } from "../../../../../lib/repair/performer"
import { addNoteWorkflow } from "../../../../../workflows/repair/add-note"

/** Adds a note that only staff see. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { body } = parseBody(CreateRepairNoteRequest, req)
  await addNoteWorkflow(req.scope).run({
    input: { body, repair_id: req.params.id, performer: staffPerformer(req) },
  })
  res.status(201)
  await answerWithDetail(req, res)
}
