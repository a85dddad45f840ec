import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { amendRepair } from "../../lib/repair/amend-repair"
import { loadRepair } from "../../lib/repair/load-repair"
import { inTransaction } from "../../lib/unit-of-work"
import type { Performer } from "./apply-decision"

export interface AddNoteInput {
  repair_id: string
  body: string
  performer: Performer
}

/** Adds a note that only staff see to a repair's timeline; 404 `repair_not_found`. */
export const addNote = async (
  container: MedusaContainer,
  { repair_id, body, performer }: AddNoteInput,
  now: Date
): Promise<void> => {
  await inTransaction(container, async (trx) => {
    const repair = await loadRepair(trx, repair_id, { lock: true })
    const { actor, name } = performer
    await amendRepair(trx, repair, { patch: {}, actor, actor_name: name, note: body, now })
  })
}

const addNoteStep = createStep("add-note-step", async (input: AddNoteInput, { container }) => {
  await addNote(container, input, new Date())
  return new StepResponse({ id: input.repair_id })
})

export const addNoteWorkflow = createWorkflow(
  "add-note",
  (input: WorkflowData<AddNoteInput>) => new WorkflowResponse(addNoteStep(input))
)
