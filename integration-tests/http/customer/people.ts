import type { ShopCustomerSummary } from "../../../src/contracts/admin-customer"
import { bookRepair } from "../../support/bookings"
import type { Answer } from "../../support/client"
import type { Suite } from "../../support/suite"

const ANA = {
  email: "ana@customer.example",
  first_name: "Ana",
  last_name: "Souza",
  phone: "+44 7700 900482",
}

export type CustomerPage = Answer<{ customers: ShopCustomerSummary[]; next_cursor: string | null }>

/** A repair booked by a guest, and whose customer it became. */
export const bookedBy = async (
  { store, knex }: Suite,
  contact: Partial<typeof ANA> = {},
  change: Record<string, unknown> = {}
): Promise<{ customer_id: string; repair_id: string; order_id: string; number: string }> => {
  const { booking } = await bookRepair(store, {
    change: { ...change, contact: { ...ANA, ...contact } },
  })
  const repair = await knex("repair")
    .where({ order_id: booking.order_id })
    .first<{ id: string; customer_id: string }>("id", "customer_id")
  return {
    customer_id: repair.customer_id,
    repair_id: repair.id,
    order_id: booking.order_id,
    number: booking.repair_number,
  }
}

export const findCustomers = ({ as }: Suite, query: string): Promise<CustomerPage> =>
  as("front_desk")("GET", `/admin/shop-customers?${query}`)

/** The ids that a search answers. */
export const foundBy = async (suite: Suite, q: string): Promise<string[]> => {
  const { body } = await findCustomers(suite, `q=${encodeURIComponent(q)}`)
  return body.customers.map(({ id }) => id)
}
