import { verifyChain } from "../../../src/domain/repair/event-log"
import type { ErasurePreview } from "../../../src/contracts/customer-privacy"
import { verifyRepairs } from "../../../src/lib/audit/verify-repairs"
import { eraseRetainedOrders } from "../../../src/workflows/customer/erase-retained-orders"
import { payAtCounter, toReady } from "../../support/bench"
import { offerOf } from "../../support/bookings"
import { refusalOf } from "../../support/client"
import { eventLogOf } from "../../support/event-log"
import { advance, detailOf, trackedBy } from "../../support/repairs"
import { setStock } from "../../support/stock"
import type { Suite } from "../../support/suite"
import { findEverywhere, Identifiers } from "./identifiers"
import { bookedBy, foundBy } from "./people"

/** Erasing one person from every table of the shop. */
export const describeErasure = (suite: () => Suite): void => {
  const path = (id: string, rest: string) => `/admin/shop-customers/${id}/${rest}`
  const erase = (id: string) =>
    suite().as("manager")("POST", path(id, "erasure"), { confirm: "erase" })
  const preview = async (id: string) =>
    (await suite().as("manager")<{ preview: ErasurePreview }>("GET", path(id, "erasure"))).body
      .preview

  const contactOf = (ids: Identifiers) => ({
    email: ids.email(),
    first_name: ids.word("first"),
    last_name: ids.word("last"),
    phone: ids.phone(),
  })

  const addressOf = (ids: Identifiers) => ({
    address_1: ids.word("street"),
    address_2: ids.word("flat"),
    city: ids.word("city"),
    postal_code: ids.word("zip").slice(0, 10),
  })

  /** A repair from booking to collection, with words of its own at every step; paid at the counter. */
  const collectedRepair = async (ids: Identifiers) => {
    const { store, as, knex } = suite()
    const screen = await offerOf(store, "screen")
    await setStock(knex, screen.variant_id, 5)
    const imei = ids.imei()
    const contact = contactOf(ids)
    const booked = await bookedBy(suite(), contact, {
      device: { imei, colour: ids.word("colour") },
      description: `It fell on ${ids.word("place")} and ${ids.word("story")}`,
      address: addressOf(ids),
    })
    const { repair_id } = booked
    const desk = as("front_desk")
    for (const kind of ["note", "call", "wish", "worry", "plan", "route"]) {
      await desk("POST", `/admin/repairs/${repair_id}/notes`, { body: ids.word(kind) })
    }
    await advance(desk, repair_id, "check_in", {
      identity_confirmed: true,
      imei,
      condition_checklist: [{ item: ids.word("scratch"), passed: false, note: ids.word("remark") }],
      terms_signed: { name: ids.word("signer") },
      accessories: [ids.word("case")],
      note: ids.word("intake"),
    })
    const assignee_id = suite().shop.who.technician.staff_member_id
    await advance(as("manager"), repair_id, "assign", { assignee_id })
    await advance(as("technician"), repair_id, "start_diagnosis")
    await advance(as("technician"), repair_id, "hold", {
      hold: { reason: ids.word("hold"), waiting_on: "customer" },
    })
    await advance(as("technician"), repair_id, "resume", { note: ids.word("resume") })
    return { ...booked, contact }
  }

  const finishRepair = async (ids: Identifiers, repair_id: string) => {
    const { as } = suite()
    const technician = as("technician")
    const { version, quotes } = await detailOf(technician, repair_id)
    const work = quotes[0].lines.filter(({ kind }) => kind === "repair")
    await technician("POST", `/admin/repairs/${repair_id}/quotes`, {
      version,
      note: ids.word("quotenote"),
      fault_codes: ["screen_cracked"],
      lines: work.map(({ kind, label, labels, amount, variant_id }) => ({
        ...{ kind, label, labels, amount },
        ...(variant_id ? { variant_id } : {}),
      })),
    })
    await advance(technician, repair_id, "start_repair")
    await toReady(suite(), repair_id)
    await payAtCounter(suite(), repair_id)
    await advance(as("front_desk"), repair_id, "hand_over", {
      collected_by: { name: ids.word("collector") },
      credential_wiped: true,
    })
    await suite().drain()
  }

  describe("erasing a customer", () => {
    it("leaves none of fifty identifiers in any table but what the law keeps", async () => {
      const ids = new Identifiers()
      const { as, knex, store, drain } = suite()
      const done = await collectedRepair(ids)
      await finishRepair(ids, done.repair_id)
      const { customer_id } = done
      const duplicate = await bookedBy(suite(), contactOf(ids), {
        device: { serial: ids.word("serial") },
        description: ids.word("second"),
      })
      await advance(as("front_desk"), duplicate.repair_id, "cancel", { reason: ids.word("reason") })
      const manager = as("manager")
      await manager("POST", `/admin/customers/${customer_id}`, {
        company_name: ids.word("company"),
        metadata: { knows: ids.word("meta") },
      })
      await manager("POST", `/admin/customers/${customer_id}/addresses`, {
        first_name: ids.word("homefirst"),
        last_name: ids.word("homelast"),
        phone: ids.phone(),
        ...addressOf(ids),
        country_code: "gb",
      })
      const { body } = await manager<{ note: { id: string } }>("POST", path(customer_id, "notes"), {
        body: ids.word("customernote"),
      })
      await manager("DELETE", path(customer_id, `notes/${body.note.id}`))
      await manager("POST", path(customer_id, "notes"), { body: ids.word("othernote") })
      const region = await knex("region")
        .where({ currency_code: "gbp" })
        .first<{ id: string }>("id")
      await store("POST", "/store/carts", {
        region_id: region.id,
        email: done.contact.email,
        shipping_address: {
          first_name: ids.word("cartname"),
          phone: ids.phone(),
          ...addressOf(ids),
        },
      })
      await drain()
      await manager("POST", path(customer_id, "merges"), { duplicate_id: duplicate.customer_id })
      await drain()

      expect(ids.all.length).toBeGreaterThanOrEqual(50)
      const before = await findEverywhere(knex, ids.all)
      const sown = new Set(before.map(({ text }) => text))
      expect(ids.all.filter((text) => !sown.has(text))).toEqual([])

      const { keeps, refusals, erases } = await preview(customer_id)
      expect(refusals).toEqual([])
      expect(erases).toMatchObject({ repairs: 2, orders: 2 })
      expect(keeps).toMatchObject([{ jurisdiction: "United Kingdom" }])
      expect((await erase(customer_id)).status).toBe(200)
      expect((await erase(customer_id)).status).toBe(200)

      const left = await findEverywhere(knex, ids.all)
      expect(new Set(left.map(({ table }) => table))).toEqual(new Set(["order_address"]))
      const lawful = [done.contact.first_name, done.contact.last_name]
      expect(left.map(({ text }) => text)).toEqual(expect.arrayContaining(lawful))
      const kept = await knex("order_address")
        .join("order", "order.billing_address_id", "order_address.id")
        .where("order.id", done.order_id)
        .first("order_address.*")
      expect(Object.values(kept as object)).toEqual(
        expect.arrayContaining(left.map(({ text }) => text))
      )
      expect(kept).toMatchObject({ phone: null })

      for (const id of [done.repair_id, duplicate.repair_id]) {
        const log = await eventLogOf(knex, id)
        expect(verifyChain(log)).toMatchObject({ ok: true })
        expect((await detailOf(as("owner"), id)).customer).toMatchObject({ email: "" })
      }
      expect(await verifyRepairs(knex, 3)).toMatchObject({ breaks: 0 })
      expect(await foundBy(suite(), done.number)).toEqual([])

      await eraseRetainedOrders(suite().container, new Date("2033-01-01"))
      expect(await findEverywhere(knex, ids.all)).toEqual([])
    })

    it("is refused while a repair is open or money is outstanding, and says so", async () => {
      const { customer_id, repair_id } = await bookedBy(suite())
      expect((await preview(customer_id)).refusals.map(({ code }) => code)).toEqual([
        "repair_open",
        "money_outstanding",
      ])
      expect(refusalOf(await erase(customer_id))).toBe("409 repair_open")
      await advance(suite().as("front_desk"), repair_id, "cancel", { reason: "Changed plans" })
      expect((await preview(customer_id)).refusals).toEqual([])
      await suite()
        .knex("repair")
        .where({ id: repair_id })
        .update({ work_state: "completed", total_minor: 14950 })
      expect(refusalOf(await erase(customer_id))).toBe("409 money_outstanding")
    })

    it("ends tracking links and sends nothing that still waited", async () => {
      const { store, knex, as, drain } = suite()
      const { customer_id, repair_id } = await bookedBy(suite())
      await advance(as("front_desk"), repair_id, "cancel", { reason: "Changed plans" })
      const link = await knex("tracking_link").where({ repair_id }).first<{ id: string }>("id")
      const { trackingToken } = await import("../../../src/lib/tracking-token")
      const token = trackingToken(link.id)
      expect((await trackedBy(store, token)).status).toBe(200)
      await erase(customer_id)
      expect(refusalOf(await trackedBy(store, token))).toBe("404 tracking_link_invalid")
      await drain()
      expect(await knex("message").whereNotNull("sent_at").select("id")).toEqual([])
    })

    it("leaves everybody else as they were, and is for owner and manager", async () => {
      const { as, knex } = suite()
      const ana = await bookedBy(suite())
      const rui = await bookedBy(suite(), { email: "rui@customer.example", first_name: "Rui" })
      await advance(as("front_desk"), ana.repair_id, "cancel", { reason: "Changed plans" })
      const row = () => knex("repair").where({ id: rui.repair_id }).first()
      const before: unknown = await row()
      const desk = await as("front_desk")("POST", path(ana.customer_id, "erasure"), {
        confirm: "erase",
      })
      expect(refusalOf(desk)).toBe("403 permission_denied")
      const hasty = await as("manager")("POST", path(ana.customer_id, "erasure"), {})
      expect(refusalOf(hasty)).toBe("400 invalid_request")
      expect((await erase(ana.customer_id)).status).toBe(200)
      expect(await row()).toEqual(before)
      expect(await foundBy(suite(), "rui")).toEqual([rui.customer_id])
      expect(refusalOf(await erase("cus_none"))).toBe("404 customer_not_found")
    })

    it("lets nobody else change a repair's events", async () => {
      const { knex } = suite()
      const { repair_id } = await bookedBy(suite())
      await expect(
        knex("repair_event").where({ repair_id }).update({ note: "forged" })
      ).rejects.toThrow("never changed")
      await expect(
        knex.transaction(async (trx) => {
          await trx.raw("select set_config('revivatech.erased_repair', ?, true)", [repair_id])
          await trx("repair_event").where({ repair_id }).update({ hash: "forged" })
        })
      ).rejects.toThrow("never changed")
    })
  })
}
