import type { OfferRow } from "../../lib/catalogue/read-offers"

/** True when no part of the offer's kit has to be ordered. */
export const offerInStock = (offer: OfferRow): boolean =>
  !offer.manage_inventory ||
  offer.parts.every(
    (part) => part.stocked_quantity - part.reserved_quantity >= part.required_quantity
  )
