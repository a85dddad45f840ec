import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ExportAdminDevicesQuery } from "../../../../contracts/admin-catalogue"
import { deviceTable, exportDevices } from "../../../../lib/catalogue/admin-device-csv"
import { answerCsv } from "../../../../lib/csv/answer-csv"
import { parseQuery } from "../../../../lib/http"

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { dialect, ...filters } = parseQuery(ExportAdminDevicesQuery, req)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await answerCsv(res, "devices.csv", deviceTable, exportDevices(knex, filters), dialect)
}
