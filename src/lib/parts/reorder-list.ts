import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Part, ReorderGroup } from "../../contracts/admin-parts"
import { fromMajor, sumMinor, toMajor } from "../../domain/shared/money"
import { readPartsToOrder } from "./read-parts"
import { listSuppliers } from "./read-suppliers"
import { suggestQuantity } from "./suggest-quantity"

type ReorderLine = ReorderGroup["lines"][number]

const costMinor = ({ part, cost }: ReorderLine): number => fromMajor(cost, part.currency_code)

const lineOf = (part: Part): ReorderLine[] => {
  const quantity = suggestQuantity(part)
  if (quantity === 0) return []
  const cost_minor = fromMajor(part.cost, part.currency_code) * quantity
  return [{ part, quantity, cost: toMajor(cost_minor, part.currency_code) }]
}

function totalsOf(lines: readonly ReorderLine[]): ReorderGroup["totals"] {
  const currencies = [...new Set(lines.map(({ part }) => part.currency_code))].sort()
  return currencies.map((currency_code) => {
    const same = lines.filter(({ part }) => part.currency_code === currency_code)
    return { currency_code, amount: toMajor(sumMinor(same.map(costMinor)), currency_code) }
  })
}

/**
 * What to order, supplier by supplier in the order of their names, parts without a supplier last.
 * What is on its way already is not ordered again.
 */
export async function readReorderList(knex: Knex): Promise<ReorderGroup[]> {
  const lines = (await readPartsToOrder(knex)).flatMap(lineOf)
  const suppliers = [...(await listSuppliers(knex)), null]
  return suppliers.flatMap((supplier) => {
    const own = lines.filter(({ part }) => (part.supplier?.id ?? null) === (supplier?.id ?? null))
    return own.length ? [{ supplier, lines: own, totals: totalsOf(own) }] : []
  })
}
