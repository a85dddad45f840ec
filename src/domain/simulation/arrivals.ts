import type { Random } from "./random"
import { DAY_MS, HOUR_MS } from "./working-hours"

/** How busy a month is beside an average one, from January; December and the start of term peak. */
const MONTHS = [1.02, 0.9, 0.93, 0.95, 0.96, 0.98, 1.0, 1.02, 1.1, 1.02, 1.04, 1.18] as const
/** From Sunday. */
const WEEKDAYS = [0.62, 1.28, 1.12, 1.04, 1.0, 1.02, 0.92] as const
/** By hour of the day. */
const HOURS = [
  2, 1, 1, 1, 1, 2, 4, 8, 14, 22, 28, 30, 31, 28, 26, 25, 26, 28, 27, 24, 20, 16, 10, 5,
] as const

function intensity(at_ms: number): number {
  const at = new Date(at_ms)
  return MONTHS[at.getUTCMonth()] * WEEKDAYS[at.getUTCDay()] * HOURS[at.getUTCHours()]
}

/**
 * Exactly `count` moments of `days` whole days from `from_ms`, one after the other: a Poisson
 * process whose intensity follows season, weekday and hour, given how many come in all.
 */
export function* arrivals(
  { count, from_ms, days }: { count: number; from_ms: number; days: number },
  random: Random
): Generator<number, void, void> {
  const cells = days * (DAY_MS / HOUR_MS)
  let total = 0
  for (let cell = 0; cell < cells; cell += 1) total += intensity(from_ms + cell * HOUR_MS)
  let cell = 0
  let before = 0
  let within = intensity(from_ms)
  let place = 0
  for (let left = count; left > 0; left -= 1) {
    // The least of `left` uniform draws above `place`: the moments come sorted, none is kept.
    place += (1 - place) * (1 - (1 - random.next()) ** (1 / left))
    const wanted = place * total
    while (cell < cells - 1 && before + within <= wanted) {
      before += within
      cell += 1
      within = intensity(from_ms + cell * HOUR_MS)
    }
    const share = Math.min(1, Math.max(0, (wanted - before) / within))
    yield from_ms + cell * HOUR_MS + Math.floor(share * (HOUR_MS - 1))
  }
}
