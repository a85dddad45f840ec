import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { inTransaction } from "../../lib/unit-of-work"

export interface RegisterSharedDeviceInput {
  name: string
  secret_hash: string
  registered_by: string
}

const registerSharedDeviceStep = createStep(
  "register-shared-device",
  async (input: RegisterSharedDeviceInput, { container }) => {
    const id = generateEntityId(undefined, "sdev")
    await inTransaction(container, async (trx) => {
      await trx("shared_device").insert({ id, ...input })
    })
    return new StepResponse({ id })
  }
)

/** Makes a tablet a shared device; answers its id. */
export const registerSharedDeviceWorkflow = createWorkflow(
  "register-shared-device",
  (input: WorkflowData<RegisterSharedDeviceInput>) =>
    new WorkflowResponse(registerSharedDeviceStep(input))
)
