import type { RepairDetail } from "../../../src/contracts/admin-repair"
import { replay, verifyChain } from "../../../src/domain/repair/event-log"
import { EVIDENCE_FIELDS, type EvidenceFields } from "../../../src/domain/repair/evidence"
import { isTerminal, type WorkState } from "../../../src/domain/repair/states"
import { REPAIR_EVENTS, targetsOf, transitionOf } from "../../../src/domain/repair/transitions"
import type { RepairEvent } from "../../../src/domain/repair/transition"
import { createRandom } from "../../../src/domain/simulation/random"
import { storedState } from "../../../src/lib/repair/save-decision"
import { bookedRepair } from "../../support/bench"
import { IMEI } from "../../support/bookings"
import { refusalOf, type Answer } from "../../support/client"
import { eventLogOf } from "../../support/event-log"
import { detailOf } from "../../support/repairs"
import { withSmallShop, type Suite } from "../../support/suite"

/** All of them by RACING_TRANSITIONS=10000; see docs/operations.md. */
const ATTEMPTS = Number(process.env.RACING_TRANSITIONS ?? 500)
const RIVALS = 10
const REPAIRS = 3
const LIMIT_MS = 60_000 + ATTEMPTS * 200

const ROLES = ["owner", "manager", "front_desk", "technician"] as const
/** What may be said to those who come too late, ask for what is impossible, or may not. */
const REFUSALS = [
  "409 stale_version",
  "409 illegal_transition",
  "409 gates_unmet",
  "409 not_available_yet",
  "403 actor_not_allowed",
]
/** They close a repair early; rare, or few races would get to the bench. */
const EARLY_ENDS: readonly string[] = ["cancel", "refuse_intake", "no_show", "decline", "expire"]

const random = createRandom("racing changes")

/** Evidence that meets every gate that evidence can meet. */
const evidenceFor = (
  event: RepairEvent,
  { parts }: RepairDetail,
  assignee_id: string
): Record<string, unknown> => {
  const all: EvidenceFields = {
    reason: "a race",
    identity_confirmed: true,
    imei: IMEI,
    condition_checklist: [{ item: "Screen", passed: false }],
    terms_signed: { name: "Ana Souza" },
    accessories: [],
    assignee_id,
    diagnostic_fee_accepted: true,
    fault_codes: ["screen"],
    manifest: { partner: "Board lab", reference: "R-1" },
    hold: { reason: "a question", waiting_on: "customer" },
    parts: parts.map(({ id }) => ({ id, status: "fitted" })),
    tests: [{ item: "Touch", passed: true }],
    owner_override: { reason: "a race" },
    collected_by: { name: "Ana Souza" },
    credential_wiped: true,
  }
  const read: readonly string[] = EVIDENCE_FIELDS[event]
  return Object.fromEntries(Object.entries(all).filter(([name]) => read.includes(name)))
}

/** One that the state knows, mostly; the same for most of the rivals. */
const chooseEvent = ({ work_state }: RepairDetail): RepairEvent => {
  const legal = REPAIR_EVENTS.filter((event) =>
    transitionOf(event).from.includes(work_state as WorkState)
  )
  const onward = legal.filter((event) => !EARLY_ENDS.includes(event))
  const choice = onward.length > 0 && !random.chance(0.05) ? onward : legal
  return random.pick(choice.length > 0 && !random.chance(0.1) ? choice : REPAIR_EVENTS)
}

/** Ten rivals who all saw one version. */
const race = async (suite: Suite, repair: RepairDetail): Promise<Answer<unknown>[]> => {
  const { id, version } = repair
  const technician = suite.shop.who.technician.staff_member_id ?? ""
  const favourite = chooseEvent(repair)
  return Promise.all(
    Array.from({ length: RIVALS }, () => {
      const event = random.chance(0.7) ? favourite : chooseEvent(repair)
      const evidence = evidenceFor(event, repair, technician)
      const body = { event, version, evidence }
      return suite.as(random.pick(ROLES))("POST", `/admin/repairs/${id}/transitions`, body)
    })
  )
}

/** What must hold of a repair in the database, whoever raced about it. */
const expectSound = async ({ knex }: Suite, repair_id: string): Promise<void> => {
  const log = await eventLogOf(knex, repair_id)
  const row = await knex("repair").where({ id: repair_id }).first()
  expect(verifyChain(log)).toEqual({ ok: true, head: row.event_hash })
  expect(log).toHaveLength(row.version)
  expect(storedState(replay(log))).toEqual(row.state)
  const steps = await knex("repair_event")
    .where({ repair_id })
    .whereNotIn("event", ["opened", "amended"])
    .orderBy("sequence")
    .select<{ event: RepairEvent; from_state: WorkState; to_state: WorkState }[]>()
  for (const { event, from_state, to_state } of steps) {
    expect(transitionOf(event).from).toContain(from_state)
    expect(targetsOf(transitionOf(event))).toContain(to_state)
  }
}

withSmallShop((suite) => {
  describe("many who change one repair at once", () => {
    it(
      `have one winner a version and sound repairs after ${ATTEMPTS} transitions`,
      async () => {
        const current = suite()
        const manager = current.as("manager")
        const opened: string[] = []
        const open = async (): Promise<string> => {
          const { repair } = await bookedRepair(current)
          opened.push(repair.id)
          return repair.id
        }
        const ids = await Promise.all(Array.from({ length: REPAIRS }, open))
        let wins = 0
        for (let sent = 0; sent < ATTEMPTS; sent += RIVALS) {
          const place = random.below(REPAIRS)
          const before = await detailOf(manager, ids[place])
          if (isTerminal(before.work_state as WorkState)) ids[place] = await open()
          else {
            const answers = await race(current, before)
            const won = answers.filter(({ status }) => status === 200).length
            const lost = answers.filter(({ status }) => status !== 200).map(refusalOf)
            const { version } = await detailOf(manager, before.id)
            expect(lost.filter((refusal) => !REFUSALS.includes(refusal))).toEqual([])
            expect(won).toBeLessThanOrEqual(1)
            expect(version > before.version).toBe(won === 1)
            wins += won
          }
        }
        expect(wins).toBeGreaterThan(ATTEMPTS / RIVALS / 3)
        for (const id of opened) await expectSound(current, id)
      },
      LIMIT_MS
    )
  })
})
