import type { RepairDetail } from "./types"

/** Why a device cannot be repaired. */
export const BARRIER_CODES = [
  "no_parts",
  "beyond_economic_repair",
  "board_damage",
  "activation_lock",
  "unsafe",
] as const

const HAND_HELD = ["phone", "tablet", "watch"]
const COMPUTERS = ["laptop", "desktop"]

/** Only devices with a mobile radio have an IMEI. */
export const mayHaveImei = ({ device_kind }: RepairDetail): boolean =>
  HAND_HELD.includes(device_kind)

/** What is looked at when a device of this kind is taken in. */
export function conditionItems({ device_kind }: RepairDetail): readonly string[] {
  const middle = HAND_HELD.includes(device_kind)
    ? ["screen", "housing", "buttons", "cameras", "charging_port"]
    : COMPUTERS.includes(device_kind)
      ? ["screen", "housing", "keyboard", "ports"]
      : ["housing", "controls", "ports"]
  return ["powers_on", ...middle, "no_liquid_marks"]
}

/** What is tested after a repair of a device of this kind. */
export function testItems({ device_kind }: RepairDetail): readonly string[] {
  const middle = HAND_HELD.includes(device_kind)
    ? ["display_touch", "charging", "buttons", "cameras", "audio", "wireless"]
    : COMPUTERS.includes(device_kind)
      ? ["display", "charging", "keyboard", "ports", "audio", "wireless"]
      : ["video_out", "controls", "ports", "wireless"]
  return ["fault_gone", "starts_up", ...middle]
}
