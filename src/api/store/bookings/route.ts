import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CreateBookingRequest } from "../../../contracts/booking"
import { parseBody, parseIdempotencyKey } from "../../../lib/http"
import { createBookingWorkflow } from "../../../workflows/booking/create-booking"
import { withTrackingToken } from "../../../workflows/booking/present-booking"

interface StoreContext {
  publishable_key_context?: { sales_channel_ids: string[] }
}

/** Books a quote. The same Idempotency-Key with the same body answers with the same booking. */
export const POST = async (req: AuthenticatedMedusaRequest & StoreContext, res: MedusaResponse) => {
  const { result } = await createBookingWorkflow(req.scope).run({
    input: {
      idempotency_key: parseIdempotencyKey(req),
      request: parseBody(CreateBookingRequest, req),
      customer_id: req.auth_context?.actor_id ?? null,
      sales_channel_id: req.publishable_key_context?.sales_channel_ids[0] ?? null,
    },
  })
  res.status(201).json({ booking: withTrackingToken(result) })
}
