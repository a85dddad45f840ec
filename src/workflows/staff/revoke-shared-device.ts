import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../lib/errors"
import { inTransaction } from "../../lib/unit-of-work"

export interface RevokeSharedDeviceInput {
  id: string
}

const revokeSharedDeviceStep = createStep(
  "revoke-shared-device",
  async ({ id }: RevokeSharedDeviceInput, { container }) => {
    await inTransaction(container, async (trx) => {
      const revoked = await trx("shared_device")
        .where({ id })
        .whereNull("revoked_at")
        .update({ revoked_at: trx.fn.now(), updated_at: trx.fn.now() })
      if (revoked === 0) {
        throw new ApiError(404, "shared_device_not_found", "There is no such shared device")
      }
    })
    return new StepResponse({ id })
  }
)

/** Ends a device's being shared, and whoever's turn it is. Refuses with 404 `shared_device_not_found`. */
export const revokeSharedDeviceWorkflow = createWorkflow(
  "revoke-shared-device",
  (input: WorkflowData<RevokeSharedDeviceInput>) =>
    new WorkflowResponse(revokeSharedDeviceStep(input))
)
