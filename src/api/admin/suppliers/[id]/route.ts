import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { UpdateSupplierRequest } from "../../../../contracts/admin-parts"
import { parseBody } from "../../../../lib/http"
import { staffOf } from "../../../../lib/permissions/staff-of"
import { deleteSupplierWorkflow } from "../../../../workflows/parts/delete-supplier"
import { updateSupplierWorkflow } from "../../../../workflows/parts/update-supplier"

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const request = parseBody(UpdateSupplierRequest, req)
  const { result } = await updateSupplierWorkflow(req.scope).run({
    input: { id: req.params.id, request, actor: staffOf(req) },
  })
  res.json({ supplier: result })
}

export const DELETE = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { id } = req.params
  await deleteSupplierWorkflow(req.scope).run({ input: { id, actor: staffOf(req) } })
  res.json({ id, object: "supplier", deleted: true })
}
