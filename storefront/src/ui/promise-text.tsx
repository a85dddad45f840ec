"use client"

import { useLocale, useTimeZone, useTranslations } from "next-intl"
import { rangeParts } from "@/lib/dates"
import { SHOP_TIME_ZONE_DEFAULT } from "@/lib/runtime-config"
import type { PromiseRange } from "@/lib/medusa/types"

/** "Fri 20 Nov, between 16:30 and 18:00": always a range, in the shop's time. */
export function PromiseText({ promise }: { promise: PromiseRange }) {
  const t = useTranslations("promise")
  const locale = useLocale()
  const time_zone = useTimeZone() ?? SHOP_TIME_ZONE_DEFAULT
  const { same_day, ...parts } = rangeParts(promise, { locale, time_zone })
  return <span className="promise">{same_day ? t("same_day", parts) : t("days", parts)}</span>
}
