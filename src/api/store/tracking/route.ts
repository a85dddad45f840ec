import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerWithRepair } from "../../../lib/tracking/answer"
import { trackedRepairId } from "../../../lib/tracking/require-tracking"

/** The repair that the holder of a tracking link follows. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) =>
  answerWithRepair(req, res, await trackedRepairId(req))
