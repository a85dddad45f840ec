import type { ListPartsQuery } from "../../contracts/admin-parts"

export type PartFilters = Omit<ListPartsQuery, "cursor" | "limit">

/** Pieces that are there and promised to nobody, in all locations together. */
const AVAILABLE = `(
  select coalesce(sum(l.stocked_quantity - l.reserved_quantity), 0) from inventory_level l
  where l.inventory_item_id = p.inventory_item_id and l.deleted_at is null)`

const MISSING = `p.inventory_item_id in (
  select inventory_item_id from inventory_level where deleted_at is null
  group by inventory_item_id having sum(reserved_quantity) > sum(stocked_quantity))`

/** At or below a reorder point above 0. */
export const IS_LOW = `(p.reorder_point > 0 and ${AVAILABLE} <= p.reorder_point)`
/** Promised to more repairs than there are pieces. */
export const IS_OUT = `(${MISSING})`

/** Each word has to be somewhere in what people know a part by. */
const HAS_WORD = `(p.sku || ' ' || b.name || ' ' || d.name || ' ' || (t.names->>'en-GB') || ' '
  || (t.names->>'pt-BR') || ' ' || coalesce(p.supplier_sku, '')) ilike`

const MAX_WORDS = 8

const containing = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`

/** The filters as conditions on part p, device_model d, brand b and repair_type t. */
export function partConditions(filters: PartFilters): {
  where: string
  bindings: Record<string, string>
} {
  const { q, low, out, supplier, repair_type, part_grade, device } = filters
  const bindings: Record<string, string> = {}
  const conditions = ["p.deleted_at is null", "d.deleted_at is null"]
  for (const [index, word] of (q ?? "").split(/\s+/).filter(Boolean).entries()) {
    if (index >= MAX_WORDS) break
    bindings[`word${index}`] = containing(word)
    conditions.push(`${HAS_WORD} :word${index}`)
  }
  const equals = (column: string, name: string, value: string | undefined) => {
    if (value === undefined) return
    bindings[name] = value
    conditions.push(`${column} = :${name}`)
  }
  equals("p.repair_type", "repair_type", repair_type)
  equals("p.part_grade", "part_grade", part_grade)
  equals("d.slug", "device", device)
  if (supplier === "none") conditions.push("p.supplier_id is null")
  else equals("p.supplier_id", "supplier", supplier)
  if (low !== undefined) conditions.push(low === "true" ? IS_LOW : `not ${IS_LOW}`)
  if (out !== undefined) conditions.push(out === "true" ? IS_OUT : `not ${IS_OUT}`)
  return { where: conditions.join(" and "), bindings }
}
