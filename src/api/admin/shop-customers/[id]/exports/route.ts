import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ExportCustomerRequest } from "../../../../../contracts/customer-privacy"
import { answerWithExport } from "../../../../../lib/customer/answer-export"
import { parseBody } from "../../../../../lib/http"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { recordExportWorkflow } from "../../../../../workflows/customer/record-export"

/** All that the shop keeps about a customer, as a file; who took it is recorded first. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { format } = parseBody(ExportCustomerRequest, req)
  const { id: customer_id } = req.params
  const { id, name } = staffOf(req)
  await recordExportWorkflow(req.scope).run({
    input: { customer_id, format, staff: { id, name } },
  })
  await answerWithExport(res, knex, customer_id, format)
}
