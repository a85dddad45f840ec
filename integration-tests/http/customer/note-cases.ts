import type { CustomerNote } from "../../../src/contracts/admin-customer"
import { refusalOf } from "../../support/client"
import type { Suite } from "../../support/suite"
import type { IdentityName } from "../security/identities"
import { bookedBy } from "./people"

/** Notes of the staff about a customer. */
export const describeNotes = (suite: () => Suite): void => {
  const call = (who: IdentityName, method: string, path: string, body?: unknown) =>
    suite().as(who)<{ note: CustomerNote }>(method, `/admin/shop-customers/${path}`, body)
  const write = (who: IdentityName, customer_id: string, body: string) =>
    call(who, "POST", `${customer_id}/notes`, { body })
  const list = async (customer_id: string, query = "") =>
    (
      await suite().as("manager")<{ notes: CustomerNote[]; next_cursor: string | null }>(
        "GET",
        `/admin/shop-customers/${customer_id}/notes${query}`
      )
    ).body
  const texts = ({ notes }: { notes: CustomerNote[] }) => notes.map(({ body }) => body)

  describe("notes about a customer", () => {
    it("are written, changed, deleted and brought back by their author", async () => {
      const { customer_id } = await bookedBy(suite())
      const { status, body } = await write("front_desk", customer_id, "Calls back after six")
      expect(status).toBe(201)
      expect(body.note).toMatchObject({ is_own: true, edited_at: null })
      const path = `${customer_id}/notes/${body.note.id}`
      const edited = await call("front_desk", "POST", path, { body: "Calls back after seven" })
      expect(edited.body.note.edited_at).not.toBeNull()
      expect((await list(customer_id)).notes).toMatchObject([
        { body: "Calls back after seven", is_own: false },
      ])
      for (let twice = 0; twice < 2; twice++) {
        expect((await call("front_desk", "DELETE", path)).status).toBe(200)
        expect(texts(await list(customer_id))).toEqual([])
      }
      const gone = await call("front_desk", "POST", path, { body: "x" })
      expect(refusalOf(gone)).toBe("404 note_not_found")
      for (let twice = 0; twice < 2; twice++) {
        expect((await call("front_desk", "POST", `${path}/restore`)).status).toBe(200)
        expect(texts(await list(customer_id))).toEqual(["Calls back after seven"])
      }
    })

    it("stay as they are for everybody else, the owner too", async () => {
      const { customer_id } = await bookedBy(suite())
      const { body } = await write("front_desk", customer_id, "Prefers e-mail")
      const path = `${customer_id}/notes/${body.note.id}`
      const refused = [
        await call("owner", "POST", path, { body: "Mine" }),
        await call("owner", "DELETE", path),
        await call("technician", "POST", path, { body: "x" }),
      ]
      expect(refused.map(refusalOf)).toEqual([
        "403 not_own_note",
        "403 not_own_note",
        "403 permission_denied",
      ])
      const { customer_id: other } = await bookedBy(suite(), { email: "rui@customer.example" })
      const elsewhere = await call("front_desk", "DELETE", `${other}/notes/${body.note.id}`)
      expect(refusalOf(elsewhere)).toBe("404 note_not_found")
    })

    it("come in pages, the newest first, and need words and a customer", async () => {
      const { customer_id } = await bookedBy(suite())
      for (const text of ["one", "two", "three"]) await write("manager", customer_id, text)
      const first = await list(customer_id, "?limit=2")
      expect(texts(first)).toEqual(["three", "two"])
      const second = await list(customer_id, `?limit=2&cursor=${first.next_cursor}`)
      expect(texts(second)).toEqual(["one"])
      expect(refusalOf(await write("manager", customer_id, "  "))).toBe("400 invalid_request")
      expect(refusalOf(await write("manager", "cus_none", "x"))).toBe("404 customer_not_found")
    })
  })
}
