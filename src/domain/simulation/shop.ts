import type { OfferToQuote } from "../pricing/quote-terms"
import type { RuleSet } from "../pricing/rulebook"
import type { Actor } from "../repair/actors"
import type { CurrencyCode } from "../shared/money"
import { SHOP_HOURS, type WorkingHours } from "./working-hours"

/** One part of an offer's kit. */
export type KitPart = {
  inventory_item_id: string
  location_id: string | null
  title: string
  sku: string
  quantity: number
}

export type SimulatedOffer = OfferToQuote & {
  kit: readonly KitPart[]
  /** what a technician finds when this repair is needed */
  fault_codes: readonly string[]
}

export type SimulatedDevice = {
  id: string
  slug: string
  name: string
  kind: string
  release_year: number
  offers: readonly SimulatedOffer[]
}

/** What is sold, as the shop's own catalogue and price rules have it. */
export type SimulatedCatalogue = {
  devices: readonly SimulatedDevice[]
  rules: RuleSet
  vat_rate_bp: number
  currency_code: CurrencyCode
}

type Role = Extract<Actor, { kind: "staff" }>["role"]

/** A member of staff; only technicians have device kinds. */
export type Colleague = {
  id: string
  name: string
  role: Role
  hours: WorkingHours
  device_kinds: readonly string[]
}

export type Team = {
  owner: Colleague
  manager: Colleague
  desk: readonly Colleague[]
  technicians: readonly Colleague[]
}

const EVERYTHING = ["phone", "tablet", "laptop", "desktop", "console", "watch"] as const
const POCKET_SIZE = ["phone", "tablet", "watch"] as const
const FEWEST_TECHNICIANS = 3
const TECHNICIANS_A_DESK = 5
const SHIFT_MINUTES = 8 * 60
const SHIFTS_A_WEEK = 5
/** How busy the team is meant to be over a year; the peaks of the season come on top. */
const MEANT_UTILISATION = 0.72
/** Beside the repair itself: diagnosis, inspection, and the share of it that is done twice. */
const MINUTES_AROUND_A_REPAIR = 27

/** Five shifts a week of eight hours; who comes late closes the shop. */
function shiftsOf(index: number): WorkingHours {
  const day_off = 1 + (index % 6)
  const late = index % 2 === 1
  return {
    weekdays: SHOP_HOURS.weekdays.map((open, day) => open && day !== day_off),
    from_minute: late ? SHOP_HOURS.to_minute - SHIFT_MINUTES : SHOP_HOURS.from_minute,
    to_minute: late ? SHOP_HOURS.to_minute : SHOP_HOURS.from_minute + SHIFT_MINUTES,
  }
}

/** Technicians that `repairs` in `days` keep busy, but not overwhelmed. */
export function techniciansFor(repairs: number, days: number, mean_minutes: number): number {
  const work = repairs * (mean_minutes + MINUTES_AROUND_A_REPAIR)
  const each = (days / 7) * SHIFTS_A_WEEK * SHIFT_MINUTES * MEANT_UTILISATION
  return Math.max(FEWEST_TECHNICIANS, Math.ceil(work / each))
}

/** The shop's people. Every other technician repairs all kinds, the others what fits a pocket. */
export function teamOf(technicians: number, newId: (prefix: string) => string): Team {
  const member = (role: Role, name: string, hours = SHOP_HOURS): Colleague => ({
    id: newId("staff"),
    name: `Simulated ${name}`,
    role,
    hours,
    device_kinds: [],
  })
  const many = (count: number, make: (index: number) => Colleague) =>
    Array.from({ length: count }, (_, index) => make(index))
  return {
    owner: member("owner", "owner"),
    manager: member("manager", "manager"),
    desk: many(Math.ceil(technicians / TECHNICIANS_A_DESK), (index) =>
      member("front_desk", `front desk ${index + 1}`)
    ),
    technicians: many(technicians, (index) => ({
      ...member("technician", `technician ${index + 1}`, shiftsOf(index)),
      device_kinds: index % 2 === 0 ? EVERYTHING : POCKET_SIZE,
    })),
  }
}

/** A colleague as the one who acts. */
export const actorOf = ({ id, role }: Colleague): Actor => ({ kind: "staff", role, id })
