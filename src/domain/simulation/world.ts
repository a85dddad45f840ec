import type { Bench } from "./bench"
import { TIMES } from "./habits"
import type { Random } from "./random"
import type { RuleSet } from "../pricing/rulebook"
import type { SimulatedOffer, Team } from "./shop"
import { HOUR_MS } from "./working-hours"

/** What the people of a story share, and the chance that is their own. */
export type World = {
  bench: Bench
  team: Team
  rules: RuleSet
  random: Random
  /** a further repair of the same device, to be proposed; null when there is none */
  furtherOffer: () => SimulatedOffer | null
}

/**
 * What happens to one repair, in order: yields the moment (ms since 1970) until which nothing does,
 * and is given the moment at which it goes on.
 */
export type Life<T = void> = Generator<number, T, number>

/** `at_ms` and as many hours as it takes somebody this time. */
export const later = (at_ms: number, what: keyof typeof TIMES, random: Random): number =>
  at_ms + random.lognormal(TIMES[what].median, TIMES[what].sigma) * HOUR_MS
