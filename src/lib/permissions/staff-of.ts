import type { MedusaRequest } from "@medusajs/framework/http"
import { ApiError } from "../errors"
import type { StaffIdentity } from "./staff-identity"

/** The staff member that makes an admin request; 403 `not_staff` where there is none. */
export const staffOf = (req: MedusaRequest): StaffIdentity => {
  if (!req.staff_member) throw new ApiError(403, "not_staff", "This login has no role in the shop")
  return req.staff_member
}
