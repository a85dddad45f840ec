import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { suggestQuantity } from "./suggest-quantity"

const stock = { stocked: 0, reserved: 0, incoming: 0, reorder_point: 0, reorder_quantity: 0 }

describe("suggested order quantity", () => {
  it("is nothing for a new part that nobody asks for", () => {
    expect(suggestQuantity(stock)).toBe(0)
  })

  it("covers the repairs that wait, also without a reorder point", () => {
    expect(suggestQuantity({ ...stock, stocked: 1, reserved: 3 })).toBe(2)
  })

  it("does not order again what is on its way", () => {
    expect(suggestQuantity({ ...stock, reserved: 3, incoming: 2 })).toBe(1)
    expect(suggestQuantity({ ...stock, reserved: 3, incoming: 3 })).toBe(0)
  })

  it("starts when the stock reaches the reorder point and takes the reorder quantity", () => {
    const part = { ...stock, reorder_point: 2, reorder_quantity: 10 }
    expect(suggestQuantity({ ...part, stocked: 3 })).toBe(0)
    expect(suggestQuantity({ ...part, stocked: 2 })).toBe(10)
    expect(suggestQuantity({ ...part, stocked: 2, reserved: 15 })).toBe(16)
  })

  it("always leaves enough for every repair and the shelf above its reorder point", () => {
    const count = fc.nat({ max: 500 })
    const any = fc.record({
      stocked: count,
      reserved: count,
      incoming: count,
      reorder_point: count,
      reorder_quantity: count,
    })
    fc.assert(
      fc.property(any, (part) => {
        const ordered = suggestQuantity(part)
        const left = part.stocked + part.incoming + ordered - part.reserved
        expect(left).toBeGreaterThanOrEqual(0)
        if (part.reorder_point > 0) expect(left).toBeGreaterThan(part.reorder_point)
        if (ordered > 0) expect(ordered).toBeGreaterThanOrEqual(part.reorder_quantity)
      })
    )
  })
})
