import { HABITS, MINUTES } from "./habits"
import { SYSTEM, by, type Story } from "./story"
import { answer, revisedDraft } from "./life-quote"
import { MINUTE_MS, SHOP_HOURS, nextOpen } from "./working-hours"
import { later, type Life, type World } from "./world"

const PARTNER = "Simulated board lab"
const LACKING: readonly string[] = ["proposed", "backordered", "faulty"]

/** The technician who has the repair. */
const technicianOf = (story: Story, { team }: World) => {
  const found = team.technicians.find(({ id }) => id === story.snapshot.assignee_id)
  if (!found) throw new Error(`${story.header.number} has no technician`)
  return found
}

function* pause(story: Story, world: World, at: number): Life<number> {
  const technician = by(technicianOf(story, world))
  const hold = { reason: "A question to the customer", waiting_on: "customer" as const }
  story.apply("hold", technician, at, { hold })
  const resumed = yield nextOpen(SHOP_HOURS, later(at, "ends_hold", world.random))
  story.apply("resume", technician, resumed)
  return resumed
}

/** Finds the fault and puts the work to the customer, unless the booked work it is. */
export function* diagnose(story: Story, world: World, received_at: number): Life<number> {
  const { bench, random, team } = world
  const { kind } = story.header.device
  const assigned_at = yield nextOpen(SHOP_HOURS, received_at + random.below(20 * MINUTE_MS))
  const technician = bench.leastBusy(kind, assigned_at)
  story.apply("assign", by(team.manager), assigned_at, { assignee_id: technician.id })
  const minutes = random.lognormal(MINUTES.diagnosis, 0.4)
  const job = bench.book(technician.id, assigned_at, minutes)
  let at = yield job.starts_at
  story.apply("start_diagnosis", by(technician), at)
  if (random.chance(HABITS.held)) at = yield* pause(story, world, at)
  at = yield Math.max(at, job.ends_at)
  const fault_codes = story.header.device.offers
    .filter(({ variant_id }) =>
      story.quotes[0].lines.some((line) => line.variant_id === variant_id)
    )
    .flatMap((offer) => offer.fault_codes.slice(0, 1))
  const evidence = { fault_codes: fault_codes.length > 0 ? fault_codes : ["board_internal"] }
  if (random.chance(HABITS.barrier)) {
    story.apply("propose", by(technician), at, { ...evidence, barrier_code: "beyond_repair" })
  } else if (random.chance(HABITS.revised)) {
    const quote = revisedDraft(story, world, at)
    story.apply("propose", by(technician), at, { ...evidence, quote }, "More than was booked")
  } else {
    story.apply("propose", by(technician), at, evidence)
  }
  return yield* settleQuote(story, world, at)
}

/** Sends what was proposed and waits for the answer, unless it needed no question. */
function* settleQuote(story: Story, world: World, at: number): Life<number> {
  if (!story.isIn("quoting")) return at
  story.apply("send_quote", by(technicianOf(story, world)), at)
  return yield* answer(story, world, at)
}

/** Waits for what is not on the shelf; now and then the customer does not want to. */
function* waitForParts(story: Story, world: World, approved_at: number): Life<number> {
  const { random, team } = world
  const lacking = story.parts.filter(({ status }) => LACKING.includes(status))
  if (lacking.length === 0) return approved_at
  story.apply("need_parts", SYSTEM, approved_at)
  if (story.snapshot.repaired_by === null && random.chance(HABITS.cancels_waiting)) {
    const at = yield later(approved_at, "answers_quote", random)
    story.apply("cancel", story.customer, at, { reason: "Takes too long" })
    return at
  }
  const arrived = Math.max(...lacking.map(({ arrives_at }) => arrives_at ?? 0))
  const at = yield Math.max(approved_at, arrived) + random.below(10 * MINUTE_MS)
  const parts = lacking.map(({ id }) => ({ id, status: "arrived" as const }))
  story.apply("parts_ready", by(random.pick(team.desk)), at, { parts })
  return at
}

function* atPartner(story: Story, world: World, approved_at: number): Life<number> {
  const manager = by(world.team.manager)
  const manifest = { partner: PARTNER, reference: story.header.number }
  story.apply("send_out", manager, approved_at, { manifest })
  const at = yield nextOpen(SHOP_HOURS, later(approved_at, "at_partner", world.random))
  story.apply("back", manager, at, { manifest })
  return at
}

/** Repairs what was approved, unless it turns out to be more: then a new quote is made. */
function* work(story: Story, world: World, approved_at: number): Life<number> {
  const { bench, random } = world
  const technician = technicianOf(story, world)
  const lines = story.quotes[(story.snapshot.accepted_quote_version ?? 1) - 1].lines
  const planned = story.header.device.offers
    .filter(({ variant_id }) => lines.some((line) => line.variant_id === variant_id))
    .reduce((sum, offer) => sum + offer.duration_minutes, 0)
  const job = bench.book(
    technician.id,
    approved_at,
    Math.max(10, planned) * random.lognormal(1, 0.3)
  )
  const started = yield job.starts_at
  story.apply("start_repair", by(technician), started)
  const at = yield job.ends_at
  if (random.chance(HABITS.scope_change)) {
    const quote = revisedDraft(story, world, at)
    story.apply("scope_change", by(technician), at, { reason: "Hidden damage", quote })
    return at
  }
  const parts = story.parts
    .filter(({ status }) => status !== "returned")
    .map(({ id }) => ({ id, status: "fitted" as const }))
  story.apply("finish", by(technician), at, { parts, tests: [{ item: "Function", passed: true }] })
  return at
}

/** Has a colleague inspect the work until it passes. */
function* inspect(story: Story, world: World, finished_at: number): Life<number> {
  const { bench, random } = world
  const technician = technicianOf(story, world)
  const inspector = bench.leastBusy(story.header.device.kind, finished_at, technician.id)
  const minutes = random.lognormal(MINUTES.inspection, 0.3)
  const at = yield bench.book(inspector.id, finished_at, minutes).ends_at
  const failed = random.chance(HABITS.fails_inspection)
  const tests = [{ item: "All functions", passed: !failed }]
  if (!failed) {
    story.apply("qc_pass", by(inspector), at, { tests })
    return at
  }
  story.apply("qc_fail", by(inspector), at, { reason: "A function fails", tests })
  const job = bench.book(technician.id, at, random.lognormal(MINUTES.rework, 0.4))
  const started = yield job.starts_at
  story.apply("rework", by(technician), started)
  const done = yield job.ends_at
  story.apply("finish", by(technician), done, { tests: [{ item: "Function", passed: true }] })
  return yield* inspect(story, world, done)
}

/** From the diagnosis to a device that is ready, repaired or not. */
export function* atTheBench(story: Story, world: World, received_at: number): Life<number> {
  let at = yield* diagnose(story, world, received_at)
  if (story.isIn("approved") && world.random.chance(HABITS.sent_out)) {
    at = yield* atPartner(story, world, at)
  }
  while (story.isIn("approved")) {
    at = yield* waitForParts(story, world, at)
    if (!story.isIn("approved")) break
    at = yield* work(story, world, at)
    const finished = story.isIn("qc")
    at = finished ? yield* inspect(story, world, at) : yield* settleQuote(story, world, at)
  }
  return at
}
