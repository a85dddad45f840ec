import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerToLinkHolder } from "../../../lib/tracking/answer"

/** The repair that the holder of a tracking link follows. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => answerToLinkHolder(req, res)
