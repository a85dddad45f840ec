import { describe, expect, it } from "vitest"
import { auditQuery, readAuditFilters } from "./audit-filters"

const read = (query: string) => readAuditFilters(new URLSearchParams(query))

describe("the filters of the audit log", () => {
  it("are whole days of the shop, both ends included, also across a clock change", () => {
    expect(auditQuery(read("from=2026-10-25&to=2026-10-25"), "Europe/London")).toMatchObject({
      from: "2026-10-24T23:00:00.000Z",
      to: "2026-10-26T00:00:00.000Z",
    })
  })

  it("ask for one kind of object by the beginning of the action", () => {
    expect(auditQuery(read("kind=repair"), "UTC").action).toBe("repair.")
  })

  it("are none where the address makes no sense", () => {
    const { from, outcome, ...rest } = read("from=yesterday&outcome=maybe")
    expect([from, outcome, ...Object.values(rest)].join("")).toBe("")
  })
})
