import { HABITS } from "./habits"
import { JOB, SYSTEM, by, type Story } from "./story"
import { HOUR_MS, MINUTE_MS, SHOP_HOURS, nextOpen } from "./working-hours"
import { later, type Life, type World } from "./world"

/** The device comes over the counter: looked at, listed, signed for. */
function checkIn(story: Story, { team, random }: World, at: number): void {
  const { customer_device, id, customer, device } = story.header
  const { imei, serial } = customer_device.identity
  const unnamed = imei === null && serial === null
  story.apply("check_in", by(random.pick(team.desk)), at, {
    identity_confirmed: true,
    ...(unnamed ? { serial: `SIM${id.slice(-9)}` } : {}),
    condition_checklist: [
      { item: "Powers on", passed: random.chance(0.86) },
      { item: device.kind === "console" ? "Housing" : "Screen", passed: random.chance(0.5) },
    ],
    terms_signed: { name: `${customer.first_name} ${customer.last_name}` },
    accessories: random.chance(0.2) ? ["Case"] : [],
  })
}

function* byPost(story: Story, world: World, opened_at: number): Life<number> {
  const { random } = world
  const code = `SIM${story.header.id.slice(-10)}`
  const sent_at = yield later(opened_at, "to_the_post", random)
  story.apply("dispatch", SYSTEM, sent_at, { collected_by_carrier: true, tracking_code: code })
  return yield nextOpen(SHOP_HOURS, later(sent_at, "in_the_post", random))
}

/** When the customer stands in the shop; null for one who never comes. */
function* inPerson(story: Story, { random }: World, opened_at: number): Life<number | null> {
  const { appointment, no_show_grace_minutes } = story.snapshot
  if (!appointment) {
    return yield nextOpen(SHOP_HOURS, later(opened_at, "to_the_shop", random))
  }
  if (random.chance(HABITS.no_show)) {
    const over = Date.parse(appointment.ends_at) + no_show_grace_minutes * MINUTE_MS
    const at = yield over + random.below(10 * MINUTE_MS)
    story.apply("no_show", JOB, at)
    return null
  }
  return yield Date.parse(appointment.starts_at) + random.below(15 * MINUTE_MS)
}

/** From the booking to the device in the shop: when it was checked in, or null when it never was. */
export function* intake(story: Story, world: World, opened_at: number): Life<number | null> {
  const { random, team } = world
  if (random.chance(HABITS.cancels_booking)) {
    const at = yield opened_at + random.below(6 * HOUR_MS)
    story.apply("cancel", story.customer, at, { reason: "Plans changed" })
    return null
  }
  const by_post = story.header.service_method === "mail_in"
  const at = by_post
    ? yield* byPost(story, world, opened_at)
    : yield* inPerson(story, world, opened_at)
  if (at === null) return null
  if (random.chance(HABITS.refused_intake)) {
    story.apply("refuse_intake", by(random.pick(team.desk)), at, { reason: "Swollen battery" })
    return null
  }
  checkIn(story, world, at)
  return at
}
