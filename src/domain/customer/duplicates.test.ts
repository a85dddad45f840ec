import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { duplicateReasons, type CustomerFacts } from "./duplicates"

const facts = (fields: Partial<CustomerFacts>): CustomerFacts => ({
  emails: [],
  phones: [],
  names: [],
  devices: [],
  ...fields,
})

describe("two customers who may be one person", () => {
  const ana = facts({
    emails: ["ana@customer.example"],
    phones: ["7700900482"],
    names: ["ana souza"],
    devices: ["490154203237518"],
  })

  it.each([
    ["the e-mail address", facts({ emails: ["ana@customer.example"] }), ["same_email"]],
    ["the phone", facts({ phones: ["7700900482"] }), ["same_phone"]],
    [
      "name and device",
      facts({ names: ["ana souza"], devices: ["490154203237518"] }),
      ["same_name_and_device"],
    ],
    ["only the name, which many have", facts({ names: ["ana souza"] }), []],
    ["only the device, which may be sold", facts({ devices: ["490154203237518"] }), []],
    ["nothing", facts({ emails: ["rui@customer.example"] }), []],
    ["empty fields", facts({ emails: [""], phones: [""] }), []],
  ])("share %s", (_what, other, reasons) => {
    expect(duplicateReasons(ana, other)).toEqual(reasons)
  })

  it("are the same two from either side", () => {
    const words = fc.array(fc.constantFrom("", "a", "b", "c"), { maxLength: 3 })
    const any = fc.record({ emails: words, phones: words, names: words, devices: words })
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(duplicateReasons(one, other)).toEqual(duplicateReasons(other, one))
      })
    )
  })
})
