import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { hashPin } from "../../lib/staff/pin-hash"
import { inTransaction } from "../../lib/unit-of-work"

export interface SetPinInput {
  staff_member_id: string
  pin: string
}

const setPinStep = createStep(
  "set-pin",
  async ({ staff_member_id, pin }: SetPinInput, { container }) => {
    const pin_hash = await hashPin(pin)
    await inTransaction(container, async (trx) => {
      await trx("staff_member").where({ id: staff_member_id }).update({
        pin_hash,
        pin_set_at: trx.fn.now(),
        pin_failures: 0,
        pin_locked_until: null,
        updated_at: trx.fn.now(),
      })
    })
    return new StepResponse({ has_pin: true })
  }
)

/** Sets one's own PIN. Turns that the PIN before it opened are over, and so is a lock. */
export const setPinWorkflow = createWorkflow(
  "set-pin",
  (input: WorkflowData<SetPinInput>) => new WorkflowResponse(setPinStep(input))
)
