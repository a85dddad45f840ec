import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CustomerMerge } from "../../contracts/customer-merge"
import { MERGE_UNDO_DAYS, undoUntil, type MergeRefusal } from "../../domain/customer/merge"
import { ApiError } from "../errors"
import { iso } from "../repair/load-repair"
import type { MovedRows } from "./merge-plan"

/** A row of `customer_merge`. */
export interface CustomerMergeRow {
  id: string
  kept_id: string
  duplicate_id: string
  moved: MovedRows
  merged_by_name: string
  created_at: Date
  undone_at: Date | null
}

type NamedMergeRow = CustomerMergeRow & { name: string; email: string | null }

const MERGES = `
select m.id, m.kept_id, m.duplicate_id, m.merged_by_name, m.created_at, m.undone_at, c.email,
  trim(concat_ws(' ', c.first_name, c.last_name)) as name
from customer_merge m
join customer c on c.id = m.duplicate_id
where m.deleted_at is null and `

const presentMerge = (row: NamedMergeRow): CustomerMerge => ({
  id: row.id,
  kept_id: row.kept_id,
  duplicate: { id: row.duplicate_id, name: row.name, email: row.email },
  merged_by_name: row.merged_by_name,
  merged_at: iso(row.created_at),
  undo_until: iso(undoUntil(row.created_at)),
  undone_at: row.undone_at && iso(row.undone_at),
})

/** One merge; throws where there is none, which its caller has made sure of. */
export const readMerge = async (knex: Knex, id: string): Promise<CustomerMerge> => {
  const { rows } = await knex.raw<{ rows: NamedMergeRow[] }>(`${MERGES} m.id = ?`, [id])
  return presentMerge(rows[0])
}

/** The newest merges into a customer that can still be undone. */
export const listMerges = async (
  knex: Knex,
  kept_id: string,
  now: Date
): Promise<CustomerMerge[]> => {
  const { rows } = await knex.raw<{ rows: NamedMergeRow[] }>(
    `${MERGES} m.kept_id = ? and m.undone_at is null
       and m.created_at > ?::timestamptz - ? * interval '1 day'
     order by m.created_at desc limit 20`,
    [kept_id, now, MERGE_UNDO_DAYS]
  )
  return rows.map(presentMerge)
}

const REFUSALS: Record<MergeRefusal, { status: 400 | 409; message: string }> = {
  same_customer: { status: 400, message: "A customer cannot be merged into itself" },
  account_into_guest: {
    status: 409,
    message: "A customer with an account is never merged into a guest. Merge the other way round.",
  },
  two_accounts: { status: 409, message: "Both customers have an account of their own" },
}

/** The refusal of a merge as the client gets it. */
export const mergeRefused = (refusal: MergeRefusal): ApiError =>
  new ApiError(REFUSALS[refusal].status, refusal, REFUSALS[refusal].message, [
    { field: "duplicate_id", message: REFUSALS[refusal].message },
  ])
