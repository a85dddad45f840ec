import type { CreateBookingRequest } from "../../contracts/booking"
import { isValidImei } from "../../domain/repair/identity"
import { ApiError } from "../../lib/errors"
import type { StoredQuote } from "../../lib/pricing/quote-store"

/**
 * Refuses what no schema can: 400 `consent_required`, `invalid_imei`, `address_required`; 404
 * `quote_not_found`; 409 `quote_changed`, `quote_expired`.
 */
export const checkBookingRequest = (
  request: CreateBookingRequest,
  quote: StoredQuote | null,
  now: Date
): StoredQuote => {
  if (!request.consents.terms) {
    throw new ApiError(400, "consent_required", "The terms must be accepted", [
      { field: "consents.terms", message: "Accept the terms to book" },
    ])
  }
  const { imei } = request.device
  if (imei !== undefined && !isValidImei(imei)) {
    throw new ApiError(400, "invalid_imei", "The IMEI's check digit does not match", [
      { field: "device.imei", message: "Check the digits; dial *#06# to see the IMEI" },
    ])
  }
  if (!quote) {
    throw new ApiError(404, "quote_not_found", "There is no such quote", [
      { field: "quote_id", message: "Ask for a new quote" },
    ])
  }
  if (quote.hash !== request.quote_hash) {
    throw new ApiError(409, "quote_changed", "This is not the quote that was shown", [
      { field: "quote_hash", message: "Ask for a new quote and show it before booking" },
    ])
  }
  if (quote.valid_until.getTime() <= now.getTime()) {
    throw new ApiError(409, "quote_expired", "This quote is no longer valid", [
      { field: "quote_id", message: "Ask for a new quote" },
    ])
  }
  if (quote.service_method === "mail_in" && !request.address) {
    throw new ApiError(400, "address_required", "Mail-in needs the address to send back to", [
      { field: "address", message: "Enter your address" },
    ])
  }
  return quote
}
