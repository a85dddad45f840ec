import type { Colleague } from "./shop"
import { afterWork, MINUTE_MS, nextOpen } from "./working-hours"

/** A job on somebody's bench, in ms since 1970. */
export type Job = { technician: Colleague; starts_at: number; ends_at: number }

export type Bench = {
  /** who of those that repair `device_kind` is free first; `except` is left out while others are there */
  leastBusy: (device_kind: string, at_ms: number, except?: string | null) => Colleague
  /** puts a job behind all that the technician was given before */
  book: (technician_id: string, at_ms: number, minutes: number) => Job
  /** minutes of work that were given out */
  bookedMinutes: () => number
}

/** Each technician as one server with its own queue: first come, first served, in their hours. */
export function createBench(technicians: readonly Colleague[]): Bench {
  const free_at = new Map(technicians.map(({ id }) => [id, 0]))
  const by_id = new Map(technicians.map((technician) => [technician.id, technician]))
  const by_kind = new Map<string, readonly Colleague[]>()
  let booked_ms = 0
  const skilled = (kind: string): readonly Colleague[] => {
    const known = by_kind.get(kind) ?? technicians.filter((one) => one.device_kinds.includes(kind))
    by_kind.set(kind, known)
    return known
  }
  const freeAt = ({ id, hours }: Colleague, at_ms: number) =>
    nextOpen(hours, Math.max(at_ms, free_at.get(id) ?? 0))
  return {
    leastBusy: (device_kind, at_ms, except = null) => {
      const all = skilled(device_kind)
      const others = all.filter(({ id }) => id !== except)
      let best = (others.length > 0 ? others : all)[0]
      let earliest = freeAt(best, at_ms)
      for (const one of others) {
        const at = freeAt(one, at_ms)
        if (at < earliest) [best, earliest] = [one, at]
      }
      return best
    },
    book: (technician_id, at_ms, minutes) => {
      const technician = by_id.get(technician_id)
      if (!technician) throw new Error(`${technician_id} is no technician of this shop`)
      const starts_at = freeAt(technician, at_ms)
      const ends_at = Math.round(afterWork(technician.hours, starts_at, minutes))
      free_at.set(technician_id, ends_at)
      booked_ms += Math.round(minutes * MINUTE_MS)
      return { technician, starts_at, ends_at }
    },
    bookedMinutes: () => booked_ms / MINUTE_MS,
  }
}
