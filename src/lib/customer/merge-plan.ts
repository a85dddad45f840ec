import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  mergeRefusal,
  planDevices,
  type DeviceIdentity,
  type DevicePlan,
  type MergeParty,
  type MergeRefusal,
} from "../../domain/customer/merge"

/** Tables whose rows get the kept customer as they are. */
export const MOVED_TABLES = ["order", "cart", "repair", "customer_note"] as const
export type MovedTable = (typeof MOVED_TABLES)[number]

interface MovedAddress {
  id: string
  is_default_shipping: boolean
  is_default_billing: boolean
}

/** All that a merge changes, by ids; what an undo reads. */
export interface MovedRows extends Record<MovedTable, string[]> {
  addresses: MovedAddress[]
  groups: string[]
  account_holders: string[]
  devices: DevicePlan
  /** repairs that point to the device that theirs became one with */
  united_repairs: { id: string; from: string; into: string }[]
}

export interface MergePlan {
  refusal: MergeRefusal | null
  moved: MovedRows
}

const idsOf = async (knex: Knex, table: string, customer_id: string): Promise<string[]> => {
  const rows = await knex(table).where({ customer_id }).orderBy("id").select<{ id: string }[]>("id")
  return rows.map(({ id }) => id)
}

const devicesOf = (knex: Knex, customer_id: string): Promise<DeviceIdentity[]> =>
  knex("customer_device")
    .where({ customer_id, deleted_at: null })
    .orderBy("id")
    .select<DeviceIdentity[]>("id", "imei", "serial")

// a group that the kept customer is in already is left with the duplicate
const GROUPS = `
select g.id from customer_group_customer g
where g.customer_id = ? and g.deleted_at is null and not exists (
  select 1 from customer_group_customer k where k.customer_id = ?
    and k.customer_group_id = g.customer_group_id and k.deleted_at is null)
order by g.id`

/** What would move if `duplicate` were merged into `kept`, and why it would be refused. */
export const planMerge = async (
  knex: Knex,
  kept: MergeParty,
  duplicate: MergeParty
): Promise<MergePlan> => {
  const from = duplicate.id
  const moved = { order: [], cart: [], repair: [], customer_note: [] } as Record<
    MovedTable,
    string[]
  >
  for (const table of MOVED_TABLES) moved[table] = await idsOf(knex, table, from)
  const devices = planDevices(await devicesOf(knex, kept.id), await devicesOf(knex, from))
  const united = new Map(devices.united.map(({ from: id, into }) => [id, into]))
  const repairs = await knex("repair")
    .whereIn("customer_device_id", [...united.keys()])
    .orderBy("id")
    .select<{ id: string; customer_device_id: string }[]>("id", "customer_device_id")
  const { rows: groups } = await knex.raw<{ rows: { id: string }[] }>(GROUPS, [from, kept.id])
  return {
    refusal: mergeRefusal(kept, duplicate),
    moved: {
      ...moved,
      addresses: await knex("customer_address")
        .where({ customer_id: from })
        .orderBy("id")
        .select<MovedAddress[]>("id", "is_default_shipping", "is_default_billing"),
      groups: groups.map(({ id }) => id),
      account_holders: await idsOf(knex, "customer_account_holder", from),
      devices,
      united_repairs: repairs.flatMap(({ id, customer_device_id }) => {
        const into = united.get(customer_device_id)
        return into ? { id, from: customer_device_id, into } : []
      }),
    },
  }
}

/** Tables that `moveRows` moves besides those of `MOVED_TABLES`. */
export const rowsByTable = (moved: MovedRows): { table: string; ids: string[] }[] => [
  ...MOVED_TABLES.map((table) => ({ table, ids: moved[table] })),
  { table: "customer_address", ids: moved.addresses.map(({ id }) => id) },
  { table: "customer_group_customer", ids: moved.groups },
  { table: "customer_account_holder", ids: moved.account_holders },
  { table: "customer_device", ids: moved.devices.moved },
]
