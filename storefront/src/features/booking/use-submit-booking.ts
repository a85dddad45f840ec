"use client"

import { useLocale } from "next-intl"
import { useRef, useState } from "react"
import { useRouter } from "@/i18n/navigation"
import { createBooking } from "@/lib/medusa/browser"
import type { Quote } from "@/lib/medusa/types"
import { bookingRefusal, type BookingRefusal } from "./booking-error"
import { bookingRequest, type Draft } from "./draft"
import { keepMadeBooking } from "./made-booking"
import { forgetDraft } from "./use-draft"

/** Sends the booking once at a time, and leads to the payment or to the confirmation. */
export function useSubmitBooking(device_name: string) {
  const locale = useLocale()
  const router = useRouter()
  const sending = useRef(false)
  const [busy, setBusy] = useState(false)

  /** Null when the booking is made and the next page is on its way. */
  const submit = async (draft: Draft, quote: Quote): Promise<BookingRefusal | null> => {
    if (sending.current) return null
    sending.current = true
    setBusy(true)
    try {
      const request = bookingRequest(draft, quote, locale)
      const booking = await createBooking(request, draft.idempotency_key)
      keepMadeBooking({
        booking,
        device_name,
        service_method: quote.service_method,
        currency_code: quote.currency_code,
        total: quote.total,
        promise: quote.promise,
        email: request.contact.email,
      })
      forgetDraft(draft.device_slug)
      router.push(booking.status === "awaiting_payment" ? "/book/pay" : "/book/done")
      return null
    } catch (error) {
      setBusy(false)
      return bookingRefusal(error)
    } finally {
      sending.current = false
    }
  }
  return { submit, busy }
}
