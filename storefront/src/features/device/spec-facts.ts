import type { DeviceDetail } from "@/lib/medusa/types"

type Specs = DeviceDetail["specs"]

/** The specs that are one word each, in the order in which they are shown. */
const WORDS = [
  "charging_port",
  "assembly",
  "back_material",
  "biometrics",
  "sim",
  "storage",
  "memory",
  "optical_drive",
  "joysticks",
  "video_port",
] as const satisfies readonly (keyof Specs)[]

type Word = (typeof WORDS)[number]

/** A text for each word that a spec may be. */
export type SpecTexts = {
  [W in Word | "screen_technology" | "battery_mount"]: Record<NonNullable<Specs[W]>, string>
} & { headphone_jack: Record<"yes" | "no", string> }

/** One thing about a device that decides whether and how it can be repaired. */
export type SpecFact =
  | { name: "screen"; inches?: number; technology?: NonNullable<Specs["screen_technology"]> }
  | { name: "battery"; mah?: number; wh?: number; mount?: NonNullable<Specs["battery_mount"]> }
  | { [W in Word]: { name: W; value: NonNullable<Specs[W]> } }[Word]
  | { name: "headphone_jack"; value: "yes" | "no" }
  | { name: "rear_cameras"; count: number }

const known = <T extends object>(fact: T): T =>
  Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined)) as T

/** What is known about a device, screen and battery first; what is not known is left out. */
export function specFacts(specs: Specs): SpecFact[] {
  const { screen_inches, screen_technology, battery_mah, battery_wh, battery_mount } = specs
  const facts: SpecFact[] = []
  if (screen_inches !== undefined || screen_technology)
    facts.push(known({ name: "screen", inches: screen_inches, technology: screen_technology }))
  if (battery_mah !== undefined || battery_wh !== undefined || battery_mount)
    facts.push(known({ name: "battery", mah: battery_mah, wh: battery_wh, mount: battery_mount }))
  for (const name of WORDS) {
    const value = specs[name]
    if (value !== undefined) facts.push({ name, value } as SpecFact)
  }
  if (specs.rear_cameras !== undefined)
    facts.push({ name: "rear_cameras", count: specs.rear_cameras })
  if (specs.headphone_jack !== undefined)
    facts.push({ name: "headphone_jack", value: specs.headphone_jack ? "yes" : "no" })
  return facts
}
