import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { loadRepair } from "../../lib/repair/load-repair"
import { inTransaction } from "../../lib/unit-of-work"
import { activeWorkflow, workflowFor } from "../../lib/workflow/active-workflow"
import { reforecastPromise } from "./reforecast-promise"

// Those that are ready, closed or have not come yet have no forecast; see forecast.ts.
const PASSED = `
select id from repair
where is_open and promise_p90_at < ? and deleted_at is null
  and work_state not in ('requested', 'booked', 'awaiting_device', 'ready', 'unclaimed')
order by promise_p90_at limit ?`

const sweepOne = async (container: MedusaContainer, id: string, now: Date): Promise<void> => {
  await inTransaction(container, async (trx) => {
    const repair = await loadRepair(trx, id, { lock: true })
    const { promise_p90_at } = repair.row
    if (!promise_p90_at || promise_p90_at >= now) return
    const workflow = workflowFor(await activeWorkflow(trx), repair.row)
    await reforecastPromise(trx, repair, workflow, now)
  })
}

/**
 * Counts promises that have passed anew and tells their customers. Each is a transaction of its own,
 * one that fails does not stop the others, and a second run at the same moment changes nothing.
 */
export const sweepPromises = async (
  container: MedusaContainer,
  now: Date,
  batch = 50
): Promise<void> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(PASSED, [now, batch])
  for (const { id } of rows) {
    await sweepOne(container, id, now).catch((error: unknown) =>
      logger.error(`Forecasting ${id} failed: ${String(error)}`)
    )
  }
}

const sweepPromisesStep = createStep(
  "sweep-promises-step",
  async ({ batch }: { batch: number }, { container }) => {
    await sweepPromises(container, new Date(), batch)
    return new StepResponse({ batch })
  }
)

export const sweepPromisesWorkflow = createWorkflow(
  "sweep-promises",
  () => new WorkflowResponse(sweepPromisesStep({ batch: 50 }))
)
