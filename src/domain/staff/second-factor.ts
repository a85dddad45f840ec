import type { StaffRole } from "./roles"

/** Whether owners and managers have to sign in with a second factor, or only may. */
export type SecondFactorPolicy = "required" | "offered"

/** Roles that change prices, people and money. */
const PRIVILEGED: readonly StaffRole[] = ["owner", "manager"]

/** What is open to a login without the second factor, so that it can be set up. */
const TO_SET_UP: readonly string[] = [
  "GET /admin/staff/me",
  "GET /admin/stores",
  "GET /admin/users/me",
]

/** The setting as given, else required in production and offered elsewhere. */
export const secondFactorPolicy = (
  setting: string | undefined,
  nodeEnv: string | undefined
): SecondFactorPolicy => {
  if (setting === "required" || setting === "offered") return setting
  return nodeEnv === "production" ? "required" : "offered"
}

/** Whether a role has to have signed in with a second factor. */
export const needsSecondFactor = (policy: SecondFactorPolicy, role: StaffRole): boolean =>
  policy === "required" && PRIVILEGED.includes(role)

/** Whether a route serves to set the second factor up; `pattern` as in the permission table. */
export const servesSetUp = (method: string, pattern: string): boolean =>
  TO_SET_UP.includes(`${method} ${pattern}`)

/**
 * Whether a person who entered by PIN may use a route. A PIN opens what front desk or technicians
 * may do; what is for owners and managers alone needs a sign-in.
 */
export const isOpenByPin = (roles: readonly StaffRole[]): boolean =>
  roles.some((role) => !PRIVILEGED.includes(role))

/** As which role a person who entered by PIN reads fields of other entities. */
export const roleByPin = (role: StaffRole): StaffRole =>
  PRIVILEGED.includes(role) ? "front_desk" : role
