import { verifyChain } from "../../../src/domain/repair/event-log"
import type {
  DryRunResponse,
  RepairWorkflow,
  WorkflowDocument,
} from "../../../src/contracts/workflow"
import { sweepPromises } from "../../../src/workflows/repair/sweep-promises"
import { bookedRepair, toRepairing } from "../../support/bench"
import { refusalOf } from "../../support/client"
import { eventLogOf } from "../../support/event-log"
import { advance, detailOf } from "../../support/repairs"
import { withSmallShop } from "../../support/suite"
import { NO_WORKFLOW, saveWorkflow, workBy, workflowOf } from "../../support/workflows"

jest.setTimeout(180_000)

type Answer = { workflow: RepairWorkflow }
type Automations = NonNullable<WorkflowDocument["default"]["automations"]>
const HOUR_MS = 3_600_000
const text = (en: string, pt = en) => ({ "en-GB": en, "pt-BR": pt })

withSmallShop((suite) => {
  const messagesOf = (repair_id: string, template: string) =>
    suite().knex("message").where({ repair_id, template }).orderBy("created_at").select()
  const workflowOfRepair = async (repair_id: string) =>
    (await suite().as("technician")<Answer>("GET", `/admin/repairs/${repair_id}/workflow`)).body
  const workByAutomations = (automations: Automations) =>
    workBy(suite(), workflowOf({ automations }))

  describe("automations", () => {
    it("tell, assign, tag and leave a task in the transition's transaction, each in the log", async () => {
      const { as, knex, shop } = suite()
      const technician = String(shop.who.technician.staff_member_id)
      await workByAutomations([
        {
          id: "welcome",
          name: "Welcome",
          when: { enters: "received" },
          then: [
            { kind: "message", subject: text("We have it"), body: text("Thank you.\nBye.") },
            { kind: "task", title: "Take photos" },
            { kind: "tag", tag: "new" },
            { kind: "assign", assignee_id: technician },
          ],
        },
        {
          id: "assigned",
          name: "After assignment",
          when: { event: "assign" },
          then: [{ kind: "tag", tag: "assigned" }],
        },
        {
          id: "dear",
          name: "Dear ones only",
          when: { enters: "received" },
          conditions: { min_total_minor: 100_000_000 },
          then: [{ kind: "tag", tag: "dear" }],
        },
      ])
      const { repair } = await bookedRepair(suite())
      const received = await advance(as("front_desk"), repair.id, "check_in")
      expect(received.work_state).toBe("queued")
      expect(received.assignee?.id).toBe(technician)

      const [notice, ...more] = await messagesOf(repair.id, "shop_notice")
      expect(more).toEqual([])
      expect(notice.subject).toContain("We have it")
      expect(notice.data).toMatchObject({ body: "Thank you.\nBye." })
      const { workflow } = await workflowOfRepair(repair.id)
      expect(workflow.tags).toEqual(["assigned", "new"])
      expect(workflow.tasks).toMatchObject([{ title: "Take photos", done_at: null }])

      const log = await knex("repair_event")
        .where({ repair_id: repair.id })
        .orderBy("sequence")
        .select("event", "note", "actor_kind", "actor_id")
      expect(log.slice(-4)).toMatchObject([
        { event: "check_in", actor_kind: "staff" },
        { event: "amended", actor_kind: "system", actor_id: "welcome" },
        { event: "assign", actor_kind: "system" },
        { event: "amended", actor_kind: "system", actor_id: "assigned" },
      ])
      expect(verifyChain(await eventLogOf(knex, repair.id))).toMatchObject({ ok: true })
    })

    it("end, however they set each other off, and leave out who no longer works here", async () => {
      const { as, shop } = suite()
      const technician = String(shop.who.technician.staff_member_id)
      const again = (id: string): Automations[number] => ({
        id,
        name: id,
        when: { enters: "received" },
        then: [
          { kind: "tag", tag: id },
          { kind: "assign", assignee_id: technician },
          { kind: "assign", assignee_id: "staff_gone" },
        ],
      })
      await workByAutomations([again("one"), again("two")])
      const { repair } = await bookedRepair(suite())
      expect((await advance(as("front_desk"), repair.id, "check_in")).work_state).toBe("queued")
      const events = await suite().knex("repair_event").where({ repair_id: repair.id })
      expect(events.filter(({ event }) => event === "assign")).toHaveLength(1)
    })

    it("are refused where they could never run or never do what they say", async () => {
      const call = suite().as("owner")
      const odd = (when: Automations[number]["when"], kind: "tag" | "assign") =>
        saveWorkflow(
          call,
          workflowOf({
            automations: [
              {
                id: "odd",
                name: "Odd",
                when,
                then: [
                  kind === "tag" ? { kind, tag: "x" } : { kind, assignee_id: "staff_somebody" },
                ],
              },
            ],
          })
        )
      expect(refusalOf(await odd({ event: "confirm_booking" }, "tag"))).toBe("409 workflow_invalid")
      expect(refusalOf(await odd({ enters: "qc" }, "assign"))).toBe("409 workflow_invalid")
    })

    it("leave tasks that are done once, and can be opened again", async () => {
      const call = suite().as("technician")
      await workByAutomations([
        {
          id: "photos",
          name: "Photos",
          when: { event: "check_in" },
          then: [{ kind: "task", title: "Take photos" }],
        },
      ])
      const { repair } = await bookedRepair(suite())
      await advance(suite().as("front_desk"), repair.id, "check_in")
      const path = `/admin/repairs/${repair.id}/tasks`
      const [task] = (await workflowOfRepair(repair.id)).workflow.tasks
      const mark = async (done: boolean) =>
        (await call<Answer>("POST", `${path}/${task.id}`, { done })).body.workflow.tasks[0].done_at
      const first = await mark(true)
      expect(first).toEqual(expect.any(String))
      expect(await mark(true)).toBe(first)
      expect(await mark(false)).toBeNull()
      expect(refusalOf(await call("POST", `${path}/rtask_none`, { done: true }))).toBe(
        "404 task_not_found"
      )
    })
  })

  describe("the promise", () => {
    const promiseOf = async (repair_id: string) =>
      suite()
        .knex("repair")
        .where({ id: repair_id })
        .first<{ promise_p50_at: Date; promise_p90_at: Date }>("promise_p50_at", "promise_p90_at")
    const promised = (repair_id: string, in_hours: number) =>
      suite()
        .knex("repair")
        .where({ id: repair_id })
        .update({
          promise_p50_at: new Date(Date.now() + (in_hours - 1) * HOUR_MS),
          promise_p90_at: new Date(Date.now() + in_hours * HOUR_MS),
        })

    it("moves with a hold and back, and the customer is told each time", async () => {
      const { as, knex } = suite()
      await workBy(suite(), NO_WORKFLOW)
      const { repair } = await bookedRepair(suite())
      await toRepairing(suite(), repair.id)
      await promised(repair.id, 3)
      const hold = { reason: "No charger", waiting_on: "customer" }
      const held = await advance(as("technician"), repair.id, "hold", { hold })
      const later = await promiseOf(repair.id)
      expect(later.promise_p90_at.getTime()).toBeGreaterThan(Date.now() + 30 * HOUR_MS)
      expect(held.promise?.p90).toBe(later.promise_p90_at.toISOString())
      const [told] = await messagesOf(repair.id, "promise_moved")
      expect(told.data.promise).toEqual({
        p50: later.promise_p50_at.toISOString(),
        p90: later.promise_p90_at.toISOString(),
      })
      await advance(as("technician"), repair.id, "resume")
      const sooner = await promiseOf(repair.id)
      expect(sooner.promise_p90_at.getTime()).toBeLessThan(Date.now() + 12 * HOUR_MS)
      expect(await messagesOf(repair.id, "promise_moved")).toHaveLength(2)
      expect(verifyChain(await eventLogOf(knex, repair.id))).toMatchObject({ ok: true })
    })

    it("is kept, and nobody is bothered, where it is off by little", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      await toRepairing(suite(), repair.id)
      await promised(repair.id, 38)
      const before = await promiseOf(repair.id)
      const hold = { reason: "No charger", waiting_on: "customer" }
      await advance(as("technician"), repair.id, "hold", { hold })
      expect(await promiseOf(repair.id)).toEqual(before)
      expect(await messagesOf(repair.id, "promise_moved")).toEqual([])
    })

    it("that has passed is counted anew once, however often and by how many it is swept", async () => {
      const { container } = suite()
      const { repair } = await bookedRepair(suite())
      await toRepairing(suite(), repair.id)
      await promised(repair.id, -20)
      const waiting = await bookedRepair(suite())
      await promised(waiting.repair.id, -20)
      const now = new Date()
      await Promise.all([1, 2, 3].map(() => sweepPromises(container, now)))
      await sweepPromises(container, now)
      expect((await promiseOf(repair.id)).promise_p90_at > now).toBe(true)
      expect(await messagesOf(repair.id, "promise_moved")).toHaveLength(1)
      expect(await messagesOf(waiting.repair.id, "promise_moved")).toEqual([])
      const { timeline } = await detailOf(suite().as("technician"), repair.id)
      expect(timeline[0].note).toContain("→")
    })
  })

  describe("a repair by the shop's workflow", () => {
    it("has a norm and sub-states, and leaves its sub-state with the state", async () => {
      const { as, knex } = suite()
      await workBy(
        suite(),
        workflowOf({
          states: { received: { sub_states: [{ id: "shelf", label: text("On the shelf") }] } },
          norms: { received: { minutes: 60, clock: "elapsed" } },
        })
      )
      const { repair } = await bookedRepair(suite())
      const { version } = await advance(as("front_desk"), repair.id, "check_in")
      const entered = Date.now()
      const { workflow } = await workflowOfRepair(repair.id)
      expect(workflow).toMatchObject({ norm: { status: "on_time" }, sub_state: null })
      expect(Math.abs(Date.parse(workflow.norm?.due_at ?? "") - entered - HOUR_MS)).toBeLessThan(
        30_000
      )
      const put = (sub_state: string | null, seen = version) =>
        as("front_desk")<Answer>("POST", `/admin/repairs/${repair.id}/sub-state`, {
          version: seen,
          sub_state,
        })
      expect(refusalOf(await put("bench"))).toBe("409 sub_state_not_offered")
      expect((await put("shelf")).body.workflow.sub_state).toBe("shelf")
      expect(refusalOf(await put(null))).toBe("409 stale_version")
      const assignee_id = suite().shop.who.technician.staff_member_id
      await advance(as("manager"), repair.id, "assign", { assignee_id })
      expect((await workflowOfRepair(repair.id)).workflow).toMatchObject({
        sub_state: null,
        sub_states: [],
      })
      expect(verifyChain(await eventLogOf(knex, repair.id))).toMatchObject({ ok: true })
    })
  })

  describe("a dry run", () => {
    it("says what a draft would have refused and missed, page by page, and writes nothing", async () => {
      const { as, knex } = suite()
      const versions = () => knex("workflow_version").count("* as n").first()
      const before = await versions()
      const document = workflowOf({
        transitions: { start_repair: { added_gates: ["test_list_filled"] } },
        norms: { queued: { minutes: 1, clock: "elapsed" } },
      })
      const { repair } = await bookedRepair(suite())
      await toRepairing(suite(), repair.id)
      const runPage = async (cursor?: string) => {
        const { status, body } = await as("manager")<DryRunResponse>(
          "POST",
          "/admin/workflows/dry-run",
          { document, limit: 2, ...(cursor ? { cursor } : {}) }
        )
        expect(status).toBe(200)
        return body
      }
      const first = await runPage()
      expect(first.refused).toContainEqual({
        repair_id: repair.id,
        number: repair.number,
        event: "start_repair",
        from: "approved",
        at: expect.any(String),
        code: "gates_unmet",
        gates: ["test_list_filled"],
      })
      let replayed = first.repairs
      for (let cursor = first.next_cursor; cursor;) {
        const page = await runPage(cursor)
        replayed += page.repairs
        cursor = page.next_cursor
      }
      const { n } = (await knex("repair").count("* as n").first()) as { n: string }
      expect(replayed).toBe(Number(n))
      expect(await versions()).toEqual(before)
      expect(
        refusalOf(
          await as("manager")("POST", "/admin/workflows/dry-run", { document, cursor: "x y" })
        )
      ).toBe("400 invalid_query")
    })
  })
})
