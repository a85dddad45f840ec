import Medusa from "@medusajs/js-sdk"
import { sweepBookings } from "../../../src/workflows/booking/sweep-bookings"
import { orderOf } from "../../support/orders"
import { detailOf } from "../../support/repairs"
import { withSmallShop } from "../../support/suite"

jest.setTimeout(180_000)

const ADDRESS = {
  first_name: "Ana",
  last_name: "Souza",
  phone: "+447700900482",
  address_1: "1 High Street",
  city: "Leeds",
  postal_code: "LS1 1AA",
  country_code: "gb",
}

withSmallShop((suite) => {
  const stockClient = (): Medusa => {
    const { base_url, shop } = suite()
    return new Medusa({ baseUrl: base_url, publishableKey: shop.key["x-publishable-api-key"] })
  }

  /** Buys `count` different offers of one product as any Medusa storefront would. */
  const checkOut = async (sdk: Medusa, count = 1) => {
    const { regions } = await sdk.store.region.list()
    const region_id = regions[0].id
    const { products } = await sdk.store.product.list({
      region_id,
      fields: "id,title,*variants,*variants.calculated_price",
    })
    const variants = (products[0].variants ?? []).slice(0, count)
    const { cart } = await sdk.store.cart.create({ region_id, email: "bruno@customer.example" })
    for (const { id: variant_id } of variants) {
      await sdk.store.cart.createLineItem(cart.id, { variant_id, quantity: 1 })
    }
    await sdk.store.cart.update(cart.id, { shipping_address: ADDRESS, billing_address: ADDRESS })
    const { shipping_options } = await sdk.store.fulfillment.listCartOptions({ cart_id: cart.id })
    await sdk.store.cart.addShippingMethod(cart.id, { option_id: shipping_options[0].id })
    const { cart: ready } = await sdk.store.cart.retrieve(cart.id)
    await sdk.store.payment.initiatePaymentSession(ready, { provider_id: "pp_system_default" })
    const completed = await sdk.store.cart.complete(cart.id)
    if (completed.type !== "order") throw new Error(completed.error.message)
    return { order: completed.order, variants, product: products[0], cart_id: cart.id }
  }

  const repairsOf = (order_id: string) =>
    suite().knex("repair").where({ order_id }).select<{ id: string; number: string }[]>()

  describe("a stock Medusa client", () => {
    it("lists the repairs of the shop's devices with prices", async () => {
      const sdk = stockClient()
      const { regions } = await sdk.store.region.list()
      const { products, count } = await sdk.store.product.list({
        region_id: regions[0].id,
        fields: "id,title,*variants,*variants.calculated_price",
      })
      expect(count).toBe(2)
      for (const { variants } of products) {
        expect(variants?.length).toBeGreaterThan(3)
        for (const { calculated_price } of variants ?? []) {
          expect(calculated_price?.calculated_amount).toBeGreaterThan(0)
        }
      }
    })

    it("completes a cart, and the order gets its one repair, however often it is asked", async () => {
      const { container, drain, as, knex } = suite()
      const { order, variants } = await checkOut(stockClient())
      await sweepBookings(container, new Date())
      const repairs = await repairsOf(order.id)
      expect(repairs).toHaveLength(1)
      await Promise.all([
        sweepBookings(container, new Date()),
        sweepBookings(container, new Date()),
        drain(),
      ])
      expect(await repairsOf(order.id)).toEqual(repairs)
      const detail = await detailOf(as("front_desk"), repairs[0].id)
      expect(detail).toMatchObject({
        order_id: order.id,
        total: order.total,
        customer: { email: "bruno@customer.example", first_name: "Ana" },
        payment: { total: order.total, outstanding: order.total },
      })
      expect(detail.quotes[0].lines[0].variant_id).toBe(variants[0].id)
      expect(await knex("message")).toMatchObject([
        { template: "booking_confirmed", recipient: "bruno@customer.example", status: "sent" },
      ])
      expect(await orderOf(as("owner"), order.id)).toMatchObject({ total: order.total })
    })

    it("gets one repair for several offers of one device", async () => {
      const { container } = suite()
      const { order } = await checkOut(stockClient(), 2)
      await sweepBookings(container, new Date())
      expect(await repairsOf(order.id)).toHaveLength(1)
    })

    it("makes one order of a cart that is completed twice, and one repair", async () => {
      const { container, knex } = suite()
      const sdk = stockClient()
      const { order, cart_id } = await checkOut(sdk)
      const again = await sdk.store.cart.complete(cart_id)
      expect(again).toMatchObject({ type: "order", order: { id: order.id } })
      await sweepBookings(container, new Date())
      expect(await knex("order")).toHaveLength(1)
      expect(await repairsOf(order.id)).toHaveLength(1)
    })
  })
})
