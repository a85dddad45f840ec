import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { loadRepair } from "../../lib/repair/load-repair"
import { NEXT_FREE } from "../../lib/repair/my-bench"
import { inTransaction } from "../../lib/unit-of-work"
import type { Performer } from "./apply-decision"
import { assignRepair } from "./assign-repair"

export interface TakeNextInput {
  performer: Performer
  staff_id: string
}

/**
 * Gives the next repair that nobody has to whoever asks; of several who ask at once each gets
 * another. Null where none is left.
 *
 * @throws ApiError 403 `actor_not_allowed`
 */
const takeNextRepair = (
  container: MedusaContainer,
  { performer, staff_id }: TakeNextInput,
  now: Date
): Promise<string | null> =>
  inTransaction(container, async (trx) => {
    const { rows } = await trx.raw<{ rows: { id: string }[] }>(
      `${NEXT_FREE} for update skip locked`
    )
    if (rows.length === 0) return null
    const repair = await loadRepair(trx, rows[0].id)
    await assignRepair(trx, repair, staff_id, performer, { now })
    return repair.row.id
  })

const takeNextRepairStep = createStep(
  "take-next-repair-step",
  async (input: TakeNextInput, { container }) =>
    new StepResponse(await takeNextRepair(container, input, new Date()))
)

/** Takes the next free repair; one transaction, nothing to undo. */
export const takeNextRepairWorkflow = createWorkflow(
  "take-next-repair",
  (input: WorkflowData<TakeNextInput>) => new WorkflowResponse(takeNextRepairStep(input))
)
