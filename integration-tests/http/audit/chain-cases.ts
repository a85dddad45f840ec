import { verifyAudit } from "../../../src/lib/audit/verify-audit"
import { sealAudit } from "../../../src/workflows/audit/seal-audit"
import type { Suite } from "../../support/suite"
import { tamper } from "./tamper"

/** What the chain of the audit log shows. */
export const describeChain = (suite: () => Suite): void => {
  const verified = (known: Parameters<typeof verifyAudit>[1]["known"] = null) =>
    verifyAudit(suite().knex, { known, show: 5 })
  const seal = () => sealAudit(suite().container)

  describe("the chain", () => {
    const someActions = async (count: number) => {
      const owner = suite().as("owner")
      await Promise.all(
        Array.from({ length: count }, (_, number) =>
          owner("POST", "/admin/product-tags", { value: `tag ${number}` })
        )
      )
    }

    it("is made by one of many sealers at once, without gaps and repeats", async () => {
      await someActions(20)
      const sealed = await Promise.all([seal(), seal(), seal(), seal(), someActions(10)])
      await seal()
      const { sealed: lines, unsealed, breaks } = await verified()
      expect({ lines, unsealed, breaks }).toEqual({ lines: 60, unsealed: 0, breaks: 0 })
      expect(sealed.slice(0, 4).filter(Boolean).length).toBeGreaterThan(0)
    })

    it("refuses every change but the sealing", async () => {
      const { knex } = suite()
      await someActions(2)
      const rows = () => knex("audit_record")
      const refused = (work: Promise<unknown>) => expect(work).rejects.toThrow(/never changed/)
      await refused(rows().update({ outcome: "done" }))
      await refused(rows().update({ sequence: 1, prev_hash: "x", hash: "x", action: "forged" }))
      await refused(rows().delete())
      await seal()
      await refused(rows().update({ sequence: null }))
      await refused(rows().where({ sequence: 1 }).update({ hash: "x" }))
    })

    it("shows what was altered, taken out, or cut off, and by which line", async () => {
      const { knex } = suite()
      await someActions(4)
      await seal()
      const { head } = await verified()
      expect(head.sequence).toBe(8)
      await knex.raw("create table kept as table audit_record")
      const cases: [string, string, number | null][] = [
        ["update audit_record set status_code = 201 where sequence = 4", "hash_mismatch", 4],
        ["delete from audit_record where sequence = 3", "sequence_gap", 4],
        ["delete from audit_record where sequence > 6", "head_lost", 8],
        ["update audit_record set mac = reverse(mac) where sequence = 2", "hash_mismatch", 2],
      ]
      for (const [sql, code, sequence] of cases) {
        await tamper(knex, "audit_record", sql)
        const { first_breaks } = await verified(head)
        expect([sql, first_breaks]).toEqual([
          sql,
          expect.arrayContaining([expect.objectContaining({ code, sequence })]),
        ])
        await tamper(
          knex,
          "audit_record",
          "delete from audit_record; insert into audit_record table kept"
        )
      }
      expect((await verified(head)).breaks).toBe(0)
      await knex.raw("drop table kept")
    })

    it("shows what was altered or taken out before it was sealed", async () => {
      const { knex } = suite()
      await someActions(2)
      const { id } = await knex("audit_record").where({ kind: "finished" }).first<{ id: string }>()
      await tamper(
        knex,
        "audit_record",
        `update audit_record set status_code = 403 where id = '${id}'`
      )
      expect((await verified()).first_breaks).toEqual([
        { code: "mac_mismatch", sequence: null, record_id: id },
      ])
      await tamper(knex, "audit_record", "delete from audit_record where kind = 'attempted'")
      expect((await verified()).first_breaks.map(({ code }) => code)).toContain("no_attempt")
    })
  })
}
