interface ShopClock {
  locale: string
  time_zone: string
}

const dayKey = (at: Date, { time_zone }: ShopClock) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: time_zone }).format(at)

const part = (at: Date, clock: ShopClock, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(clock.locale, { timeZone: clock.time_zone, ...options }).format(at)

/** "20 December", in the shop's time zone. */
export function formatDay(iso: string, clock: ShopClock): string {
  return part(new Date(iso), clock, { day: "numeric", month: "long" })
}

/** "Fri, 20 Nov, 13:44", in the shop's time zone. */
export function formatMoment(iso: string, clock: ShopClock): string {
  return part(new Date(iso), clock, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  })
}

export interface RangeParts {
  same_day: boolean
  from_day: string
  to_day: string
  from_time: string
  to_time: string
}

/** A promised range cut into texts; the sentence around them is the translation's. */
export function rangeParts(range: { p50: string; p90: string }, clock: ShopClock): RangeParts {
  const from = new Date(range.p50)
  const to = new Date(range.p90)
  const day: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" }
  const time: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" }
  return {
    same_day: dayKey(from, clock) === dayKey(to, clock),
    from_day: part(from, clock, day),
    to_day: part(to, clock, day),
    from_time: part(from, clock, time),
    to_time: part(to, clock, time),
  }
}
