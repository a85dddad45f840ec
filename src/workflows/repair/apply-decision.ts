import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Actor } from "../../domain/repair/actors"
import type { EvidenceFields } from "../../domain/repair/evidence"
import { followUpOf } from "../../domain/repair/follow-up"
import { presentGate } from "../../domain/repair/present-gate"
import {
  decide,
  type AllowedDecision,
  type Decision,
  type DecisionInput,
} from "../../domain/repair/machine"
import type { RepairEvent } from "../../domain/repair/transition"
import { ApiError } from "../../lib/errors"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { saveDecision } from "../../lib/repair/save-decision"
import { queueRepairEffects } from "./queue-repair-effects"

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
 * Decides an event on a locked repair, writes it with its effects, and then what the system does by
 * itself as a result (an unchanged quote is approved, a repair with all its parts goes on).
 *
 * @throws ApiError 403 `actor_not_allowed`, 409 `illegal_transition`, `gates_unmet`
 */
export const applyEvent = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  { actor, name }: Performer,
  toApply: EventToApply,
  now: Date
): Promise<LoadedRepair> => {
  const { event, evidence } = toApply
  const request = { event, evidence, actor } as DecisionInput
  const decision = decide(repair.snapshot, request, now)
  if (!decision.ok) throw refusalOf(decision)
  const write = async (current: LoadedRepair, made: AllowedDecision, performer: Performer) => {
    const own = made === decision
    const saved = await saveDecision(trx, current, made, {
      actor: performer.actor,
      actor_name: performer.name,
      evidence: own ? { ...evidence } : {},
      note: own ? (toApply.note ?? null) : null,
      idempotency_key: own ? toApply.idempotency_key : undefined,
      now,
    })
    return queueRepairEffects(trx, current, saved, made, now)
  }
  let current = await write(repair, decision, { actor, name })
  for (
    let next = followUpOf(current.snapshot, now);
    next;
    next = followUpOf(current.snapshot, now)
  ) {
    current = await write(current, next, { actor: { kind: "system" }, name: null })
  }
  return current
}
