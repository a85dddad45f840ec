import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../lib/errors"
import { amendRepair } from "../../lib/repair/amend-repair"
import { loadRepair } from "../../lib/repair/load-repair"
import { staleVersion } from "../../lib/repair/save-decision"
import { inTransaction } from "../../lib/unit-of-work"
import { activeWorkflow, workflowFor } from "../../lib/workflow/active-workflow"
import type { Performer } from "./apply-decision"

interface SetSubStateInput {
  repair_id: string
  /** The version that the actor has seen. */
  version: number
  /** One of the shop's for the repair's state; null for none. */
  sub_state: string | null
  performer: Performer
}

/**
 * Puts a repair into a sub-state, as one more line of its log. The same again changes nothing.
 *
 * @throws ApiError 404 `repair_not_found`; 409 `stale_version`, `sub_state_not_offered`
 */
const setSubState = async (
  container: MedusaContainer,
  { repair_id, version, sub_state, performer }: SetSubStateInput,
  now: Date
): Promise<void> => {
  await inTransaction(container, async (trx) => {
    const repair = await loadRepair(trx, repair_id, { lock: true })
    if (version !== repair.row.version) throw staleVersion()
    if (sub_state === (repair.snapshot.sub_state ?? null)) return
    const { sub_states } = workflowFor(await activeWorkflow(trx), repair.row)
    const chosen = sub_states[repair.row.work_state]?.find(({ id }) => id === sub_state)
    if (sub_state !== null && !chosen) {
      throw new ApiError(409, "sub_state_not_offered", "The repair's state has no such sub-state", [
        { field: "sub_state", message: "One of the shop's for the repair's state" },
      ])
    }
    const note = chosen ? chosen.label[repair.row.locale] : null
    const { actor, name } = performer
    await amendRepair(trx, repair, { patch: { sub_state }, actor, actor_name: name, note, now })
  })
}

const setSubStateStep = createStep(
  "set-sub-state-step",
  async (input: SetSubStateInput, { container }) => {
    await setSubState(container, input, new Date())
    return new StepResponse({ id: input.repair_id })
  }
)

/** Puts a repair into a sub-state. One transaction, so there is nothing to undo. */
export const setSubStateWorkflow = createWorkflow(
  "set-sub-state",
  (input: WorkflowData<SetSubStateInput>) => new WorkflowResponse(setSubStateStep(input))
)
