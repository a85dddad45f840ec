import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { confirmBookingWorkflow } from "../../../../../workflows/booking/confirm-booking"

/** Confirms a booking once its deposit is paid; safe to repeat. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { result } = await confirmBookingWorkflow(req.scope).run({
    input: { booking_id: req.params.id },
  })
  res.json({ booking: result })
}
