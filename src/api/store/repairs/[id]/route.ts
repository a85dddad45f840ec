import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerWithRepair } from "../../../../lib/tracking/answer"
import { ownRepairId } from "../../../../lib/tracking/require-tracking"

/** One repair of the signed-in customer. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) =>
  answerWithRepair(req, res, await ownRepairId(req))
