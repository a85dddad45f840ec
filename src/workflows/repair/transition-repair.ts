import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { readEvidence } from "../../domain/repair/evidence-shape"
import { dueMinor } from "../../domain/repair/settlement"
import type { EvidenceFields } from "../../domain/repair/evidence"
import {
  REPAIR_EVENTS,
  type RepairEvent,
  type TransitionTable,
} from "../../domain/repair/transition"
import { ApiError } from "../../lib/errors"
import { NOT_OFFERED_YET } from "../../lib/repair/not-offered-yet"
import { loadRepair } from "../../lib/repair/load-repair"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { staleVersion } from "../../lib/repair/save-decision"
import { activeWorkflow, workflowFor } from "../../lib/workflow/active-workflow"
import { inTransaction } from "../../lib/unit-of-work"
import { applyEvent, type Performer } from "./apply-decision"

export interface TransitionInput {
  repair_id: string
  /** The version that the actor has seen; left out by actors that look and act at once. */
  version?: number
  event: string
  evidence: Record<string, unknown>
  performer: Performer
}

const eventNamed = (name: string): RepairEvent => {
  const event = REPAIR_EVENTS.find((known) => known === name)
  if (event) return event
  throw new ApiError(400, "unknown_event", `There is no event ${name}`, [
    { field: "event", message: "One of the events of docs/api.md" },
  ])
}

const refuseNotOffered = (event: RepairEvent): void => {
  if (NOT_OFFERED_YET.includes(event)) {
    throw new ApiError(409, "not_available_yet", "The shop cannot do this yet")
  }
}

const readClientEvidence = (
  event: RepairEvent,
  sent: Record<string, unknown>,
  table: TransitionTable
): EvidenceFields => {
  const row = table.find((known) => known.event === event)
  const read = readEvidence(event, sent, row?.added_evidence)
  if (read.ok) return read.value
  throw new ApiError(
    400,
    "evidence_invalid",
    "Some of the evidence is not as it should be",
    read.details.map(({ field, message }) => ({ field: `evidence.${field}`, message }))
  )
}

/** What only the server knows: a cancelled repair gives back all that was taken and not yet due. */
const withServerEvidence = (
  event: RepairEvent,
  evidence: EvidenceFields,
  { snapshot }: LoadedRepair
): EvidenceFields => {
  const kept = snapshot.captured_minor - snapshot.refunded_minor
  if (event === "cancel" && kept > 0) {
    const fee = dueMinor({ ...snapshot, outcome: "unrepaired" })
    return { ...evidence, refund_minor: Math.max(0, kept - fee) }
  }
  return evidence
}

/**
 * Moves one repair by one event. Of parallel calls on one version one wins, the others are refused.
 *
 * @returns the repair's version and state after the change
 * @throws ApiError 400 `unknown_event`, `evidence_invalid`; 403 `actor_not_allowed`; 404
 *   `repair_not_found`; 409 `stale_version`, `illegal_transition`, `gates_unmet`, `not_available_yet`
 */
export const transitionRepair = async (
  container: MedusaContainer,
  input: TransitionInput,
  now: Date
): Promise<LoadedRepair> => {
  const event = eventNamed(input.event)
  refuseNotOffered(event)
  return inTransaction(container, async (trx) => {
    const repair = await loadRepair(trx, input.repair_id, { lock: true })
    const active = await activeWorkflow(trx)
    const { table } = workflowFor(active, repair.row)
    const evidence = readClientEvidence(event, input.evidence, table)
    if (input.version !== undefined && input.version !== repair.row.version) throw staleVersion()
    return applyEvent(
      trx,
      repair,
      input.performer,
      {
        event,
        evidence: withServerEvidence(event, evidence, repair),
        note: evidence.note ?? evidence.reason ?? null,
      },
      now,
      active
    )
  })
}

const transitionRepairStep = createStep(
  "transition-repair-step",
  async (input: TransitionInput, { container }) => {
    const { row } = await transitionRepair(container, input, new Date())
    return new StepResponse({ id: row.id, version: row.version, work_state: row.work_state })
  }
)

/** Moves a repair. State, event and effects are one transaction, so there is nothing to undo. */
export const transitionRepairWorkflow = createWorkflow(
  "transition-repair",
  (input: WorkflowData<TransitionInput>) => new WorkflowResponse(transitionRepairStep(input))
)
