import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { makeCustomer, makePublishableKey } from "./identities"
import { repairOf } from "./repair-of"
import { withServer } from "../../support/server"

jest.setTimeout(120_000)

const orderOf = (container: MedusaContainer, customerId: string) =>
  container.resolve(Modules.ORDER).createOrders({
    customer_id: customerId,
    email: "ana@example.com",
    currency_code: "gbp",
    items: [{ title: "Screen", quantity: 1, unit_price: 149 }],
    shipping_address: { first_name: "Ana", address_1: "1 High Street", country_code: "gb" },
  })

withServer({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const get = (path: string, headers: Record<string, string>) =>
      api.get(path, { headers, validateStatus: () => true })

    describe("a customer's objects", () => {
      it("shows an order to its customer and to nobody else", async () => {
        const container = getContainer()
        const key = await makePublishableKey(container)
        const ana = await makeCustomer(container, "ana@example.com")
        const bruno = await makeCustomer(container, "bruno@example.com")
        const order = await orderOf(container, ana.actor_id)

        const own = await get(`/store/orders/${order.id}`, { ...key, ...ana.headers })
        expect(own.status).toBe(200)
        expect(own.data.order.id).toBe(order.id)

        for (const headers of [key, { ...key, ...bruno.headers }]) {
          for (const path of [`/store/orders/${order.id}`, `/Store/Orders/${order.id}/`]) {
            const other = await get(path, headers)
            expect(other.status).toBe(404)
            expect(other.data).toMatchObject({ type: "not_found", code: "order_not_found" })
            expect(JSON.stringify(other.data)).not.toContain("Ana")
          }
        }
        const theirs = await get("/store/orders", { ...key, ...bruno.headers })
        expect(theirs.data.orders).toEqual([])
      })

      it("lets nobody else send an order's items back", async () => {
        const container = getContainer()
        const key = await makePublishableKey(container)
        const ana = await makeCustomer(container, "ana@example.com")
        const bruno = await makeCustomer(container, "bruno@example.com")
        const order = await orderOf(container, ana.actor_id)
        const items = [{ id: order.items?.[0]?.id, quantity: 1 }]
        const body = { order_id: order.id, items, return_shipping: { option_id: "none_such" } }
        const send = (headers: Record<string, string>) =>
          api.post("/store/returns?fields=*order", body, { headers, validateStatus: () => true })
        for (const headers of [key, { ...key, ...bruno.headers }]) {
          const { status, data } = await send(headers)
          expect([status, data.code]).toEqual([404, "order_not_found"])
        }
        expect((await send({ ...key, ...ana.headers })).data.code).not.toBe("order_not_found")
      })

      it("tells whoever asks for an order to be transferred nothing about it", async () => {
        const container = getContainer()
        const key = await makePublishableKey(container)
        const ana = await makeCustomer(container, "ana@example.com")
        const bruno = await makeCustomer(container, "bruno@example.com")
        const order = await orderOf(container, ana.actor_id)
        for (const step of ["request", "cancel"]) {
          const { status, data } = await api.post(
            `/store/orders/${order.id}/transfer/${step}?fields=*shipping_address,email`,
            {},
            { headers: { ...key, ...bruno.headers }, validateStatus: () => true }
          )
          expect([step, status]).toEqual([step, 200])
          expect(data.order.id).toBe(order.id)
          expect(JSON.stringify(data)).not.toMatch(/Ana|ana@|High Street/)
        }
      })

      it("shows a repair to its customer and to nobody else", async () => {
        const container = getContainer()
        const key = await makePublishableKey(container)
        const ana = await makeCustomer(container, "ana@example.com")
        const bruno = await makeCustomer(container, "bruno@example.com")
        const path = `/store/repairs/${await repairOf(container, ana)}`
        const own = await get(path, { ...key, ...ana.headers })
        expect([own.status, own.data.repair?.device?.name]).toEqual([200, "A phone"])

        const asBruno = { headers: { ...key, ...bruno.headers }, validateStatus: () => true }
        const answer = { hash: "0".repeat(64), name: "Bruno Braga" }
        const refused = [
          await get(path, asBruno.headers),
          await api.post(`${path}/quotes/1/accept`, answer, asBruno),
          await api.post(`${path}/quotes/1/decline`, answer, asBruno),
        ]
        expect(refused.map(({ status, data }) => `${status} ${data.code}`)).toEqual(
          refused.map(() => "404 repair_not_found")
        )
        expect((await get(path, key)).status).toBe(401)
        const guess = { ...key, "x-tracking-token": "0".repeat(43) }
        expect((await get("/store/tracking", guess)).data.code).toBe("tracking_link_invalid")
      })

      it("keeps addresses and the profile to the customer", async () => {
        const container = getContainer()
        const key = await makePublishableKey(container)
        const ana = await makeCustomer(container, "ana@example.com")
        const bruno = await makeCustomer(container, "bruno@example.com")
        const address = await container.resolve(Modules.CUSTOMER).createCustomerAddresses({
          customer_id: ana.actor_id,
          address_1: "1 High Street",
        })
        const path = `/store/customers/me/addresses/${address.id}`
        expect((await get(path, { ...key, ...ana.headers })).status).toBe(200)
        expect((await get(path, { ...key, ...bruno.headers })).status).toBe(404)
        expect((await get(path, key)).status).toBe(401)
        const me = await get("/store/customers/me", { ...key, ...bruno.headers })
        expect(me.data.customer.id).toBe(bruno.actor_id)
        const reached = await get(`/store/customers/${ana.actor_id}`, { ...key, ...bruno.headers })
        expect(reached.status).toBe(404)
      })
    })
  },
})
