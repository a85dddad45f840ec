import { describe, expect, it } from "vitest"
import { LOCALES, type Locale } from "../shared/locale"
import type { MessageContent } from "./message-content"
import { MESSAGE_TEMPLATES } from "./message-content"
import { renderMessage } from "./render-message"

const link_url = "https://shop.example/track#t=abc_DEF-123"
const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, " ")

const contents = {
  booking_confirmed: {
    template: "booking_confirmed",
    data: {
      number: "RT-2026-000123",
      device_name: "iPhone 14 Pro",
      first_name: "Ana",
      total_minor: 123450,
      currency: "gbp",
      service_method: "drop_off",
      promise: { p50: "2026-07-20T15:30:00.000Z", p90: "2026-07-20T17:00:00.000Z" },
      pay_at_counter: true,
    },
  },
  quote_to_approve: {
    template: "quote_to_approve",
    data: {
      number: "RT-2026-000123",
      device_name: "iPhone 14 Pro",
      first_name: "Ana",
      version: 2,
      total_minor: 33900,
      currency: "gbp",
      valid_until: "2026-12-20T23:30:00.000Z",
    },
  },
  promise_moved: {
    template: "promise_moved",
    data: {
      number: "RT-2026-000123",
      device_name: "iPhone 14 Pro",
      first_name: "Ana",
      promise: { p50: "2026-03-03T15:00:00.000Z", p90: "2026-03-04T17:00:00.000Z" },
    },
  },
  shop_notice: {
    template: "shop_notice",
    data: {
      number: "RT-2026-000123",
      device_name: "iPhone 14 Pro",
      first_name: "Ana",
      subject: "Please send us the charger",
      body: "We cannot test it without one.",
    },
  },
  ready_for_collection: {
    template: "ready_for_collection",
    data: {
      number: "RT-2026-000123",
      device_name: "iPhone 14 Pro",
      first_name: "Ana",
      outstanding_minor: 5,
      currency: "brl",
      outcome: "repaired",
    },
  },
  staff_invitation: {
    template: "staff_invitation",
    data: {
      first_name: "",
      role: "front_desk",
      invited_by: "Ana",
      expires_at: "2026-07-20T15:30:00.000Z",
    },
  },
} as const satisfies { [T in MessageContent["template"]]: Extract<MessageContent, { template: T }> }

const render = (content: MessageContent, locale: Locale = "en-GB") =>
  renderMessage(content, { locale, link_url, time_zone: "Europe/London" })

