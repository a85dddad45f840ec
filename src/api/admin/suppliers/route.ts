import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CreateSupplierRequest } from "../../../contracts/admin-parts"
import { parseBody } from "../../../lib/http"
import { listSuppliers } from "../../../lib/parts/read-suppliers"
import { staffOf } from "../../../lib/permissions/staff-of"
import { createSupplierWorkflow } from "../../../workflows/parts/create-supplier"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ suppliers: await listSuppliers(knex) })
}

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const request = parseBody(CreateSupplierRequest, req)
  const { result } = await createSupplierWorkflow(req.scope).run({
    input: { request, actor: staffOf(req) },
  })
  res.status(201).json({ supplier: result })
}
