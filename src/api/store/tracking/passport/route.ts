import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerWithPassport } from "../../../../lib/passport/answer-passport"
import { trackedRepairId } from "../../../../lib/tracking/require-tracking"

/** The passport of the repair that the holder of a tracking link follows. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) =>
  answerWithPassport(req, res, await trackedRepairId(req))
