"use client"

import { useTranslations } from "next-intl"
import type { PromiseRange } from "@/lib/medusa/types"
import { useFormats } from "./use-formats"

/** "Fri 20 Nov, between 16:30 and 18:00": always a range, in the shop's time. */
export function PromiseText({ promise }: { promise: PromiseRange }) {
  const t = useTranslations("promise")
  const { range } = useFormats()
  const { same_day, ...parts } = range(promise)
  return <span className="promise">{same_day ? t("same_day", parts) : t("days", parts)}</span>
}
