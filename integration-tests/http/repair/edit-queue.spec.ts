import { randomUUID } from "node:crypto"
import type {
  BatchAction,
  BatchRepairsResponse,
  MyBench,
  QueueView,
} from "../../../src/contracts/repair-queue"
import { verifyChain } from "../../../src/domain/repair/event-log"
import { loadRepair } from "../../../src/lib/repair/load-repair"
import { bookedRepair, toDiagnosis, toRepairing } from "../../support/bench"
import { fieldsOf, refusalOf, type Answer } from "../../support/client"
import { eventLogOf } from "../../support/event-log"
import { advance, detailOf } from "../../support/repairs"
import { withSmallShop } from "../../support/suite"
import type { StaffRole } from "../../../src/domain/staff/roles"

jest.setTimeout(180_000)

withSmallShop((suite) => {
  const batch = (
    role: StaffRole,
    what: { ids?: string[]; filters?: Record<string, string>; action: BatchAction },
    key: string = randomUUID()
  ): Promise<Answer<BatchRepairsResponse>> =>
    suite().as(role)("POST", "/admin/repairs/batch", what, { "idempotency-key": key })

  const results = ({ body }: Answer<BatchRepairsResponse>) =>
    body.outcomes.map(({ ok, code }) => (ok ? "done" : code))

  const technicianId = () => String(suite().shop.who.technician.staff_member_id)

  describe("a batch edit", () => {
    it("assigns each repair or leaves it whole, and says which and why", async () => {
      const { as, knex } = suite()
      const { repair: received } = await bookedRepair(suite())
      const { repair: bench } = await bookedRepair(suite())
      const { repair: closed } = await bookedRepair(suite())
      await advance(as("front_desk"), received.id, "check_in")
      await toRepairing(suite(), bench.id)
      await advance(as("front_desk"), closed.id, "refuse_intake", { reason: "Swollen" })
      const ids = [received.id, bench.id, closed.id, "rep_none"]
      const owner = String(suite().shop.who.owner.staff_member_id)
      const action = { kind: "assign", assignee_id: owner } as const
      const answer = await batch("manager", { ids, action })
      expect(results(answer)).toEqual(["done", "done", "illegal_transition", "repair_not_found"])
      expect(answer.body.outcomes[1].before).toMatchObject({ assignee_id: technicianId() })
      const queued = await detailOf(as("manager"), received.id)
      expect([queued.work_state, queued.assignee?.id]).toEqual(["queued", owner])
      const working = await detailOf(as("manager"), bench.id)
      expect([working.work_state, working.assignee?.id]).toEqual(["repairing", owner])
      for (const id of [received.id, bench.id]) {
        const { row, snapshot } = await loadRepair(knex, id)
        expect([row.assignee_id, snapshot.assignee_id]).toEqual([owner, owner])
        expect(verifyChain(await eventLogOf(knex, id))).toMatchObject({ ok: true })
      }
      const undone = await batch("manager", {
        ids: [bench.id],
        action: { kind: "assign", assignee_id: technicianId() },
      })
      expect(results(undone)).toEqual(["done"])
    })

    it("names the gates and the role that stand in its way", async () => {
      const { as } = suite()
      const { repair: booked } = await bookedRepair(suite())
      const { repair: diagnosing } = await bookedRepair(suite())
      await toDiagnosis(suite(), diagnosing.id)
      const ids = [booked.id, diagnosing.id]
      const hold = { kind: "hold", reason: "Abroad", waiting_on: "customer" } as const
      expect(results(await batch("technician", { ids, action: hold }))).toEqual([
        "illegal_transition",
        "done",
      ])
      expect(await detailOf(as("technician"), diagnosing.id)).toMatchObject({
        work_state: "on_hold",
        waiting_on: "customer",
        hold: { reason: "Abroad" },
      })
      const high = { kind: "priority", priority: "high" } as const
      expect(results(await batch("technician", { ids, action: high }))).toEqual([
        "actor_not_allowed",
        "actor_not_allowed",
      ])
      expect(results(await batch("front_desk", { ids, action: high }))).toEqual(["done", "done"])
      expect(await detailOf(as("technician"), booked.id)).toMatchObject({ priority: "high" })
      expect(results(await batch("technician", { ids, action: { kind: "resume" } }))).toEqual([
        "illegal_transition",
        "done",
      ])
    })

    it("is one batch under its key, however often and from wherever it comes", async () => {
      const { knex } = suite()
      const { repair } = await bookedRepair(suite())
      const what = { ids: [repair.id], action: { kind: "priority", priority: "high" } } as const
      const sent = { ids: [...what.ids], action: what.action }
      const key = randomUUID()
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => batch("manager", sent, key))
      )
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
      await knex("repair_batch").update({ answer: null })
      expect(results(await batch("manager", sent, key))).toEqual(["done"])
      const events = await knex("repair_event").where({ repair_id: repair.id, event: "amended" })
      expect(events).toHaveLength(1)
      const low = { kind: "priority", priority: "low" } as const
      expect(refusalOf(await batch("manager", { ...sent, action: low }, key))).toBe(
        "409 idempotency_key_reused"
      )
      expect(refusalOf(await batch("owner", sent, key))).toBe("409 idempotency_key_reused")
    })

    it("finds its repairs by the queue's filters, and refuses what is no batch", async () => {
      const { repair: mine } = await bookedRepair(suite())
      await bookedRepair(suite(), {
        contact: {
          email: "b@b.example",
          first_name: "Bo",
          last_name: "Bo",
          phone: "+447700900123",
        },
      })
      const high = { kind: "priority", priority: "high" } as const
      const byName = await batch("manager", { filters: { q: mine.number }, action: high })
      expect(byName.body.outcomes.map(({ id, ok }) => [id, ok])).toEqual([[mine.id, true]])
      expect(byName.body.more).toBe(false)
      const nobody = { kind: "assign", assignee_id: "staff_gone" } as const
      const refusals = [
        await batch("manager", { ids: [mine.id], action: nobody }),
        await batch("manager", { action: high }),
        await batch("manager", { ids: [mine.id], filters: {}, action: high }),
      ]
      expect(refusals.map(refusalOf)).toEqual([
        "400 assignee_not_found",
        "400 invalid_request",
        "400 invalid_request",
      ])
      expect(refusals.map(fieldsOf)).toEqual([["action.assignee_id"], ["ids"], ["ids"]])
    })
  })

  describe("saved views", () => {
    type One = { queue_view: QueueView }
    const content = { layout: "table", sort: "waiting", filters: { due: "overdue" } }

    const views = async (role: StaffRole) =>
      (await suite().as(role)<{ queue_views: QueueView[] }>("GET", "/admin/queue-views")).body
        .queue_views
    const create = (role: StaffRole, name: string, more: object = {}) =>
      suite().as(role)<One>("POST", "/admin/queue-views", { name, ...content, ...more })

    it("are kept, renamed, made the default and deleted by whose they are", async () => {
      const { as } = suite()
      const { status, body } = await create("technician", "Late", { is_default: true })
      expect(status).toBe(201)
      expect(body.queue_view).toMatchObject({ name: "Late", is_default: true, ...content })
      const { body: second } = await create("technician", "Mine")
      const at = `/admin/queue-views/${second.queue_view.id}`
      const changed = await as("technician")<One>("POST", at, { name: "My own", is_default: true })
      expect(changed.body.queue_view).toMatchObject({
        name: "My own",
        is_default: true,
        ...content,
      })
      const kept = (await views("technician")).map(({ name, is_default }) => [name, is_default])
      expect(kept).toEqual([
        ["Late", false],
        ["My own", true],
      ])
      expect(refusalOf(await create("technician", "Late"))).toBe("409 name_taken")
      expect((await as("technician")("DELETE", at)).status).toBe(200)
      expect(await views("technician")).toHaveLength(1)
      expect((await create("technician", "My own")).status).toBe(201)
    })

    it("are nobody else's, not even the owner's", async () => {
      const { as } = suite()
      const { body } = await create("technician", "Late")
      const at = `/admin/queue-views/${body.queue_view.id}`
      expect(await views("owner")).toEqual([])
      const others = [
        await as("owner")("POST", at, { name: "Taken" }),
        await as("manager")("DELETE", at),
      ]
      expect(others.map(refusalOf)).toEqual(others.map(() => "404 queue_view_not_found"))
      expect((await views("technician"))[0].name).toBe("Late")
      expect((await create("owner", "Late")).status).toBe(201)
    })

    it("have one default, also when two are made at once", async () => {
      const names = ["A", "B", "C", "D"]
      await Promise.all(names.map((name) => create("manager", name, { is_default: true })))
      expect((await views("manager")).filter(({ is_default }) => is_default)).toHaveLength(1)
    })
  })

  describe("a technician's bench", () => {
    const bench = async () =>
      (await suite().as("technician")<MyBench>("GET", "/admin/my-bench")).body

    it("lists what is theirs in the order to work on, and takes the next free repair", async () => {
      const { as, knex } = suite()
      const { repair: mine } = await bookedRepair(suite())
      await toDiagnosis(suite(), mine.id)
      const { repair: free } = await bookedRepair(suite())
      await advance(as("front_desk"), free.id, "check_in")
      const { repair: urgent } = await bookedRepair(suite())
      await advance(as("front_desk"), urgent.id, "check_in")
      await knex("repair").where({ id: urgent.id }).update({ priority: "high" })
      const before = await bench()
      expect([before.repairs.map(({ id }) => id), before.next?.id]).toEqual([[mine.id], urgent.id])
      const taken = await as("technician")<{ repair: { id: string; work_state: string } }>(
        "POST",
        "/admin/my-bench/next"
      )
      expect(taken.body.repair).toMatchObject({ id: urgent.id, work_state: "queued" })
      const after = await bench()
      expect([after.repairs.map(({ id }) => id), after.next?.id]).toEqual([
        [urgent.id, mine.id],
        free.id,
      ])
      const [event] = (await detailOf(as("owner"), urgent.id)).timeline
      expect(event).toMatchObject({ event: "assign", actor: { name: "technician" } })
    })

    it("gives one repair to one of several who reach for it", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      await advance(as("front_desk"), repair.id, "check_in")
      const answers = await Promise.all(
        (["technician", "owner", "manager"] as const).map((role) =>
          as(role)<{ repair: { id: string } | null }>("POST", "/admin/my-bench/next")
        )
      )
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      expect(answers.filter(({ body }) => body.repair?.id === repair.id)).toHaveLength(1)
      await advance(as("front_desk"), (await bookedRepair(suite())).repair.id, "check_in")
      expect(refusalOf(await as("front_desk")("POST", "/admin/my-bench/next"))).toBe(
        "403 actor_not_allowed"
      )
    })
  })
})
