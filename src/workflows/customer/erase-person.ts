import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { blankAddresses } from "./erase-orders"

interface CartRow {
  id: string
  shipping_address_id: string | null
  billing_address_id: string | null
}

const eraseCarts = async (trx: Knex.Transaction, ids: readonly string[]): Promise<string[]> => {
  const carts = await trx("cart")
    .whereIn("customer_id", [...ids])
    .select<CartRow[]>("id", "shipping_address_id", "billing_address_id")
  const cartIds = carts.map(({ id }) => id)
  await trx("cart").whereIn("id", cartIds).update({ email: null, metadata: null })
  await blankAddresses(
    trx,
    "cart_address",
    carts.flatMap(({ shipping_address_id, billing_address_id }) => [
      shipping_address_id,
      billing_address_id,
    ])
  )
  return cartIds
}

const eraseLogins = async (trx: Knex.Transaction, ids: readonly string[]): Promise<void> => {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `select id from auth_identity where app_metadata->>'customer_id' = any(?::text[])`,
    [[...ids]]
  )
  const identities = rows.map(({ id }) => id)
  await trx("provider_identity").whereIn("auth_identity_id", identities).delete()
  await trx("auth_identity").whereIn("id", identities).delete()
}

/** What Medusa keeps of finished workflows and sent notifications, found by whom they name. */
const eraseTraces = async (
  trx: Knex.Transaction,
  ids: readonly string[],
  emails: readonly string[],
  named: readonly string[]
): Promise<void> => {
  await trx.raw(
    `delete from notification where "to" = any(?::text[]) or receiver_id = any(?::text[])`,
    [[...emails], [...ids]]
  )
  const names = [...ids, ...named].map((id) => `%${id}%`)
  await trx.raw(
    `delete from workflow_execution
     where context::text like any(?::text[]) or execution::text like any(?::text[])`,
    [names, names]
  )
}

/**
 * Erases customers themselves: their rows, addresses, notes, devices, carts, logins and payment
 * accounts. The ids stay, so that repairs and orders still belong to somebody.
 */
export const erasePerson = async (
  trx: Knex.Transaction,
  ids: readonly string[],
  orderIds: readonly string[],
  now: Date
): Promise<void> => {
  const customers = await trx("customer")
    .whereIn("id", [...ids])
    .select<{ email: string | null }[]>("email")
  const emails = customers.flatMap(({ email }) => email ?? [])
  const carts = await eraseCarts(trx, ids)
  await eraseLogins(trx, ids)
  await eraseTraces(trx, ids, emails, [...orderIds, ...carts])
  const owned = (table: string) => trx(table).whereIn("customer_id", [...ids])
  await owned("customer_device").update({ serial: null, imei: null, colour: null, updated_at: now })
  await owned("customer_note").delete()
  await owned("customer_address").delete()
  await owned("customer_group_customer").delete()
  await trx("account_holder")
    .whereIn("id", owned("customer_account_holder").select("account_holder_id"))
    .update({ email: null, data: "{}", metadata: null })
  await trx("customer")
    .whereIn("id", [...ids])
    .update({
      first_name: null,
      last_name: null,
      company_name: null,
      email: null,
      phone: null,
      metadata: null,
      deleted_at: now,
      updated_at: now,
    })
}
