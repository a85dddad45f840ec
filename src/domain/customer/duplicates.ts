/** What two customers are compared by; all in one spelling: lower case, digits only. */
export interface CustomerFacts {
  emails: readonly string[]
  /** national numbers */
  phones: readonly string[]
  /** first and last name */
  names: readonly string[]
  /** IMEIs and serial numbers */
  devices: readonly string[]
}

export const DUPLICATE_REASONS = ["same_email", "same_phone", "same_name_and_device"] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

const meet = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((value) => value !== "" && right.includes(value))

/** Why two customers may be one person; nothing where they share too little to say so. */
export function duplicateReasons(one: CustomerFacts, other: CustomerFacts): DuplicateReason[] {
  const holds: Record<DuplicateReason, boolean> = {
    same_email: meet(one.emails, other.emails),
    same_phone: meet(one.phones, other.phones),
    same_name_and_device: meet(one.names, other.names) && meet(one.devices, other.devices),
  }
  return DUPLICATE_REASONS.filter((reason) => holds[reason])
}
