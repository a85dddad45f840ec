import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Actor } from "../../domain/repair/actors"
import { followUpOf } from "../../domain/repair/follow-up"
import { decide, type AllowedDecision } from "../../domain/repair/machine"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { saveDecision, type DecisionRecord } from "../../lib/repair/save-decision"
import { workflowFor, type ActiveWorkflow } from "../../lib/workflow/active-workflow"
import { queueRepairEffects } from "./queue-repair-effects"
import { changesPromise, reforecastPromise } from "./reforecast-promise"
import { runAutomations, type Course } from "./run-automations"

/** By whom a decision was made and on what evidence. */
export type Told = Omit<DecisionRecord, "now">

const SYSTEM: Actor = { kind: "system" }
const BY_SYSTEM: Told = { actor: SYSTEM, actor_name: null, evidence: {}, note: null }

/**
 * Assigns a technician on behalf of an automation. Somebody who no longer works in the shop, and a
 * repair that the workflow does not let be assigned, leave it as it is.
 */
const assignBySystem = async (
  course: Course,
  repair: LoadedRepair,
  assignee_id: string
): Promise<LoadedRepair> => {
  const { trx, now, workflow } = course
  const active = await trx("staff_member")
    .where({ id: assignee_id, is_active: true, deleted_at: null })
    .first("id")
  if (!active) return repair
  const evidence = { assignee_id }
  const request = { event: "assign", actor: SYSTEM, evidence } as const
  const decision = decide(repair.snapshot, request, now, workflow.table)
  return decision.ok ? carryOut(course, repair, decision, { ...BY_SYSTEM, evidence }) : repair
}

/** Begins a course of changes to one repair by the shop's workflow. */
export const beginCourse = (
  trx: Knex.Transaction,
  shop: ActiveWorkflow,
  { row }: LoadedRepair,
  now: Date
): Course => {
  const course: Course = {
    trx,
    now,
    workflow: workflowFor(shop, row),
    version: shop.version,
    done: new Set(),
    assign: (repair, assignee_id) => assignBySystem(course, repair, assignee_id),
  }
  return course
}

/**
 * Writes a decision with what follows from it in the same transaction: its effects, the promise
 * counted anew where it changes when the device will be ready, and the shop's automations.
 */
export const carryOut = async (
  course: Course,
  repair: LoadedRepair,
  decision: AllowedDecision,
  told: Told
): Promise<LoadedRepair> => {
  const { trx, now, workflow, version } = course
  const evidence = { ...told.evidence, ...(version === null ? {} : { workflow_version: version }) }
  const saved = await saveDecision(trx, repair, decision, { ...told, evidence, now })
  const told_of = await queueRepairEffects(trx, repair, saved, decision, now)
  const forecast = changesPromise(decision)
    ? await reforecastPromise(trx, told_of, workflow, now)
    : told_of
  return runAutomations(course, forecast, decision)
}

/** What the system does by itself as a result, until nothing follows any more. */
export const followUp = async (course: Course, repair: LoadedRepair): Promise<LoadedRepair> => {
  const { now, workflow } = course
  let current = repair
  for (
    let next = followUpOf(current.snapshot, now, workflow.table);
    next;
    next = followUpOf(current.snapshot, now, workflow.table)
  ) {
    current = await carryOut(course, current, next, BY_SYSTEM)
  }
  return current
}
