import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { rebuildInsightsWorkflow } from "../workflows/insights/rebuild-insights"

/** `npx medusa exec ./src/scripts/rebuild-insights.ts`: makes the shop's figures again. */
export default async function rebuildInsights({ container }: ExecArgs): Promise<void> {
  const { result } = await rebuildInsightsWorkflow(container).run()
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.info(`The figures were made again from ${result.replayed} repairs`)
}
