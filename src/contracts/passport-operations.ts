import type { Operation } from "./operations"
import * as passport from "./passport"

export const passportOperations: Operation[] = [
  {
    method: "get",
    path: "/store/passport-keys",
    access: "public",
    summary: "The public key that verifies this shop's repair passports",
    answer: passport.PassportKeysResponse,
  },
  {
    method: "get",
    path: "/store/tracking/passport",
    access: "tracking",
    summary: "The signed passport of the repair that a tracking link follows",
    query: passport.PassportQuery,
    answer: passport.PassportResponse,
  },
  {
    method: "get",
    path: "/admin/repairs/:id/passport",
    access: "staff",
    summary: "A repair's signed passport",
    query: passport.PassportQuery,
    answer: passport.PassportResponse,
  },
]
