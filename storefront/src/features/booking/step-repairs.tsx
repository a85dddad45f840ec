"use client"

import { useTranslations } from "next-intl"
import { priceRows } from "@/features/device/price-rows"
import { Notice } from "@/ui/notice"
import { TextArea } from "@/ui/field"
import { RepairChoice } from "./repair-choice"
import type { StepProps } from "./step-props"

/** Step 2: what is wrong, in the customer's words, and which repairs in which parts. */
export function StepRepairs({ device, draft, errors, change }: StepProps) {
  const t = useTranslations("booking")
  return (
    <>
      <section className="block" aria-labelledby="choose-repairs">
        <h2 id="choose-repairs">{t("choose_repairs")}</h2>
        <p className="small muted">{t("prices_include")}</p>
        {errors.offers && <Notice tone="danger">{t(`field_errors.${errors.offers}`)}</Notice>}
        {priceRows(device.offers).map((row) => (
          <RepairChoice
            key={row.repair_type.code}
            row={row}
            chosen={draft.offers}
            onChange={(offers) => change({ offers })}
          />
        ))}
      </section>
      <section className="block">
        <TextArea
          label={t("describe")}
          hint={t("describe_hint")}
          error={errors.description && t(`field_errors.${errors.description}`)}
          name="description"
          rows={4}
          maxLength={2000}
          required
          value={draft.description}
          onChange={(event) => change({ description: event.target.value })}
        />
      </section>
    </>
  )
}
