import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerWithPassport } from "../../../../../lib/passport/answer-passport"

/** A repair's passport. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) =>
  answerWithPassport(req, res, req.params.id)
