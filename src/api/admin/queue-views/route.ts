import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { CreateQueueViewRequest } from "../../../contracts/repair-queue"
import { parseBody } from "../../../lib/http"
import { staffOf } from "../../../lib/permissions/staff-of"
import { listQueueViews } from "../../../lib/repair/queue-views"
import { keepQueueViewWorkflow } from "../../../workflows/repair/keep-queue-view"

/** The caller's own views of the queue. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ queue_views: await listQueueViews(knex, staffOf(req).id) })
}

/** Saves a view under a name. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const change = parseBody(CreateQueueViewRequest, req)
  const input = { id: null, staff_id: staffOf(req).id, change }
  const { result } = await keepQueueViewWorkflow(req.scope).run({ input })
  res.status(201).json({ queue_view: result })
}
