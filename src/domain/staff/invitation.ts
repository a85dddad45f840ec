import { isLocale, type Locale } from "../shared/locale"
import { STAFF_ROLES, type StaffRole } from "./roles"

/** What an invitation promises: kept in the metadata of Medusa's invite. */
export interface InvitationTerms {
  role: StaffRole
  /** The language of the mail. */
  locale: Locale
  /** The staff member who invited. */
  invited_by: string
}

/** The terms in an invite's metadata, or null for an invite that was made without a role. */
export const readInvitationTerms = (metadata: unknown): InvitationTerms | null => {
  if (typeof metadata !== "object" || metadata === null) return null
  const { role, locale, invited_by } = metadata as Record<string, unknown>
  const known = STAFF_ROLES.find((each) => each === role)
  return known && isLocale(locale) && typeof invited_by === "string"
    ? { role: known, locale, invited_by }
    : null
}
