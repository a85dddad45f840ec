import { randomUUID } from "node:crypto"
import type { Client } from "../support/client"
import { apply, DEARER, undo, versionOf } from "../http/pricing/price-desk"
import { startShopUnderTest, type KillableServer, type ShopUnderTest } from "./shop-under-test"

jest.setTimeout(600_000)

/** Before its transaction ends: nothing of a change may be left. */
const UNFINISHED = ["prices.rules_written", "prices.written"]

describe("a change of all prices that is killed", () => {
  let shop: ShopUnderTest
  let server: KillableServer
  let owner: Client
  beforeAll(async () => {
    shop = await startShopUnderTest()
    server = await shop.startServer()
    owner = await server.signIn()
  })
  afterAll(() => shop?.stop())

  const everything = async () => ({
    version: await versionOf(owner),
    prices: await shop
      .knex("price")
      .whereNull("deleted_at")
      .orderBy(["price_set_id", "currency_code"])
      .select("price_set_id", "currency_code", "amount", "raw_amount"),
    shown: await shop
      .knex("offer_price")
      .orderBy(["variant_id", "currency_code"])
      .select("variant_id", "currency_code", "amount"),
    sources: await shop.knex("repair_offer").orderBy("id").select("id", "price_source"),
    changes: await shop.knex("price_change").orderBy("created_at").pluck("kind"),
  })
  const applyKilledAt = async (point: string, key: string): Promise<void> => {
    server.arm(point)
    const killed = apply(owner, [{ rule: DEARER }], { key }).catch(() => "no answer")
    await server.died()
    expect(await killed).toBe("no answer")
    await server.restart()
  }

  it.each(UNFINISHED)(
    "at %s leaves everything as it was, and is made by the next try",
    async (point) => {
      const before = await everything()
      const key = randomUUID()
      await applyKilledAt(point, key)
      expect(await everything()).toEqual(before)
      const { status, body } = await apply(owner, [{ rule: DEARER }], { key })
      expect(status).toBe(201)
      expect(body.price_change.changed_prices).toBeGreaterThan(0)
      expect((await undo(owner, body.price_change.id)).status).toBe(200)
      const { prices, shown, sources } = await everything()
      expect({ prices, shown, sources }).toEqual({
        prices: before.prices,
        shown: before.shown,
        sources: before.sources,
      })
    }
  )

  it("before it could answer is there in whole, once however often it is repeated", async () => {
    const before = await everything()
    const key = randomUUID()
    await applyKilledAt("prices.committed", key)
    const after = await everything()
    expect(after.version).toBe(before.version + 1)
    expect(after.changes).toEqual([...before.changes, "apply"])
    const again = await apply(owner, [{ rule: DEARER }], { key, version: before.version })
    expect(again.status).toBe(201)
    const changed = after.prices.filter(
      ({ amount }, index) => amount !== before.prices[index].amount
    )
    expect(again.body.price_change.changed_prices).toBe(changed.length)
    expect(await everything()).toEqual(after)
  })
})
