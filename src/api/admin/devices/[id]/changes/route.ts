import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListCatalogueChangesQuery } from "../../../../../contracts/admin-catalogue"
import { listDeviceChanges } from "../../../../../lib/catalogue/admin-changes"
import { parseQuery } from "../../../../../lib/http"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listDeviceChanges(knex, req.params.id, parseQuery(ListCatalogueChangesQuery, req)))
}
