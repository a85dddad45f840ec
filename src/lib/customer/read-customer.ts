import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ShopCustomerDetail, ShopCustomerSummary } from "../../contracts/admin-customer"
import type { CurrencyCode } from "../../domain/shared/money"
import { toMajor } from "../../domain/shared/money"
import { ApiError } from "../errors"
import { iso } from "../repair/load-repair"
import { CUSTOMER_SUMMARY } from "./list-customers"
import { readOutstanding } from "./outstanding"
import { presentCustomer, type CustomerRow } from "./present-customer"

const MAX_REPAIRS = 200

interface RepairOfCustomer {
  id: string
  number: string
  work_state: string
  is_open: boolean
  total_minor: number
  currency_code: CurrencyCode
  created_at: Date
  device_id: string
  device_name: string
  serial: string | null
  imei: string | null
  colour: string | null
  consents: { terms?: boolean; early_start?: boolean } | null
}

const REPAIRS = `
select r.id, r.number, r.work_state, r.is_open, r.total_minor, r.currency_code, r.created_at,
  r.customer_device_id as device_id, r.device_name, coalesce(d.serial, r.state->>'serial') as serial,
  coalesce(d.imei, r.state->>'imei') as imei, d.colour, r.state->'consents' as consents
from repair r
left join customer_device d on d.id = r.customer_device_id
where r.customer_id = ? and r.deleted_at is null
order by r.created_at desc, r.id desc limit ${MAX_REPAIRS}`

export const customerNotFound = (): ApiError =>
  new ApiError(404, "customer_not_found", "There is no such customer")

const devicesOf = (repairs: readonly RepairOfCustomer[]): ShopCustomerDetail["devices"] =>
  [...new Set(repairs.map(({ device_id }) => device_id))].map((id) => {
    const own = repairs.filter(({ device_id }) => device_id === id)
    const known = (field: "serial" | "imei" | "colour") =>
      own.find((repair) => repair[field] !== null)?.[field] ?? null
    return {
      id,
      name: own[0].device_name,
      serial: known("serial"),
      imei: known("imei"),
      colour: known("colour"),
      repairs: own.map((repair) => ({
        id: repair.id,
        number: repair.number,
        work_state: repair.work_state,
        is_open: repair.is_open,
        total: toMajor(repair.total_minor, repair.currency_code),
        currency_code: repair.currency_code,
        created_at: iso(repair.created_at),
      })),
    }
  })

const summaryRow = async (knex: Knex, id: string): Promise<CustomerRow> => {
  const { rows } = await knex.raw<{ rows: CustomerRow[] }>(
    CUSTOMER_SUMMARY.replace("%IDS%", "select ?::text as customer_id"),
    [id]
  )
  if (rows.length === 0) throw customerNotFound()
  return rows[0]
}

/** One customer as lists show it; 404 `customer_not_found`. */
export const readCustomerSummary = async (knex: Knex, id: string): Promise<ShopCustomerSummary> =>
  presentCustomer(await summaryRow(knex, id))

/**
 * All that the shop's part of a customer's page shows, but for notes and messages.
 *
 * @throws ApiError 404 `customer_not_found`
 */
export const readCustomer = async (knex: Knex, id: string): Promise<ShopCustomerDetail> => {
  const row = await summaryRow(knex, id)
  const { rows: repairs } = await knex.raw<{ rows: RepairOfCustomer[] }>(REPAIRS, [id])
  return {
    ...presentCustomer(row),
    outstanding: await readOutstanding(knex, id),
    devices: devicesOf(repairs),
    consents: repairs.flatMap(({ id: repair_id, number, consents, created_at }) =>
      consents
        ? {
            repair_id,
            repair_number: number,
            terms: consents.terms === true,
            early_start: consents.early_start === true,
            given_at: iso(created_at),
          }
        : []
    ),
  }
}
