import { NOT_ACTIONS } from "../../../src/domain/audit/audited-requests"
import { AUDITED_OBJECTS } from "../../../src/domain/audit/objects"
import type { AuditEntry, AuditEntryDetail } from "../../../src/contracts/audit"
import { bookedRepair } from "../../support/bench"
import { refusalOf, type Answer, type Client } from "../../support/client"
import { advance, EVIDENCE } from "../../support/repairs"
import { withSmallShop } from "../../support/suite"
import { describeChain } from "./chain-cases"
import { lineOf, recordRoutes, walk } from "../security/walk"

jest.setTimeout(300_000)

const mounted = recordRoutes()
const MUTATING = ["POST", "PUT", "PATCH", "DELETE"]
/** Is taken up by whoever was invited, not by staff. */
const ACCEPT = "/admin/invites/accept"
const CANARY = "canary4711"

type List = { entries: AuditEntry[]; next_cursor: string | null }

const entriesFor = async (call: Client, query = ""): Promise<AuditEntry[]> => {
  const { status, body } = await call<List>("GET", `/admin/audit${query}`)
  if (status !== 200) throw new Error(`No audit log: ${status} ${JSON.stringify(body)}`)
  return body.entries
}

const detailOf = async (call: Client, id: string): Promise<AuditEntryDetail> =>
  (await call<{ entry: AuditEntryDetail }>("GET", `/admin/audit/${id}`)).body.entry

