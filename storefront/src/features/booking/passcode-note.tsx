"use client"

import { useLocale, useTranslations } from "next-intl"
import type { RepairOffer } from "@/lib/medusa/types"

interface PasscodeNoteProps {
  offers: readonly RepairOffer[]
  chosen: readonly string[]
}

/** Whether the chosen repairs ever need the passcode, and why; it is never asked for here. */
export function PasscodeNote({ offers, chosen }: PasscodeNoteProps) {
  const t = useTranslations("booking")
  const locale = useLocale()
  const asking = offers.filter(
    ({ variant_id, repair_type }) =>
      chosen.includes(variant_id) && repair_type.credential.need !== "never"
  )
  if (asking.length === 0) {
    return (
      <p>
        <strong>{t("passcode_never")}</strong> {t("passcode_never_text")}
      </p>
    )
  }
  const required = asking.some(({ repair_type }) => repair_type.credential.need === "required")
  return (
    <>
      <p>
        <strong>{t(required ? "passcode_required" : "passcode_optional")}</strong>{" "}
        {t("passcode_later")}
      </p>
      <ul>
        {asking.map(({ variant_id, repair_type }) => (
          <li key={variant_id}>
            {repair_type.names[locale]}: {repair_type.credential.reason[locale]}
          </li>
        ))}
      </ul>
    </>
  )
}
