import { describe, expect, it } from "vitest"
import type { Quote } from "@/lib/medusa/types"
import { bookingRequest, chooseOffer, knownOffers, MOST_REPAIRS, newDraft } from "./draft"

const draft = () => newDraft("iphone-14-pro", "key-12345678")
const quote = { id: "quo_1", hash: "h".repeat(64) } as Quote

describe("choosing offers", () => {
  const screen = ["screen-genuine", "screen-premium"]

  it("adds a repair at the end", () => {
    expect(chooseOffer(["battery"], screen, "screen-premium")).toEqual([
      "battery",
      "screen-premium",
    ])
  })

  it("replaces the grade of a repair in its place", () => {
    const before = ["screen-premium", "battery"]
    expect(chooseOffer(before, screen, "screen-genuine")).toEqual(["screen-genuine", "battery"])
  })

  it("takes a repair away", () => {
    expect(chooseOffer(["screen-premium", "battery"], screen, null)).toEqual(["battery"])
  })

  it("drops offers that the device no longer has, and doubles", () => {
    expect(knownOffers(["a", "gone", "a", "b"], ["a", "b"])).toEqual(["a", "b"])
  })

  it("keeps no more repairs than can be quoted at once", () => {
    const many = Array.from({ length: MOST_REPAIRS + 3 }, (_, index) => `offer-${index}`)
    expect(knownOffers(many, many)).toEqual(many.slice(0, MOST_REPAIRS))
  })
})

describe("the booking request of a draft", () => {
  it("leaves out what was left empty", () => {
    const request = JSON.parse(JSON.stringify(bookingRequest(draft(), quote, "en-GB")))
    expect(request.device).toEqual({})
    expect(request).not.toHaveProperty("address")
  })

  it("carries the address of a mail-in alone", () => {
    const address = {
      address_1: " 1 High St ",
      address_2: "",
      city: "Leeds",
      postal_code: "LS1 1AA",
    }
    const typed = { ...draft(), address }
    expect(bookingRequest(typed, quote, "en-GB").address).toBeUndefined()
    const mailed = bookingRequest({ ...typed, service_method: "mail_in" }, quote, "en-GB")
    expect(mailed.address).toMatchObject({ address_1: "1 High St", country_code: "gb" })
  })

  it("sends the quote that was shown, and the language it was shown in", () => {
    expect(bookingRequest(draft(), quote, "pt-BR")).toMatchObject({
      quote_id: quote.id,
      quote_hash: quote.hash,
      locale: "pt-BR",
    })
  })
})