withSmallShop((suite) => {
  describe("an action of staff", () => {
    it.each(["owner", "technician"] as const)(
      "leaves exactly one entry for each admin route that does something, by the %s",
      async (name) => {
        const { base_url, knex, shop } = suite()
        const routes = mounted.filter(
          ({ method, pattern }) => MUTATING.includes(method) && pattern.startsWith("/admin")
        )
        expect(routes.length).toBeGreaterThan(200)
        const answers = await walk(base_url, routes, shop.who[name].headers)
        const { rows } = await knex.raw<{
          rows: { line: string; attempts: number; ends: number }[]
        }>(
          `select a.method || ' ' || a.route as line, count(*)::int as attempts,
             count(f.id)::int as ends
           from audit_record a
           left join audit_record f on f.entry_id = a.entry_id and f.kind = 'finished'
           where a.kind = 'attempted' and a.staff_id = ? group by 1`,
          [shop.who[name].staff_member_id]
        )
        const kept = new Map(rows.map(({ line, ...counts }) => [line, counts]))
        const wrong = answers.flatMap((answer) => {
          const line = lineOf(answer)
          const { attempts = 0, ends = 0 } = kept.get(line) ?? {}
          const wanted = NOT_ACTIONS.includes(line) || answer.pattern === ACCEPT ? 0 : 1
          // one of the core never answers, so it has no end
          const ended = answer.status === 0 ? 0 : wanted
          return attempts === wanted && ends === ended ? [] : [`${line}: ${attempts}, ${ends}`]
        })
        expect(wrong).toEqual([])
      }
    )

    it("says who, what, to which object, and what it changed, in the change's transaction", async () => {
      const { as, knex, shop } = suite()
      const { repair } = await bookedRepair(suite())
      await advance(as("front_desk"), repair.id, "check_in")
      const [entry] = await entriesFor(as("manager"), `?object=${repair.number.toLowerCase()}`)
      expect(entry).toMatchObject({
        action: "repair.transitions",
        method: "POST",
        route: "/admin/repairs/:id/transitions",
        staff: { id: shop.who.front_desk.staff_member_id, name: "front_desk", role: "front_desk" },
        credential: "bearer",
        object: { kind: "repair", id: repair.id },
        outcome: "done",
        status_code: 200,
      })
      const { changes, fields, records } = await detailOf(as("manager"), entry.id)
      expect(fields).toEqual(["event", "evidence", "version"])
      expect(changes).toContainEqual({ field: "work_state", before: "booked", after: "received" })
      expect(changes).toContainEqual({
        field: "state.custody",
        before: "with_customer",
        after: "at_shop",
      })
      expect(records.map(({ kind }) => kind)).toEqual(["attempted", "changed", "finished"])
      const { rows } = await knex.raw<{ rows: { together: boolean }[] }>(
        `select a.xmin = e.xmin as together from audit_record a, repair_event e
         where a.id = ? and e.repair_id = ? and e.event = 'check_in'`,
        [records[1].id, repair.id]
      )
      expect(rows).toEqual([{ together: true }])
    })

    it("covers Medusa's own routes: made, changed, deleted", async () => {
      const { as } = suite()
      const owner = as("owner")
      const made = await owner<{ region: { id: string } }>("POST", "/admin/regions", {
        name: "Brazil",
        currency_code: "brl",
      })
      const path = `/admin/regions/${made.body.region.id}`
      expect((await owner("POST", path, { automatic_taxes: false })).status).toBe(200)
      expect((await owner("DELETE", path)).status).toBe(200)
      const entries = await entriesFor(owner, `?object=${made.body.region.id}`)
      expect(entries.map(({ action, outcome }) => [action, outcome])).toEqual([
        ["region.delete", "done"],
        ["region.update", "done"],
        ["region.create", "done"],
      ])
      const [gone, changed, created] = await Promise.all(
        entries.map(async ({ id }) => (await detailOf(owner, id)).changes)
      )
      expect(created).toContainEqual({ field: "currency_code", before: null, after: "brl" })
      expect(created).toContainEqual({ field: "name", hidden: "withheld" })
      expect(changed).toEqual([{ field: "automatic_taxes", before: true, after: false }])
      expect(gone).toMatchObject([{ field: "deleted_at", before: null }])
    })

    it("is kept when it was refused, with the reason's code", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      const evidence = EVIDENCE.check_in
      const stale = { event: "check_in", version: 99, evidence }
      await as("front_desk")("POST", `/admin/repairs/${repair.id}/transitions`, stale)
      await as("technician")("POST", "/admin/staff", { user_id: "user_1", role: "owner" })
      const kept = await entriesFor(as("owner"), "?outcome=refused")
      expect(kept.map((entry) => [entry.action, entry.status_code, entry.error_code])).toEqual([
        ["staff_member.create", 403, "permission_denied"],
        ["repair.transitions", 409, "stale_version"],
      ])
    })

    it("compares rows of tables that are there", async () => {
      for (const { table } of AUDITED_OBJECTS)
        await suite().knex.raw("select to_jsonb(t) from ?? t where id = 'none'", [table])
    })
  })

  describe("the process that ends between attempt and end", () => {
    it("leaves an open attempt that is shown as such, and nothing acknowledged without a line", async () => {
      const { as, knex } = suite()
      const { repair } = await bookedRepair(suite())
      await knex.raw(`create function lost() returns trigger language plpgsql as
        $$ begin raise exception 'the process has ended'; end $$;
        create trigger lost before insert on audit_record for each row
        when (new.kind = 'finished') execute function lost()`)
      try {
        await advance(as("front_desk"), repair.id, "check_in")
      } finally {
        await knex.raw("drop trigger lost on audit_record; drop function lost()")
      }
      const [entry] = await entriesFor(as("owner"), "?outcome=open")
      expect(entry).toMatchObject({ action: "repair.transitions", status_code: null })
      const { records, changes } = await detailOf(as("owner"), entry.id)
      expect(records.map(({ kind }) => kind)).toEqual(["attempted", "changed"])
      expect(changes).toContainEqual({ field: "work_state", before: "booked", after: "received" })
    })

    it("changes nothing where not even the attempt can be written", async () => {
      const { as, knex } = suite()
      const { repair } = await bookedRepair(suite())
      await knex.raw(`create function full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'no space left'; end $$;
        create trigger full_disk before insert on audit_record for each row
        execute function full_disk()`)
      let answer: Answer
      try {
        const body = { event: "check_in", version: repair.version, evidence: EVIDENCE.check_in }
        answer = await as("front_desk")("POST", `/admin/repairs/${repair.id}/transitions`, body)
      } finally {
        await knex.raw("drop trigger full_disk on audit_record; drop function full_disk()")
      }
      expect(answer.status).toBe(500)
      expect(await knex("repair").where({ id: repair.id }).first("work_state")).toEqual({
        work_state: "booked",
      })
    })
  })

  describe("secrets and personal data", () => {
    it("are never in the log, wherever they were sent", async () => {
      const { as, knex } = suite()
      const owner = as("owner")
      const { repair } = await bookedRepair(suite())
      const secrets = Object.fromEntries(
        [
          "password",
          "passcode",
          "pin",
          "token",
          "secret",
          "note",
          "metadata",
          "first_name",
          "email",
        ]
          .concat("title", "description", "status", "name", CANARY)
          .map((name) => [name, CANARY])
      )
      const nested = { ...secrets, metadata: secrets, status: "draft", event: "check_in" }
      const paths = [
        "/admin/products",
        "/admin/customers",
        "/admin/users/none/reset-password",
        "/admin/invites",
        "/admin/api-keys",
        `/admin/repairs/${repair.id}/transitions`,
        `/admin/repairs/${CANARY}%20x/notes`,
        `/admin/nowhere/${CANARY}`,
        `/admin/staff?token=${CANARY}`,
      ]
      for (const path of paths) {
        await owner("POST", path, secrets, { "x-passcode": CANARY })
        await owner("POST", path, nested)
      }
      await owner("POST", "/admin/customers", {
        email: `${CANARY}@customer.example`,
        first_name: CANARY,
      })
      const product = await owner<{ product: { id: string } }>("POST", "/admin/products", {
        title: CANARY,
        description: CANARY,
        metadata: { passcode: CANARY },
        options: [{ title: "Colour", values: [CANARY] }],
      })
      expect(product.status).toBe(200)
      const key = await owner<{ api_key: { token: string } }>("POST", "/admin/api-keys", {
        title: CANARY,
        type: "secret",
      })
      await owner("POST", `/admin/repairs/${repair.id}/notes`, { body: CANARY })
      await advance(as("front_desk"), repair.id, "check_in", {
        ...EVIDENCE.check_in,
        note: CANARY,
        terms_signed: { name: CANARY },
      })
      const { rows } = await knex.raw<{ rows: { line: string }[] }>(
        "select to_jsonb(r)::text as line from audit_record r"
      )
      expect(rows.length).toBeGreaterThan(40)
      const text = rows.map(({ line }) => line).join("\n")
      for (const secret of [CANARY, key.body.api_key.token, "Ana", "490154203237518"])
        expect([secret, text.includes(secret)]).toEqual([secret, false])
    })
  })

  describeChain(suite)

  describe("the list", () => {
    it("is for owners and managers", async () => {
      const { as } = suite()
      for (const name of ["front_desk", "technician"] as const)
        expect(refusalOf(await as(name)("GET", "/admin/audit"))).toBe("403 permission_denied")
      expect(await entriesFor(as("manager"))).toEqual([])
      expect(refusalOf(await as("owner")("GET", "/admin/audit/none"))).toBe(
        "404 audit_entry_not_found"
      )
    })

    it("is searched by who, action, outcome and time, and paged by place", async () => {
      const { as, shop } = suite()
      const started = new Date().toISOString()
      for (const value of ["a", "b", "c"])
        await as("owner")("POST", "/admin/product-tags", { value })
      await as("manager")("POST", "/admin/product-types", { value: "d" })
      const manager = as("manager")
      const count = async (query: string) => (await entriesFor(manager, query)).length
      expect(await count(`?staff_id=${shop.who.owner.staff_member_id}`)).toBe(3)
      expect(await count("?action=product_t")).toBe(4)
      expect(await count("?action=product_type.")).toBe(1)
      expect(await count("?action=productxtag")).toBe(0)
      expect(await count("?outcome=done")).toBe(4)
      expect(await count(`?from=${started}`)).toBe(4)
      expect(await count(`?to=${started}`)).toBe(0)
      const seen: string[] = []
      for (let cursor: string | null = ""; cursor !== null;) {
        const page: Answer<List> = await manager("GET", `/admin/audit?limit=3&cursor=${cursor}`)
        seen.push(...page.body.entries.map(({ id }) => id))
        cursor = page.body.next_cursor
      }
      expect(new Set(seen).size).toBe(4)
      expect(refusalOf(await manager("GET", "/admin/audit?cursor=x"))).toBe("400 invalid_query")
    })
  })
})
