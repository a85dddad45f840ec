"use client"

import { useLocale, useTimeZone } from "next-intl"
import { formatDay, formatMoment, rangeParts } from "@/lib/dates"
import type { PromiseRange } from "@/lib/medusa/types"
import { formatMoney } from "@/lib/money"
import { SHOP_TIME_ZONE_DEFAULT } from "@/lib/runtime-config"

/** Money and times as the page's language writes them; times are the shop's. */
export function useFormats() {
  const locale = useLocale()
  const clock = { locale, time_zone: useTimeZone() ?? SHOP_TIME_ZONE_DEFAULT }
  return {
    /** an amount in major units */
    money: (amount: number, currency_code: string) =>
      formatMoney(amount, { locale, currency_code }),
    /** "20 December" */
    day: (iso: string) => formatDay(iso, clock),
    /** "Fri, 20 Nov, 13:44" */
    moment: (iso: string) => formatMoment(iso, clock),
    range: (promise: PromiseRange) => rangeParts(promise, clock),
  }
}