describe("every message in every language", () => {
  for (const template of MESSAGE_TEMPLATES) {
    for (const locale of LOCALES) {
      it(`says ${template} in ${locale}`, () => {
        const { subject, text, html } = render(contents[template], locale)
        const about =
          template === "staff_invitation" ? ["Ana"] : ["RT-2026-000123", "iPhone 14 Pro"]
        for (const part of about) expect(subject).toContain(part)
        for (const body of [text, html]) {
          expect(body).toContain("Ana")
          for (const part of about.slice(0, 1)) expect(body).toContain(part)
          expect(body).toContain(link_url)
          expect(body).not.toMatch(/undefined|null|NaN|\[object/)
          expect(body).not.toContain("!\n")
        }
        expect(html).toContain(`<html lang="${locale}">`)
      })
    }
    it(`says ${template} differently in each language`, () => {
      const [first, second] = LOCALES.map((locale) => render(contents[template], locale))
      // a notice has the shop's own subject, which is given in the reader's language
      if (template !== "shop_notice") expect(first?.subject).not.toBe(second?.subject)
      expect(first?.text.split("\n\n")).not.toEqual(second?.text.split("\n\n"))
    })
  }
})

describe("amounts and times", () => {
  it("writes money as the reader does", () => {
    expect(plain(render(contents.booking_confirmed).text)).toContain("Total: £1,234.50")
    expect(plain(render(contents.booking_confirmed, "pt-BR").text)).toContain("Total: £ 1.234,50")
    expect(plain(render(contents.ready_for_collection, "pt-BR").text)).toContain("R$ 0,05")
  })

  it("gives the promise as a range on the shop's clock", () => {
    const text = plain(render(contents.booking_confirmed).text)
    expect(text).toMatch(/Ready: Monday.* 20 July.* 16:30\s?–\s?18:00/)
  })

  it("names days and no hours where the range is long", () => {
    const { data } = contents.booking_confirmed
    const promise = { p50: "2026-07-20T15:30:00.000Z", p90: "2026-07-22T03:04:00.000Z" }
    const long = render({ template: "booking_confirmed", data: { ...data, promise } })
    const ready = /Ready: .*/.exec(plain(long.text))?.[0] ?? ""
    expect(ready).toMatch(/Monday.* 20.*Wednesday.* 22 July/)
    expect(ready).not.toMatch(/\d:\d/)
  })

  it("leaves the promise out when there is none", () => {
    const { data } = contents.booking_confirmed
    const text = render({ template: "booking_confirmed", data: { ...data, promise: null } }).text
    expect(text).not.toContain("Ready")
  })

  it("dates the end of an invitation to the minute", () => {
    const { text } = render(contents.staff_invitation)
    expect(text).toMatch(/^Hello,\n/)
    expect(plain(text)).toMatch(/Your role: Front desk\nValid until: Monday.* 20 July.* 16:30/)
    expect(text).not.toContain("see your repair")
  })

  it("dates a quote's end on the shop's clock", () => {
    expect(render(contents.quote_to_approve).text).toContain("Valid until: 20 December 2026")
    expect(render(contents.quote_to_approve, "pt-BR").text).toContain("20 de dezembro de 2026")
  })

  it("refuses an amount that is no integer", () => {
    const { data } = contents.quote_to_approve
    const content = { template: "quote_to_approve", data: { ...data, total_minor: 1.5 } } as const
    expect(() => render(content)).toThrow(RangeError)
  })
})

describe("what each case says", () => {
  it("tells who sends a device in to post it", () => {
    const { data } = contents.booking_confirmed
    const content = { ...contents.booking_confirmed, data: { ...data, service_method: "mail_in" } }
    expect(render(content as MessageContent).text).toContain("Send the device to us")
    expect(render(contents.booking_confirmed).text).toContain("Bring the device to the shop")
  })

  it("does not claim that nothing was paid when something was", () => {
    const { data } = contents.booking_confirmed
    const content = { ...contents.booking_confirmed, data: { ...data, pay_at_counter: false } }
    expect(render(content).text).not.toContain("You have paid nothing")
    expect(render(contents.booking_confirmed).text).toContain("You have paid nothing")
  })

  it("says so when a device was not repaired, and when nothing is left to pay", () => {
    const { data } = contents.ready_for_collection
    const content = {
      template: "ready_for_collection",
      data: { ...data, outcome: "unrepaired", outstanding_minor: 0 },
    } as const
    for (const [locale, unrepaired, settled] of [
      ["en-GB", "was not repaired", "nothing left to pay"],
      ["pt-BR", "o conserto não foi feito", "Não falta pagar nada"],
    ] as const) {
      expect(render(content, locale).text).toContain(unrepaired)
      expect(render(content, locale).text).toContain(settled)
    }
  })
})

describe("values are text and never markup", () => {
  const hostile = `<img src=x onerror="alert(1)">'&amp;`
  const { data } = contents.quote_to_approve
  const content: MessageContent = {
    template: "quote_to_approve",
    data: { ...data, first_name: hostile, device_name: hostile, number: hostile },
  }

  it("escapes every value in HTML, the title included", () => {
    for (const locale of LOCALES) {
      const { html } = renderMessage(content, {
        locale,
        link_url: `https://shop.example/track#t="><script>alert(1)</script>`,
        time_zone: "Europe/London",
      })
      expect(html).not.toContain("<img")
      expect(html).not.toContain("<script")
      expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;amp;")
      expect(html.match(/<a /g)).toHaveLength(1)
    }
  })

  it("leaves plain text as it is", () => {
    expect(render(content).text).toContain(hostile)
  })

  it("keeps line breaks out of the subject", () => {
    const split = { ...data, device_name: "iPhone\r\nBcc: everyone@example.com\u2028x" }
    const { subject } = render({ template: "quote_to_approve", data: split })
    expect(subject).toMatch(/iPhone Bcc: everyone@example\.com x/)
    expect(subject).not.toMatch(/[\r\n\u2028]/)
  })
})
