import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { recordChanges } from "../../../lib/catalogue/admin-changes"
import type { StaffIdentity } from "../../../lib/permissions/staff-identity"
import { inTransaction } from "../../../lib/unit-of-work"
import { lockDevice, modelOf } from "./device-row"
import { repriceConfirmed, setRetired, writeDevices } from "./write-devices"

export interface RetireDeviceInput {
  id: string
  version: string
  /** true takes the model off sale, false puts it back at the prices of today's rules */
  retire: boolean
  actor: StaffIdentity
}

/**
 * Takes a model off sale, or puts it back. One that is so already stays as it is.
 *
 * @throws ApiError 404 `device_not_found`, 409 `stale_version` or `product_deleted`
 */
const retireDevice = (
  container: MedusaContainer,
  { id, version, retire, actor }: RetireDeviceInput
): Promise<{ id: string }> =>
  inTransaction(container, async (trx) => {
    const row = await lockDevice(trx, id, version)
    if (row.is_retired === retire) return { id }
    await setRetired(trx, [row.slug], retire)
    if (!retire) {
      await writeDevices(trx, [modelOf(row)])
      await repriceConfirmed(trx, [modelOf(row)])
    }
    await recordChanges(trx, actor, [
      {
        action: retire ? "retired" : "restored",
        entity: "device_model",
        entity_id: id,
        before: { status: retire ? "live" : "retired" },
        after: { status: retire ? "retired" : "live" },
      },
    ])
    return { id }
  })

const retireDeviceStep = createStep(
  "retire-device-step",
  async (input: RetireDeviceInput, { container }) =>
    new StepResponse(await retireDevice(container, input))
)

export const retireDeviceWorkflow = createWorkflow(
  "retire-device",
  (input: WorkflowData<RetireDeviceInput>) => new WorkflowResponse(retireDeviceStep(input))
)
