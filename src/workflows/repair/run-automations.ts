import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AllowedDecision } from "../../domain/repair/machine"
import { dueAutomations, type Happening } from "../../domain/workflow/automations"
import type { Automation, AutomationAction } from "../../domain/workflow/definition"
import type { EffectiveWorkflow } from "../../domain/workflow/effective"
import { queueMessage } from "../../lib/messages"
import { amendRepair } from "../../lib/repair/amend-repair"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { newestTrackingLink } from "../../lib/tracking/newest-link"
import { insertTag, insertTask } from "../../lib/workflow/tasks"

/** One course of changes: all that follows, in one transaction, from one event. */
export interface Course {
  trx: Knex.Transaction
  workflow: EffectiveWorkflow
  /** of the workflow, for the log; null for the table as it is */
  version: number | null
  now: Date
  /** the automations that ran in it; none runs twice */
  done: Set<string>
  /** Assigns a technician as the system; the repair as it was where that is not possible. */
  assign: (repair: LoadedRepair, assignee_id: string) => Promise<LoadedRepair>
}

const happeningOf = ({ row, snapshot }: LoadedRepair, decision: AllowedDecision): Happening => ({
  event: decision.event,
  from: decision.from,
  to: decision.to,
  urgency: row.urgency,
  outcome: snapshot.outcome,
  device_kind: row.device_kind,
  total_minor: row.total_minor,
})

const tellCustomer = async (
  { trx }: Course,
  { row }: LoadedRepair,
  automation: Automation,
  { subject, body }: Extract<AutomationAction, { kind: "message" }>
): Promise<void> => {
  await queueMessage(trx, {
    key: `automation:${automation.id}:${row.id}:${row.version}`,
    locale: row.locale,
    recipient: row.email,
    repair_id: row.id,
    order_id: row.order_id,
    tracking_link_id: await newestTrackingLink(trx, row.id),
    template: "shop_notice",
    data: {
      number: row.number,
      device_name: row.device_name,
      first_name: row.first_name,
      subject: subject[row.locale],
      body: body[row.locale],
    },
  })
}

/** Carries one action out; answers what the log says of it, null where it was not possible. */
const act = async (
  course: Course,
  repair: LoadedRepair,
  automation: Automation,
  action: Exclude<AutomationAction, { kind: "assign" }>
): Promise<string> => {
  const { trx } = course
  const { id, locale } = repair.row
  switch (action.kind) {
    case "message":
      await tellCustomer(course, repair, automation, action)
      return `“${action.subject[locale]}”`
    case "task":
      await insertTask(trx, id, action.title)
      return action.title
    case "tag":
      await insertTag(trx, id, action.tag)
      return `#${action.tag}`
  }
}

const carryOut = async (
  course: Course,
  before: LoadedRepair,
  automation: Automation
): Promise<LoadedRepair> => {
  const said: string[] = []
  for (const action of automation.then) {
    if (action.kind !== "assign") said.push(await act(course, before, automation, action))
  }
  const recorded = await amendRepair(course.trx, before, {
    patch: {},
    actor: { kind: "system", id: automation.id },
    actor_name: null,
    note: [automation.name, ...said].join(": "),
    now: course.now,
  })
  let current = recorded
  for (const action of automation.then) {
    if (action.kind === "assign") current = await course.assign(current, action.assignee_id)
  }
  return current
}

/**
 * Runs the automations that a change set off, in its transaction: messages go to the outbox, tasks
 * and tags become rows, each automation is one line of the repair's log. Assigning is a change of its
 * own and may set off further automations; none runs twice in one course, so it always ends.
 */
export const runAutomations = async (
  course: Course,
  repair: LoadedRepair,
  decision: AllowedDecision
): Promise<LoadedRepair> => {
  let current = repair
  const happening = happeningOf(repair, decision)
  const due = dueAutomations(course.workflow.automations, happening, course.done)
  for (const automation of due) {
    // an automation before it in the list may have set this one off meanwhile
    if (course.done.has(automation.id)) continue
    course.done.add(automation.id)
    current = await carryOut(course, current, automation)
  }
  return current
}
