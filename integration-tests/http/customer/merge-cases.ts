import type {
  CustomerDuplicate,
  CustomerMerge,
  MergePreview,
} from "../../../src/contracts/customer-merge"
import { verifyChain } from "../../../src/domain/repair/event-log"
import { refusalOf } from "../../support/client"
import { eventLogOf } from "../../support/event-log"
import type { Suite } from "../../support/suite"
import { bookedBy, foundBy } from "./people"

const OTHER = { email: "ana@work.example", phone: "07700 900482" }

/** Merging two customers who are one person. */
export const describeMerging = (suite: () => Suite): void => {
  const manager = () => suite().as("manager")
  const path = (id: string, rest: string) => `/admin/shop-customers/${id}/${rest}`
  const merge = (kept_id: string, duplicate_id: string) =>
    manager()<{ merge: CustomerMerge }>("POST", path(kept_id, "merges"), { duplicate_id })
  const undo = ({ id, kept_id }: CustomerMerge) =>
    manager()<{ merge: CustomerMerge }>("POST", path(kept_id, `merges/${id}/undo`))
  const preview = async (kept_id: string, duplicate_id: string) =>
    (
      await manager()<{ preview: MergePreview }>(
        "GET",
        path(kept_id, `merge-preview?duplicate_id=${duplicate_id}`)
      )
    ).body.preview

  /** Every row of the database that names the customer, by table. */
  const belongings = async (customer_id: string): Promise<Record<string, string[]>> => {
    const { knex } = suite()
    const { rows } = await knex.raw<{ rows: { table_name: string }[] }>(
      `select table_name from information_schema.columns
       where table_schema = 'public' and column_name = 'customer_id' order by 1`
    )
    const found: Record<string, string[]> = {}
    for (const { table_name } of rows) {
      const ids = await knex(table_name)
        .where({ customer_id })
        .select(knex.raw("to_jsonb(??.*)->>'id' as id", [table_name]))
      const live = ids as unknown as { id: string }[]
      if (live.length > 0) found[table_name] = live.map(({ id }) => id).sort()
    }
    return found
  }

  /** Two guests, with a device in common, notes, an address and repairs. */
  const twoGuests = async () => {
    const kept = await bookedBy(suite())
    const duplicate = await bookedBy(suite(), OTHER)
    await bookedBy(suite(), OTHER, { device: { serial: "SERIAL-1" } })
    for (const { customer_id } of [kept, duplicate]) {
      await suite().as("front_desk")("POST", path(customer_id, "notes"), { body: "Speaks quietly" })
      await manager()("POST", `/admin/customers/${customer_id}/addresses`, {
        address_1: "1 High Street",
        city: "Leeds",
        country_code: "gb",
        is_default_billing: true,
      })
    }
    return { kept: kept.customer_id, duplicate: duplicate.customer_id, repair: duplicate.repair_id }
  }

  describe("merging customers", () => {
    it("suggests who may be one person, and says why", async () => {
      const { kept, duplicate } = await twoGuests()
      await bookedBy(suite(), {
        email: "rui@customer.example",
        first_name: "Rui",
        phone: "020 7946 0958",
      })
      const { body } = await manager()<{ duplicates: CustomerDuplicate[] }>(
        "GET",
        path(kept, "duplicates")
      )
      expect(body.duplicates.map(({ customer, reasons }) => [customer.id, reasons])).toEqual([
        [duplicate, ["same_phone", "same_name_and_device"]],
      ])
    })

    it("moves all that the duplicate has, as the preview says, and once only", async () => {
      const { kept, duplicate, repair } = await twoGuests()
      const before = { kept: await belongings(kept), duplicate: await belongings(duplicate) }
      expect((await preview(kept, duplicate)).moves).toMatchObject({
        ...{ orders: 2, repairs: 2, devices: 1, united_devices: 1, addresses: 1, notes: 1 },
        ...{ bookings: 2, tracking_links: 2, messages: 2 },
      })
      const first = await merge(kept, duplicate)
      const again = await merge(kept, duplicate)
      expect(first.status).toBe(200)
      expect(again.body).toEqual(first.body)
      const after = await belongings(kept)
      for (const table of ["order", "repair", "customer_note", "customer_address"]) {
        expect([table, after[table]]).toEqual([
          table,
          [...before.kept[table], ...before.duplicate[table]].sort(),
        ])
      }
      expect(Object.keys(await belongings(duplicate))).toEqual(["customer_device"])
      expect(await foundBy(suite(), "ana@work.example")).toEqual([kept])
      const log = await eventLogOf(suite().knex, repair)
      expect(verifyChain(log)).toMatchObject({ ok: true })
      expect(log.at(-1)).toMatchObject({ event: "amended", actor: { role: "manager" } })
    })

    it("puts everything back as it was, and leaves what came since", async () => {
      const { kept, duplicate } = await twoGuests()
      const before = { kept: await belongings(kept), duplicate: await belongings(duplicate) }
      const devices = () =>
        suite().knex("repair").orderBy("id").select("id", "customer_device_id", "customer_id")
      const repairs = await devices()
      const addresses = await suite()
        .knex("customer_address")
        .orderBy("id")
        .select("id", "is_default_billing")
      const { body } = await merge(kept, duplicate)
      const list = await manager()<{ merges: CustomerMerge[] }>("GET", path(kept, "merges"))
      expect(list.body.merges.map(({ duplicate: { name } }) => name)).toEqual(["Ana Souza"])
      expect((await undo(body.merge)).body.merge.undone_at).not.toBeNull()
      expect((await undo(body.merge)).status).toBe(200)
      expect({ kept: await belongings(kept), duplicate: await belongings(duplicate) }).toEqual(
        before
      )
      expect(await devices()).toEqual(repairs)
      expect(
        await suite().knex("customer_address").orderBy("id").select("id", "is_default_billing")
      ).toEqual(addresses)
      const again = await merge(kept, duplicate)
      const { customer_id } = await bookedBy(suite(), { first_name: "New" })
      expect(customer_id).toBe(kept)
      await undo(again.body.merge)
      expect((await belongings(kept)).repair).toHaveLength(2)
    })

    it("cannot be undone when it would not lead back, or too late", async () => {
      const { kept, duplicate } = await twoGuests()
      const { body } = await merge(kept, duplicate)
      const newcomer = await bookedBy(suite(), OTHER)
      expect(newcomer.customer_id).not.toBe(duplicate)
      expect(refusalOf(await undo(body.merge))).toBe("409 merge_not_undoable")
      const second = await merge(kept, newcomer.customer_id)
      await suite()
        .knex("customer_merge")
        .where({ id: second.body.merge.id })
        .update({ created_at: new Date(Date.now() - 8 * 86_400_000) })
      expect(refusalOf(await undo(second.body.merge))).toBe("409 merge_undo_expired")
      expect(refusalOf(await undo({ ...body.merge, id: "cmerge_none" }))).toBe(
        "404 merge_not_found"
      )
    })

    it("never takes a login away", async () => {
      const { kept, duplicate } = await twoGuests()
      const { knex } = suite()
      await knex("customer").where({ id: duplicate }).update({ has_account: true })
      expect((await preview(kept, duplicate)).refusal).toBe("account_into_guest")
      expect(refusalOf(await merge(kept, duplicate))).toBe("409 account_into_guest")
      expect((await merge(duplicate, kept)).status).toBe(200)
      const other = await bookedBy(suite(), { email: "rui@customer.example" })
      await knex("customer").where({ id: other.customer_id }).update({ has_account: true })
      expect(refusalOf(await merge(duplicate, other.customer_id))).toBe("409 two_accounts")
      expect(refusalOf(await merge(duplicate, duplicate))).toBe("400 same_customer")
      expect(refusalOf(await merge(duplicate, "cus_none"))).toBe("404 customer_not_found")
      const desk = await suite().as("front_desk")("GET", path(kept, "duplicates"))
      expect(refusalOf(desk)).toBe("403 permission_denied")
    })

    it("loses nothing when merges and bookings happen at once", async () => {
      const people = [await twoGuests()].flatMap(({ kept, duplicate }) => [kept, duplicate])
      const third = (await bookedBy(suite(), { email: "ana@third.example" })).customer_id
      const [one, two] = people
      const answers = await Promise.all([
        ...[0, 1, 2].map(() => merge(one, two)),
        merge(two, one),
        merge(third, two),
        merge(two, third),
        bookedBy(suite(), OTHER),
      ])
      const statuses = answers.map((answer) => ("status" in answer ? answer.status : 200))
      expect(statuses.filter((status) => status >= 500)).toEqual([])
      const { knex } = suite()
      const lost = await knex("repair")
        .leftJoin("customer", "customer.id", "repair.customer_id")
        .where((rows) => void rows.whereNull("customer.id").orWhereNotNull("customer.deleted_at"))
        .select("repair.id")
      expect(lost).toEqual([])
      expect(await knex("repair").select("id")).toHaveLength(5)
      const strays = await knex("order")
        .join("customer", "customer.id", "order.customer_id")
        .whereNotNull("customer.deleted_at")
        .select("order.id")
      expect(strays).toEqual([])
    })
  })
}
