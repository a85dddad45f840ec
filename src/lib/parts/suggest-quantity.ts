import type { Part } from "../../contracts/admin-parts"

type Stock = Pick<Part, "stocked" | "reserved" | "incoming" | "reorder_point" | "reorder_quantity">

/**
 * How many pieces to order: enough for every repair that waits and, where the part has a reorder
 * point, to come above it, but no less than the reorder quantity. 0 when what is there and on its way
 * is enough.
 */
export function suggestQuantity(stock: Stock): number {
  const { stocked, reserved, incoming, reorder_point, reorder_quantity } = stock
  const expected = stocked + incoming - reserved
  const wanted = reorder_point > 0 ? reorder_point + 1 : 0
  const missing = wanted - expected
  return missing > 0 ? Math.max(missing, reorder_quantity) : 0
}
