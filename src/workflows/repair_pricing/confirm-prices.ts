import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { inTransaction } from "../../lib/unit-of-work"

export interface ConfirmPricesInput {
  /** null means every device */
  device_ids: string[] | null
}

const confirmPricesStep = createStep(
  "confirm-prices-step",
  async ({ device_ids }: ConfirmPricesInput, { container }) =>
    inTransaction(container, async (trx) => {
      const confirmed = await trx("repair_offer")
        .where({ price_source: "suggested", deleted_at: null })
        .modify((offers) => {
          if (device_ids) void offers.whereIn("device_model_id", device_ids)
        })
        .update({ price_source: "rule", updated_at: trx.fn.now() })
      const left = await trx("repair_offer")
        .where({ price_source: "suggested", deleted_at: null })
        .count<{ count: string }[]>()
      return new StepResponse({ confirmed, suggested: Number(left[0].count) })
    })
)

/** Marks suggested prices as looked at: they follow the rules from now on when a person says so. */
export const confirmPricesWorkflow = createWorkflow(
  "confirm-prices",
  (input: WorkflowData<ConfirmPricesInput>) => new WorkflowResponse(confirmPricesStep(input))
)
