import type { StaffChangeRefusal } from "../../domain/staff/staff-change"
import { ApiError } from "../../lib/errors"

const REFUSALS: Record<StaffChangeRefusal, { status: 403 | 409; message: string }> = {
  permission_denied: { status: 403, message: "Only an owner may make or change an owner" },
  last_owner: { status: 409, message: "The shop's last active owner has to stay one" },
}

/** The answer to a refused change of the staff list. */
export const staffRefusal = (code: StaffChangeRefusal): ApiError =>
  new ApiError(REFUSALS[code].status, code, REFUSALS[code].message)
