import type { Permission } from "../../domain/staff/permissions"
import {
  isOpenByPin,
  needsSecondFactor,
  secondFactorPolicy,
  servesSetUp,
} from "../../domain/staff/second-factor"
import { ApiError } from "../errors"
import type { Login, StaffIdentity } from "./staff-identity"

/** Whether the login lacks the second factor that its role needs here. A secret key has none. */
export const lacksSecondFactor = ({ role }: StaffIdentity, login: Login): boolean =>
  login.actor_type === "user" &&
  !login.mfa_challenge_completed_at &&
  needsSecondFactor(secondFactorPolicy(process.env.STAFF_MFA, process.env.NODE_ENV), role)

/**
 * Refuses with 403 `mfa_required` what the login may not do without a second factor: by password
 * alone everything but the set-up, by PIN what is for owners and managers alone.
 */
export const requireSecondFactor = (
  staff: StaffIdentity,
  login: Login,
  { pattern, roles }: Permission,
  method: string
): void => {
  if (login.pin_session_id) {
    if (!isOpenByPin(roles))
      throw mfaRequired("A PIN does not open this. Sign in with your password")
  } else if (lacksSecondFactor(staff, login) && !servesSetUp(method, pattern)) {
    throw mfaRequired("Your role needs a second factor. Set it up, then sign in with it")
  }
}

const mfaRequired = (message: string): ApiError => new ApiError(403, "mfa_required", message)
