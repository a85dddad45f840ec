import type { Random } from "./random"
import { DAY_MS, HOUR_MS, nextOpen, type WorkingHours } from "./working-hours"

const DELIVERIES: WorkingHours = {
  weekdays: [false, true, true, true, true, true, false],
  from_minute: 9 * 60 + 30,
  to_minute: 13 * 60,
}

/** How much longer or shorter than agreed a delivery takes, and how often it goes wrong. */
const LEAD_SIGMA = 0.3
const LATE = 0.05
const LATE_FACTOR = 2.5
/** How often a shelf that was found empty is stocked with one more from then on. */
const LEARNS = 0.6

type Shelf = { on_hand: number; coming: number[] }

/** Null when the part was on the shelf, else when it comes (ms since 1970). */
export type Taken = { arrives_at: number | null }

export type Stock = {
  take: (item: string, lead_days: number, at_ms: number, random: Random) => Taken
}

/** A supplier's delivery, `lead_days` agreed, as it turns out. */
function deliveryAt(lead_days: number, at_ms: number, random: Random): number {
  const late = random.chance(LATE) ? LATE_FACTOR : 1
  const days = Math.max(0.5, random.lognormal(Math.max(1, lead_days), LEAD_SIGMA) * late)
  return nextOpen(DELIVERIES, at_ms + days * DAY_MS) + random.below(HOUR_MS)
}

/**
 * Shelves by base stock: each part that is taken is ordered again, and whoever finds none waits for
 * the next delivery that nobody else waits for. What was missed is stocked more of from then on.
 */
export function createStock(initial: (item: string) => number): Stock {
  const shelves = new Map<string, Shelf>()
  const shelfOf = (item: string): Shelf => {
    const shelf = shelves.get(item) ?? { on_hand: initial(item), coming: [] }
    shelves.set(item, shelf)
    return shelf
  }
  return {
    take: (item, lead_days, at_ms, random) => {
      const shelf = shelfOf(item)
      const order = () => {
        const at = deliveryAt(lead_days, at_ms, random)
        const place = shelf.coming.findIndex((other) => other > at)
        shelf.coming.splice(place < 0 ? shelf.coming.length : place, 0, at)
      }
      while (shelf.coming.length > 0 && shelf.coming[0] <= at_ms) {
        shelf.coming.shift()
        shelf.on_hand += 1
      }
      order()
      if (shelf.on_hand > 0) {
        shelf.on_hand -= 1
        return { arrives_at: null }
      }
      if (random.chance(LEARNS)) order()
      return { arrives_at: shelf.coming.shift() ?? null }
    },
  }
}
