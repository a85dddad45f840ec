import { describe, expect, it } from "vitest"
import type { Automation } from "../../domain/workflow/definition"
import { automationOf, EMPTY_FORM, formOf, problemOf } from "./automation-form"

const both = (text: string) => ({ "en-GB": text, "pt-BR": text })

const AUTOMATION: Automation = {
  id: "welcome",
  name: "Welcome",
  when: { event: "check_in" },
  conditions: { urgency: "express", min_total_minor: 5_000 },
  then: [
    { kind: "message", subject: both("Here"), body: both("Thank you") },
    { kind: "task", title: "Photos" },
    { kind: "tag", tag: "new" },
  ],
}

describe("an automation's form", () => {
  it("gives back what it was filled with, and what it does not show", () => {
    expect(automationOf(formOf(AUTOMATION), AUTOMATION, ["welcome"])).toEqual(AUTOMATION)
  })

  it("finds a new automation an id that is free", () => {
    const form = { ...EMPTY_FORM, name: "Olá, Ação!", tag: "x" }
    expect(automationOf(form, null, []).id).toBe("ola-acao")
    expect(automationOf(form, null, ["ola-acao"]).id).toBe("ola-acao-2")
    expect(automationOf({ ...form, name: "!!!" }, null, []).id).toBe("automation")
  })

  it("says what is missing", () => {
    expect(problemOf(EMPTY_FORM)).toBe("name")
    const named = { ...EMPTY_FORM, name: "A" }
    expect(problemOf(named)).toBe("action")
    expect(problemOf({ ...named, tag: "x" })).toBeNull()
    expect(problemOf({ ...named, tag: "x", subject: { ...both(""), "en-GB": "Hi" } })).toBe(
      "message"
    )
  })
})
