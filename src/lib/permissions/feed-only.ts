import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffOf } from "./staff-of"

/**
 * Narrows the list of notifications to the bell of the admin for everybody but owners: what was
 * sent on other channels can hold the link that resets an owner's password.
 */
export const feedOnly = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  if (staffOf(req).role !== "owner") req.filterableFields.channel = "feed"
  next()
}
