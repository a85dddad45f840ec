import { describe, expect, it } from "vitest"
import { StoreError } from "@/lib/medusa/errors"
import { bookingRefusal } from "./booking-error"

const refusal = (status: number, code: string, fields: string[] = []) =>
  bookingRefusal(
    new StoreError(
      status,
      code,
      code,
      fields.map((field) => ({ field, message: "wrong" }))
    )
  )

describe("a refused booking", () => {
  it.each(["quote_changed", "quote_expired", "quote_not_found", "offer_withdrawn"])(
    "asks for the price again after %s",
    (code) => {
      expect(refusal(409, code).requote).toBe(true)
    }
  )

  it.each([
    ["consent_required", "consents.terms"],
    ["invalid_imei", "device.imei"],
    ["address_required", "address.address_1"],
  ])("leads %s to its field", (code, field) => {
    expect(Object.keys(refusal(400, code).fields)).toEqual([field])
  })

  it("marks the fields that the API names, and no unknown one", () => {
    const { alert, fields } = refusal(400, "invalid_request", ["contact.email", "quote_hash"])
    expect(alert).toBe("invalid_request")
    expect(fields).toEqual({ "contact.email": "check" })
  })

  it("says that nothing was sent when no answer came", () => {
    expect(refusal(0, "network").alert).toBe("network")
  })

  it("does not blame the customer for the server's fault", () => {
    expect(refusal(503, "http_503").alert).toBe("unavailable")
    expect(bookingRefusal(new TypeError("ours")).alert).toBe("unknown")
  })
})
