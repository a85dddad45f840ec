import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/**
 * Any signed-in customer may ask for another's order to be handed to them, and the core answers the
 * request with the whole order, personal data included, before its owner agreed. This leaves the id.
 */
export const onlyOrderId = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  req.queryConfig.fields = ["id"]
  next()
}
