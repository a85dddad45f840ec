import { describe, expect, it } from "vitest"
import { newDraft, type Draft } from "./draft"
import { draftErrors, firstStepWithError, stepErrors } from "./validate"

const complete: Draft = {
  ...newDraft("iphone-14-pro", "key-12345678"),
  offers: ["screen-premium"],
  description: "The glass is cracked",
  contact: {
    first_name: "Ana",
    last_name: "Souza",
    email: "ana@example.com",
    phone: "+44 7700 900123",
  },
  consents: { terms: true, early_start: false },
}

describe("a draft", () => {
  it("can be sent when complete", () => {
    expect(draftErrors(complete)).toEqual({})
  })

  it("needs a repair and a description in its first step", () => {
    const empty = newDraft("iphone-14-pro", "key-12345678")
    expect(stepErrors(empty, "repairs")).toEqual({
      offers: "choose_repair",
      description: "describe",
    })
    expect(firstStepWithError(draftErrors(empty))).toBe("repairs")
  })

  it("needs an address for a mail-in alone", () => {
    expect(stepErrors(complete, "how")).toEqual({})
    const mailed: Draft = { ...complete, service_method: "mail_in" }
    expect(Object.keys(stepErrors(mailed, "how"))).toHaveLength(3)
    expect(firstStepWithError(draftErrors(mailed))).toBe("how")
  })

  it("needs the terms, never the early start", () => {
    const consents = { terms: false, early_start: true }
    expect(draftErrors({ ...complete, consents })).toEqual({ "consents.terms": "terms" })
  })

  it.each(["ana", "ana@", "ana@example", "a b@example.com"])("refuses the e-mail %s", (email) => {
    const contact = { ...complete.contact, email }
    expect(draftErrors({ ...complete, contact })).toEqual({ "contact.email": "email" })
  })

  it("takes an empty IMEI, and none with a wrong check digit", () => {
    const device = { serial: "", imei: "490154203237519", colour: "" }
    expect(draftErrors({ ...complete, device })).toEqual({ "device.imei": "imei" })
  })
})
