/** How long a merge can be undone. */
export const MERGE_UNDO_DAYS = 7

const DAY_MS = 86_400_000

export interface MergeParty {
  id: string
  has_account: boolean
}

export type MergeRefusal = "same_customer" | "account_into_guest" | "two_accounts"

/**
 * Why `duplicate` cannot be merged into `kept`, or null where it can. A login stays what it is: a
 * registered customer is only ever the one that is kept.
 */
export function mergeRefusal(kept: MergeParty, duplicate: MergeParty): MergeRefusal | null {
  if (kept.id === duplicate.id) return "same_customer"
  if (!duplicate.has_account) return null
  return kept.has_account ? "two_accounts" : "account_into_guest"
}

/** Until when a merge can be undone. */
export function undoUntil(merged_at: Date): Date {
  return new Date(merged_at.getTime() + MERGE_UNDO_DAYS * DAY_MS)
}

export interface DeviceIdentity {
  id: string
  imei: string | null
  serial: string | null
}

export interface DevicePlan {
  /** devices that get the kept customer */
  moved: string[]
  /** devices of the duplicate that are the same as one of the kept customer's */
  united: { from: string; into: string }[]
}

const isSame = (one: DeviceIdentity, other: DeviceIdentity): boolean =>
  one.imei !== null || other.imei !== null
    ? one.imei === other.imei
    : one.serial !== null && one.serial === other.serial

/** Which of the duplicate's devices move, and which are one with a device of the kept customer. */
export function planDevices(
  kept: readonly DeviceIdentity[],
  duplicate: readonly DeviceIdentity[]
): DevicePlan {
  const plan: DevicePlan = { moved: [], united: [] }
  for (const device of duplicate) {
    const same = kept.find((candidate) => isSame(candidate, device))
    if (same) plan.united.push({ from: device.id, into: same.id })
    else plan.moved.push(device.id)
  }
  return plan
}
