import { describe, expect, it } from "vitest"
import {
  countFilters,
  readView,
  sortsOf,
  tableAddress,
  toApiQuery,
  toBoardQuery,
} from "./queue-filters"

const view = (query: string) => readView(new URLSearchParams(query))
const set = (query: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))

describe("the queue's address", () => {
  it("says nothing: the board of open repairs by their promise", () => {
    expect(view("")).toMatchObject({ layout: "board", sort: "promise", filters: { state: "open" } })
    expect(set(toApiQuery(view("")))).toEqual({ sort: "promise" })
    expect(countFilters(view(""))).toBe(0)
  })

  it("ignores what it does not know", () => {
    const unknown = view(
      "layout=pile&sort=colour&state=lost&due=never&kind=car&from=soon&urgency=now"
    )
    expect(unknown).toEqual(view(""))
  })

  it("becomes the query of the table and of the board", () => {
    const asked = view("state=repairing&technician=me&due=at_risk&priority=high&sort=waiting&q=ana")
    expect(set(toBoardQuery(asked))).toEqual({
      technician: "me",
      at_risk: "true",
      priority: "high",
      q: "ana",
      sort: "waiting",
    })
    expect(toApiQuery(asked).status).toBe("approved,awaiting_parts,repairing,outsourced")
    expect(countFilters(asked)).toBe(5)
  })

  it("asks for closed repairs newest first, the only order that they have", () => {
    expect(sortsOf(view("state=closed&sort=promise"))).toEqual(["newest"])
    expect(toApiQuery(view("state=all&sort=promise")).sort).toBe("newest")
  })

  it("means whole days, the last one included", () => {
    const { from, to } = toBoardQuery(view("from=2026-11-19&to=2026-11-20"))
    expect(Date.parse(String(to)) - Date.parse(String(from))).toBe(2 * 86_400_000)
  })

  it("leads from a column to its table with the filters kept", () => {
    expect(tableAddress(new URLSearchParams("technician=me&cursor=x"), "ready")).toBe(
      "/repairs?technician=me&state=ready&layout=table"
    )
  })
})
