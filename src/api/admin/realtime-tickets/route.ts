import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ApiError } from "../../../lib/errors"
import { staffOf } from "../../../lib/permissions/staff-of"
import type RealtimeModuleService from "../../../modules/realtime/service"

/** A ticket for one websocket connection to the staff's room, good for 60 seconds. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const realtime = req.scope.resolve<RealtimeModuleService>("realtime")
  const ticket = await realtime.getStaffTicket(staffOf(req).user_id)
  if (!ticket) throw new ApiError(403, "not_staff", "You have no role in this shop")
  res.status(201).json(ticket)
}
