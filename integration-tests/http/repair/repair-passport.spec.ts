import { brokenLink, type Passport } from "../../../src/domain/passport/passport"
import { checkPassport } from "../../../src/domain/passport/sign"
import { PASSPORT_PAGE } from "../../../src/lib/passport/page.gen"
import { bookedRepair, toReady, toRepairing } from "../../support/bench"
import { refusalOf, type Client } from "../../support/client"
import { withSmallShop } from "../../support/suite"

jest.setTimeout(180_000)

type Keys = { keys: { key_id: string; public_key: string }[] }

const passportOf = async (call: Client, path: string, token = ""): Promise<Passport> => {
  const headers = token ? { "x-tracking-token": token } : undefined
  const { status, body } = await call<{ passport: Passport }>("GET", path, undefined, headers)
  if (status !== 200) throw new Error(`No passport: ${status} ${JSON.stringify(body)}`)
  return body.passport
}

withSmallShop((suite) => {
  const repaired = async () => {
    const { repair, booking } = await bookedRepair(suite())
    await toRepairing(suite(), repair.id)
    await suite().as("technician")("POST", `/admin/repairs/${repair.id}/notes`, {
      body: "Words of ours about her",
    })
    await toReady(suite(), repair.id)
    return { path: `/admin/repairs/${repair.id}/passport`, repair, token: booking.tracking_token }
  }

  describe("a repair's passport", () => {
    it("is signed by the key that the shop publishes", async () => {
      const { path, repair } = await repaired()
      const passport = await passportOf(suite().as("technician"), path)
      const { body } = await suite().store<Keys>("GET", "/store/passport-keys")
      const [{ key_id, public_key }] = body.keys
      expect(passport.signature.key_id).toBe(key_id)
      expect(checkPassport(passport, public_key)).toEqual({ ok: true })
      const { content } = passport
      expect(content.repair).toMatchObject({ number: repair.number, state: "ready" })
      expect(content.device).toEqual({
        name: "iPhone 14 Pro",
        kind: "phone",
        imei_ending: "7518",
        serial_ending: null,
      })
      expect(
        content.quotes.map(({ version, total }) => [version, Number(total) > 0])
      ).toContainEqual([1, true])
      expect(content.parts).toMatchObject([{ quantity: 1, status: "fitted" }])
      expect(content.checks.map(({ stage }) => stage)).toEqual(["check_in", "finish", "qc_pass"])
      const changed = {
        ...passport,
        content: { ...content, repair: { ...content.repair, number: "RT" } },
      }
      expect(checkPassport(changed, public_key)).toEqual({ ok: false, code: "bad_signature" })
    })

    it("holds the log's own hashes", async () => {
      const { path, repair } = await repaired()
      const { content } = await passportOf(suite().as("owner"), path)
      const kept = await suite()
        .knex("repair_event")
        .where({ repair_id: repair.id })
        .orderBy("sequence")
        .select<{ hash: string }[]>("hash")
      expect(content.events.map(({ hash }) => hash)).toEqual(kept.map(({ hash }) => hash))
      expect(brokenLink(content.events)).toBeNull()
    })

    it("tells its holder nothing of the customer", async () => {
      const { path } = await repaired()
      const text = JSON.stringify(await passportOf(suite().as("owner"), path))
      expect(text).not.toMatch(/Ana|Souza|ana@|7700|Words of ours|fell and the glass|490154203/)
    })

    it("is the customer's by their link, and nobody's without", async () => {
      const { token, repair } = await repaired()
      const { store } = suite()
      const path = "/store/tracking/passport"
      expect((await passportOf(store, path, token)).content.repair.number).toBe(repair.number)
      expect(refusalOf(await store("GET", path))).toBe("404 tracking_link_invalid")
      const wrong = { "x-tracking-token": "w".repeat(43) }
      expect(refusalOf(await store("GET", path, undefined, wrong))).toBe(
        "404 tracking_link_invalid"
      )
      expect(
        refusalOf(
          await store("GET", `${path}?format=pdf`, undefined, { "x-tracking-token": token })
        )
      ).toBe("400 invalid_query")
    })

    it("comes in a page that may load nothing", async () => {
      const { path, repair } = await repaired()
      const { base_url, shop } = suite()
      const response = await fetch(`${base_url}${path}?format=html`, {
        headers: shop.who.owner.headers,
      })
      expect(response.headers.get("content-disposition")).toBe(
        `attachment; filename="${repair.number}-passport.html"`
      )
      const page = await response.text()
      expect(page).toContain("default-src 'none'")
      const [, embedded] = /id="embedded">([^<]*)</.exec(page) ?? []
      expect((JSON.parse(embedded) as Passport).content.repair.number).toBe(repair.number)
      expect(page.replace(embedded, "/*passport*/null")).toBe(PASSPORT_PAGE)
    })

    it("is not made where the shop has no key", async () => {
      const { path } = await repaired()
      const key = process.env.PASSPORT_SIGNING_KEY
      delete process.env.PASSPORT_SIGNING_KEY
      try {
        expect(refusalOf(await suite().as("owner")("GET", path))).toBe("409 passports_off")
      } finally {
        process.env.PASSPORT_SIGNING_KEY = key
      }
    })
  })
})
