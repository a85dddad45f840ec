import { describe, expect, it } from "vitest"
import { readView } from "./queue-filters"
import { contentOf, isShown, paramsOf } from "./queue-views"

const view = (query: string) => readView(new URLSearchParams(query))

describe("a saved view", () => {
  it.each([
    "",
    "layout=table&sort=waiting",
    "technician=me&due=overdue&priority=high",
    "state=ready&layout=table&q=ana+souza&from=2026-11-01&to=2026-11-20",
  ])("of ?%s shows the same again", (query) => {
    const saved = contentOf(view(query))
    expect(readView(paramsOf(saved))).toEqual(view(query))
    expect(isShown(saved, view(query))).toBe(true)
  })

  it("is not shown once a filter, the order or the layout is another", () => {
    const saved = contentOf(view("due=overdue"))
    for (const other of ["", "due=at_risk", "due=overdue&sort=state", "due=overdue&layout=table"]) {
      expect(isShown(saved, view(other))).toBe(false)
    }
  })

  it("keeps only the filters that are set", () => {
    expect(contentOf(view("due=overdue")).filters).toEqual({ due: "overdue" })
  })
})
