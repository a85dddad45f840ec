import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Actor } from "../../domain/repair/actors"
import type { EvidenceFields } from "../../domain/repair/evidence"
import { presentGate } from "../../domain/repair/present-gate"
import { decide, type Decision, type DecisionInput } from "../../domain/repair/machine"
import type { RepairEvent } from "../../domain/repair/transition"
import { ApiError } from "../../lib/errors"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { activeWorkflow, type ActiveWorkflow } from "../../lib/workflow/active-workflow"
import { beginCourse, carryOut, followUp } from "./carry-out"

export interface Performer {
  actor: Actor
  /** The name that the timeline shows; null for the system and for customers. */
  name: string | null
}

export interface EventToApply {
  event: RepairEvent
  evidence: EvidenceFields
  note?: string | null
  idempotency_key?: string
}

const refusalMessages = {
  illegal_transition: "The repair's state does not allow this",
  actor_not_allowed: "Your role may not do this",
  gates_unmet: "Something is missing before this can happen",
} as const

/** The refusal as the client gets it: 403 for the actor, 409 with the gates for everything else. */
export const refusalOf = (decision: Extract<Decision, { ok: false }>): ApiError =>
  new ApiError(
    decision.code === "actor_not_allowed" ? 403 : 409,
    decision.code,
    refusalMessages[decision.code],
    decision.unmet_gates.length > 0 ? decision.unmet_gates.map(presentGate) : undefined
  )

/**
 * Decides an event on a locked repair by the shop's workflow, writes it with its effects and the
 * shop's automations, and then what the system does by itself as a result (an unchanged quote is
 * approved, a repair with all its parts goes on). The log names the version of the workflow. `active`
 * is read where it is not given.
 *
 * @throws ApiError 403 `actor_not_allowed`, 409 `illegal_transition`, `gates_unmet`
 */
export const applyEvent = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  { actor, name }: Performer,
  toApply: EventToApply,
  now: Date,
  active?: ActiveWorkflow
): Promise<LoadedRepair> => {
  const { event, evidence, note = null, idempotency_key } = toApply
  const course = beginCourse(trx, active ?? (await activeWorkflow(trx)), repair, now)
  const request = { event, evidence, actor } as DecisionInput
  const decision = decide(repair.snapshot, request, now, course.workflow.table)
  if (!decision.ok) throw refusalOf(decision)
  const told = { actor, actor_name: name, evidence: { ...evidence }, note, idempotency_key }
  return followUp(course, await carryOut(course, repair, decision, told))
}
