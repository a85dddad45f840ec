import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Locale } from "../domain/shared/locale"
import { trackingToken } from "./tracking-token"

/** What a message's link leads to; its secret is never kept with the message. */
export type MessageLink = { tracking_link_id: string } | { invite_id: string }

const withoutSlash = (url: string): string => url.replace(/\/+$/, "")

/** The address of the tracking page; the token is in the fragment, which no server ever sees. */
const trackingUrl = (locale: Locale, token: string): string => {
  const storefront = withoutSlash(process.env.STOREFRONT_URL || "http://localhost:3010")
  return `${storefront}${locale === "pt-BR" ? "/pt-BR" : ""}/track#t=${token}`
}

/** Where an invitation is accepted; the token is in the fragment, which no server ever sees. */
export const invitationUrl = (token: string): string => {
  const backend = withoutSlash(process.env.BACKEND_URL || "http://localhost:3011")
  return `${backend}/app/invite#token=${token}`
}

/** What stands where the secret of a link was. */
const MASK = "********"

/** The link of a message as it may be shown to anybody. */
export const maskedLink = (locale: Locale, link: MessageLink): string =>
  "invite_id" in link ? invitationUrl(MASK) : trackingUrl(locale, MASK)

/** The link of a message with its secret. Throws when the invite that it leads to is gone. */
export const secretLink = async (
  knex: Knex,
  locale: Locale,
  link: MessageLink
): Promise<string> => {
  if (!("invite_id" in link)) return trackingUrl(locale, trackingToken(link.tracking_link_id))
  const invite = await knex("invite")
    .where({ id: link.invite_id })
    .whereNull("deleted_at")
    .first<{ token: string } | undefined>("token")
  if (!invite) throw new Error("The invitation is gone")
  return invitationUrl(invite.token)
}
