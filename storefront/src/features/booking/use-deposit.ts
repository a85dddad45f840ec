"use client"

import { useEffect, useRef, useState } from "react"
import { useRouter } from "@/i18n/navigation"
import { confirmBooking } from "@/lib/medusa/browser"
import type { MadeBooking } from "./made-booking"

export type DepositState =
  "loading" | "choose" | "no_provider" | "paying" | "not_paid" | "failed" | "lapsed"

// Medusa's SDK is needed on this one page, so it is loaded here and nowhere else.
const payments = () => import("@/lib/medusa/payment")

/** Paying the deposit of a booking: the shop's providers, then a session, then the confirmation. */
export function useDeposit(made: MadeBooking, update: (next: MadeBooking) => void) {
  const router = useRouter()
  const [providers, setProviders] = useState<string[]>([])
  const [state, setState] = useState<DepositState>("loading")
  const { booking, currency_code } = made
  const paying = useRef(false)

  useEffect(() => {
    let live = true
    payments()
      .then(({ listOnlineProviders }) => listOnlineProviders(currency_code))
      .then((ids) => {
        if (!live) return
        setProviders(ids)
        setState(ids.length > 0 ? "choose" : "no_provider")
      })
      .catch(() => live && setState("failed"))
    return () => {
      live = false
    }
  }, [currency_code])

  const confirm = async () => {
    const answer = await confirmBooking(booking.id)
    update({ ...made, booking: { ...booking, ...answer } })
    if (answer.status === "confirmed") router.push("/book/done")
    else setState(answer.status === "lapsed" ? "lapsed" : "not_paid")
  }

  const guarded = async (action: () => Promise<void>) => {
    if (paying.current) return
    paying.current = true
    setState("paying")
    try {
      await action()
    } catch {
      setState("failed")
    } finally {
      paying.current = false
    }
  }

  const pay = (provider_id: string) =>
    guarded(async () => {
      const { openPaymentSession } = await payments()
      await openPaymentSession(booking.payment_collection_id, provider_id)
      await confirm()
    })

  return { state, providers, pay, check: () => guarded(confirm) }
}
