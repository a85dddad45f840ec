import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerWithDetail } from "../../../../lib/repair/answer-detail"

/** One repair, with what the asking staff member can do next. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => answerWithDetail(req, res)
