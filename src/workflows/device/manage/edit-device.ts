import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { UpdateAdminDeviceRequest } from "../../../contracts/admin-catalogue"
import { differenceOf, recordChanges } from "../../../lib/catalogue/admin-changes"
import type { StaffIdentity } from "../../../lib/permissions/staff-identity"
import { inTransaction } from "../../../lib/unit-of-work"
import { comparable, refuseSameName, refuseTakenIdentifiers } from "./clashes"
import { factsOf, lockDevice, modelOf } from "./device-row"
import { repriceConfirmed, writeDevices } from "./write-devices"

export type EditDeviceInput = UpdateAdminDeviceRequest & { id: string; actor: StaffIdentity }

/**
 * Changes a model's facts and brings its repairs and their prices to what the rules say of it now;
 * prices that the owner set stay. Answers the model's id.
 *
 * @throws ApiError 404 `device_not_found`, 409 `stale_version`, `product_deleted`, `device_exists` or
 *   `identifier_taken`
 */
const editDevice = (
  container: MedusaContainer,
  { id, actor, version, ...changes }: EditDeviceInput
): Promise<{ id: string }> =>
  inTransaction(container, async (trx) => {
    const before = await lockDevice(trx, id, version)
    const after = { ...before, ...changes }
    const states = { before: factsOf(before), after: factsOf(after) }
    if (Object.keys(differenceOf(states.before, states.after).after).length === 0) return { id }
    await refuseSameName(trx, after)
    const known = new Set(before.identifiers.map(comparable))
    const fresh = after.identifiers.filter((identifier) => !known.has(comparable(identifier)))
    await refuseTakenIdentifiers(trx, after.slug, fresh)
    await writeDevices(trx, [modelOf(after)])
    await repriceConfirmed(trx, [modelOf(after)])
    const change = { action: "edited", entity: "device_model", entity_id: id } as const
    await recordChanges(trx, actor, [{ ...change, ...states }])
    return { id }
  })

const editDeviceStep = createStep(
  "edit-device-step",
  async (input: EditDeviceInput, { container }) =>
    new StepResponse(await editDevice(container, input))
)

export const editDeviceWorkflow = createWorkflow(
  "edit-device",
  (input: WorkflowData<EditDeviceInput>) => new WorkflowResponse(editDeviceStep(input))
)
