import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { fromMajor } from "../../domain/shared/money"
import type { RepairSnapshot } from "../../domain/repair/snapshot"
import { ApiError } from "../errors"
import { preparedQuery } from "../prepared-query"
import type { LoadedRepair, RepairPartRow, RepairQuoteRow, RepairRow } from "./repair-row"

/** A row of a query made of `REPAIR_COLUMNS` and `REPAIR_SOURCE`. */
export type RelatedRow = RepairRow & {
  quotes: RepairQuoteRow[]
  parts: RepairPartRow[]
  order_captured: string
  order_refunded: string
  earlier_total_minor: number
  is_last_of_order: boolean
  technician_count: number
}

/** What a repair is put together from; completed by a `where` that finds one `repair r`. */
export const REPAIR_COLUMNS = `r.*,
  coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'version', q.version,
      'status', q.status, 'hash', q.hash, 'currency_code', q.currency_code, 'lines', q.lines,
      'subtotal_minor', q.subtotal_minor, 'tax_minor', q.tax_minor, 'total_minor', q.total_minor,
      'vat_rate_bp', q.vat_rate_bp, 'note', q.note, 'valid_until', q.valid_until,
      'sent_at', q.sent_at, 'accepted_at', q.accepted_at,
      'accepted_line_ids', q.acceptance->'evidence'->'accepted_line_ids') order by q.version)
    from repair_quote q where q.repair_id = r.id and q.deleted_at is null), '[]'::jsonb) as quotes,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'quantity', p.quantity,
      'status', p.status, 'variant_id', p.variant_id, 'inventory_item_id', p.inventory_item_id,
      'reservation_id', p.reservation_id, 'location_id', p.location_id, 'title', p.title,
      'sku', p.sku, 'part_grade', p.part_grade) order by p.id)
    from repair_part p where p.repair_id = r.id and p.deleted_at is null), '[]'::jsonb) as parts,
  paid.captured as order_captured, paid.refunded as order_refunded,
  coalesce((select sum(o.total_minor) from repair o where o.order_id = r.order_id
    and o.deleted_at is null and o.number < r.number), 0)::int as earlier_total_minor,
  not exists (select 1 from repair o where o.order_id = r.order_id and o.deleted_at is null
    and o.number > r.number) as is_last_of_order,
  (select count(*)::int from staff_member s
    where s.role = 'technician' and s.is_active and s.deleted_at is null) as technician_count`

export const REPAIR_SOURCE = `
from repair r
cross join lateral (
  select coalesce(sum(pc.captured_amount), 0)::text as captured,
    coalesce(sum(pc.refunded_amount), 0)::text as refunded
  from order_payment_collection l
  join payment_collection pc on pc.id = l.payment_collection_id and pc.deleted_at is null
  where l.order_id = r.order_id and l.deleted_at is null
) paid`

const REPAIR_BY_ID = `select ${REPAIR_COLUMNS} ${REPAIR_SOURCE}
where r.id = ? and r.deleted_at is null`

/** An ISO 8601 instant in UTC, however Postgres wrote it. */
export const iso = (value: string | Date): string => new Date(value).toISOString()

/**
 * The repair with its quotes, parts and payments. With `lock` its row stays locked until the
 * transaction ends, so that decisions about one repair follow each other.
 *
 * @throws ApiError 404 `repair_not_found`
 */
export const loadRepair = async (
  knex: Knex,
  id: string,
  options: { lock?: boolean } = {}
): Promise<LoadedRepair> => {
  if (options.lock) await knex.raw("select 1 from repair where id = ? for update", [id])
  const [related] = await preparedQuery<RelatedRow>(knex, "load_repair", REPAIR_BY_ID, [id])
  if (!related) throw new ApiError(404, "repair_not_found", "There is no such repair")
  return assembleRepair(related)
}

/** Puts a repair together from its row. */
export const assembleRepair = (related: RelatedRow): LoadedRepair => {
  const { quotes, parts, technician_count, ...rest } = related
  const { order_captured, order_refunded, earlier_total_minor, is_last_of_order, ...row } = rest
  const captured = fromMajor(trimZeros(order_captured), row.currency_code)
  const refunded = fromMajor(trimZeros(order_refunded), row.currency_code)
  const own = Math.max(0, captured - earlier_total_minor)
  const snapshot: RepairSnapshot = {
    ...row.state,
    id: row.id,
    version: row.version,
    due_minor: null,
    technician_count,
    captured_minor: is_last_of_order ? own : Math.min(own, row.total_minor),
    refunded_minor: is_last_of_order ? refunded : 0,
    quotes: quotes.map((quote) => ({
      version: quote.version,
      status: quote.status,
      hash: quote.hash,
      currency: quote.currency_code,
      total_minor: quote.total_minor,
      valid_until: iso(quote.valid_until),
      lines: quote.lines.map((line) => ({
        id: line.id,
        repair_type: line.repair_type ?? null,
        part_grade: line.part_grade ?? null,
        amount_minor: line.amount_minor,
      })),
      ...(quote.status === "part_accepted" && quote.accepted_line_ids
        ? { accepted_line_ids: quote.accepted_line_ids }
        : {}),
    })),
    parts: parts.map(({ id, quantity, status }) => ({ id, quantity, status })),
  }
  return { row, quotes, parts, snapshot }
}

/** Numeric columns come as text such as `149.5000`; money has at most its currency's decimals. */
const trimZeros = (amount: string): string =>
  amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount
