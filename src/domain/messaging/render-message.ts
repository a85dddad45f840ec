import type { Locale } from "../shared/locale"
import { isCurrency, toMajor } from "../shared/money"
import { messageHtml, messageText } from "./message-formats"
import { MESSAGE_TEXTS, type Formats, type MessageBody } from "./message-texts"
import type { MessageContent } from "./message-content"

export interface RenderContext {
  locale: Locale
  /** The absolute address that the message links to, with its secret or masked. */
  link_url: string
  /** IANA name, such as `Europe/London`: times are the shop's. */
  time_zone: string
}

export interface RenderedMessage {
  /** One line, without control characters. */
  subject: string
  text: string
  html: string
}

/**
 * What a message says in its language, as subject, plain text and HTML. Every value of `content`
 * is treated as text and never as markup.
 *
 * @throws RangeError for an amount that is no integer or a date that is none
 */
export function renderMessage(content: MessageContent, context: RenderContext): RenderedMessage {
  const texts = MESSAGE_TEXTS[context.locale]
  const body = bodyOf(content, context)
  const letter = {
    locale: context.locale,
    greeting: texts.greeting(content.data.first_name),
    body,
    link_url: context.link_url,
    link_note: body.link_note ?? texts.link_note,
    sign_off: texts.sign_off,
  }
  return { subject: oneLine(body.subject), text: messageText(letter), html: messageHtml(letter) }
}

function bodyOf(content: MessageContent, { locale, time_zone }: RenderContext): MessageBody {
  const texts = MESSAGE_TEXTS[locale]
  const formats = formatsOf(locale, time_zone)
  switch (content.template) {
    case "booking_confirmed":
      return texts.booking_confirmed(content.data, formats)
    case "quote_to_approve":
      return texts.quote_to_approve(content.data, formats)
    case "promise_moved":
      return texts.promise_moved(content.data, formats)
    case "ready_for_collection":
      return texts.ready_for_collection(content.data, formats)
    case "shop_notice":
      return texts.shop_notice(content.data)
    case "staff_invitation":
      return texts.staff_invitation(content.data, formats)
  }
}

const HALF_A_DAY_MS = 12 * 3_600_000

/** Formatters cost more to make than to use, and a shop has one time zone and two languages. */
const known = new Map<string, Formats>()

function formatsOf(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`
  const formats = known.get(key) ?? newFormats(locale, timeZone)
  known.set(key, formats)
  return formats
}

function newFormats(locale: Locale, timeZone: string): Formats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone })
  const weekday = { weekday: "long", day: "numeric", month: "long", timeZone } as const
  const day = new Intl.DateTimeFormat(locale, weekday)
  const moment = new Intl.DateTimeFormat(locale, {
    ...weekday,
    hour: "2-digit",
    minute: "2-digit",
  })
  return {
    money: (amount_minor, currency) => {
      if (!isCurrency(currency)) throw new RangeError(`Unknown currency: ${currency}`)
      return new Intl.NumberFormat(locale, { style: "currency", currency }).format(
        toMajor(amount_minor, currency)
      )
    },
    date: (iso) => date.format(new Date(iso)),
    moment: (iso) => moment.format(new Date(iso)),
    range: (from_iso, until_iso) => {
      const from = new Date(from_iso)
      const until = new Date(until_iso)
      // Over a long range the hours would be exact where nothing is, and often at night.
      const format = until.getTime() - from.getTime() > HALF_A_DAY_MS ? day : moment
      return format.formatRange(from, until)
    },
  }
}

function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim()
}
