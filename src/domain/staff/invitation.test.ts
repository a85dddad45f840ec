import { describe, expect, it } from "vitest"
import { readInvitationTerms } from "./invitation"

describe("an invitation's terms", () => {
  const terms = { role: "technician", locale: "pt-BR", invited_by: "staff_1" }

  it("are read from an invite's metadata", () => {
    expect(readInvitationTerms({ ...terms, more: 1 })).toEqual(terms)
  })

  it.each([
    null,
    undefined,
    "technician",
    {},
    { ...terms, role: "king" },
    { ...terms, role: undefined },
    { ...terms, locale: "xx" },
    { ...terms, invited_by: 7 },
  ])("are none in %j", (metadata) => {
    expect(readInvitationTerms(metadata)).toBeNull()
  })
})
