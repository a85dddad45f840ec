import { HABITS } from "./habits"
import { JOB, by, type Story } from "./story"
import { DAY_MS, SHOP_HOURS, nextOpen } from "./working-hours"
import { later, type Life, type World } from "./world"

const METHODS = ["card_terminal", "cash", "bank_transfer"] as const
const METHOD_SHARES = [0.78, 0.16, 0.06]
const CARRIER = "Simulated post"

/** The ready device goes back to its owner, who pays; a few never come. */
export function* collection(story: Story, { random, team }: World, ready_at: number): Life {
  const by_post = story.header.service_method === "mail_in"
  const never = !by_post && random.chance(HABITS.never_collects)
  const planned = nextOpen(
    SHOP_HOURS,
    later(ready_at, by_post ? "packs_parcel" : "collects", random)
  )
  const reminder = ready_at + HABITS.reminded_after_days * DAY_MS
  if (never || planned > reminder) {
    const at = yield reminder
    story.apply("uncollected", JOB, at)
    if (never) return
  }
  const at = yield planned
  const desk = by(random.pick(team.desk))
  if (story.outstanding() > 0) {
    story.pay(desk, METHODS[random.weighted(METHOD_SHARES)], at)
  }
  const { first_name, last_name } = story.header.customer
  const proof = by_post
    ? { carrier_proof: { carrier: CARRIER, tracking_code: `SIM${story.header.id.slice(-8)}` } }
    : { collected_by: { name: `${first_name} ${last_name}` } }
  story.apply("hand_over", desk, at, { ...proof, credential_wiped: true })
}
