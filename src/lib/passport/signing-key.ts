import { readSigningKey, type SigningKey } from "../../domain/passport/sign"
import { ApiError } from "../errors"

/**
 * The shop's key of PASSPORT_SIGNING_KEY.
 *
 * @throws ApiError 409 `passports_off` where there is none
 */
export const signingKey = (): SigningKey => {
  const text = process.env.PASSPORT_SIGNING_KEY
  if (!text) throw new ApiError(409, "passports_off", "This shop has no key to sign passports with")
  return readSigningKey(text)
}
