import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CountStockRequest } from "../../contracts/admin-parts"
import { recordChanges, type ChangeActor } from "../../lib/catalogue/record-changes"
import { ApiError } from "../../lib/errors"
import { inUnitOfWork } from "../../lib/unit-of-work"
import { lockPart } from "./part-state"
import { isCountChange, lockLevels, takesReserved, writeStock } from "./write-stock"

export interface CountStockInput {
  id: string
  request: CountStockRequest
  actor: ChangeActor
}

/**
 * Sets a part's stock at a location to what was counted there. Refuses with 404 `part_not_found`, 404
 * `stock_location_not_found` or 409 `stock_below_reserved`. The same count again changes nothing.
 */
export const countStock = async (
  container: MedusaContainer,
  { id, request, actor }: CountStockInput
): Promise<void> =>
  inUnitOfWork(container, [Modules.INVENTORY], async (unit) => {
    const { trx } = unit
    const { location_id, counted_quantity, reason } = request
    const { inventory_item_id } = await lockPart(trx, id)
    const location = await trx("stock_location")
      .where({ id: location_id })
      .whereNull("deleted_at")
      .first<{ name: string } | undefined>("name")
    if (!location)
      throw new ApiError(404, "stock_location_not_found", "There is no such stock location", [
        { field: "location_id", message: "Not a stock location of this shop" },
      ])
    const levels = await lockLevels(trx, location_id, [inventory_item_id])
    const level = levels.get(inventory_item_id) ?? null
    if (takesReserved(level, counted_quantity))
      throw new ApiError(409, "stock_below_reserved", "Repairs have been promised more than that", [
        { field: "counted_quantity", message: `${level?.reserved} are reserved for repairs` },
      ])
    const count = { inventory_item_id, counted: counted_quantity, level }
    if (!isCountChange(count)) return
    await writeStock(container, unit, location_id, [count])
    await recordChanges(trx, actor, [
      {
        entity: "part",
        entity_id: id,
        action: "counted",
        before: { stocked: level?.stocked ?? 0, location: location.name },
        after: { stocked: counted_quantity, location: location.name, reason },
      },
    ])
  })

const countStockStep = createStep(
  "count-stock-step",
  async (input: CountStockInput, { container }) => {
    await countStock(container, input)
    return new StepResponse({ id: input.id })
  }
)

export const countStockWorkflow = createWorkflow(
  "count-stock",
  (input: WorkflowData<CountStockInput>) => new WorkflowResponse(countStockStep(input))
)
