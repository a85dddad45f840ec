import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/**
 * Takes an invite's token out of the address that is logged when the request ends; the parsed query
 * keeps it.
 */
export const hideToken = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  req.originalUrl = req.originalUrl.replace(/([?&]token=)[^&]*/i, "$1********")
  next()
}
