import type { RepairDetail } from "./types"

/** Why a device cannot be repaired. */
export const BARRIER_CODES = [
  "no_parts",
  "beyond_economic_repair",
  "board_damage",
  "activation_lock",
  "unsafe",
] as const

/** Codes by device kind. */
type KindLists = Readonly<Partial<Record<string, readonly string[]>>>
type OfKind = Pick<RepairDetail, "device_kind">

const HAND_HELD = ["screen", "housing", "buttons", "cameras", "charging_port"]
const HAND_HELD_TESTS = ["display_touch", "charging", "buttons", "cameras", "audio", "wireless"]

const CONDITION: KindLists = {
  phone: HAND_HELD,
  tablet: HAND_HELD,
  laptop: ["screen", "housing", "keyboard", "ports"],
  desktop: ["screen", "housing", "ports"],
  console: ["housing", "controls", "ports"],
  watch: ["screen", "housing", "buttons", "charging_contacts"],
}

const TESTS: KindLists = {
  phone: HAND_HELD_TESTS,
  tablet: HAND_HELD_TESTS,
  laptop: ["display", "charging", "keyboard", "ports", "audio", "wireless"],
  desktop: ["display", "ports", "audio", "wireless"],
  console: ["video_out", "controls", "ports", "wireless"],
  watch: ["display_touch", "charging", "buttons", "sensors", "wireless"],
}

/** Only devices with a mobile radio have an IMEI. */
export const mayHaveImei = ({ device_kind }: RepairDetail): boolean =>
  ["phone", "tablet", "watch"].includes(device_kind)

/** What is looked at when a device of this kind is taken in. */
export const conditionItems = ({ device_kind }: OfKind): readonly string[] => [
  "powers_on",
  ...(CONDITION[device_kind] ?? []),
  "no_liquid_marks",
]

/** What is tested after a repair of a device of this kind. */
export const testItems = ({ device_kind }: OfKind): readonly string[] => [
  "fault_gone",
  "starts_up",
  ...(TESTS[device_kind] ?? []),
]
