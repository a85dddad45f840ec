import type { DeviceKind } from "@/lib/medusa/types"

/** In the order in which the shop shows them. */
export const DEVICE_KINDS = [
  "phone",
  "tablet",
  "laptop",
  "desktop",
  "console",
  "watch",
] as const satisfies readonly DeviceKind[]

/** True for one of the kinds, such as a value out of an address. */
export function isDeviceKind(value: string | null): value is DeviceKind {
  return (DEVICE_KINDS as readonly (string | null)[]).includes(value)
}
