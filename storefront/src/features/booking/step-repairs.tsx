"use client"

import { useLocale, useTranslations } from "next-intl"
import { priceRows, rowsByCategory } from "@/features/device/price-rows"
import type { ServiceCategory } from "@/lib/medusa/types"
import { Notice } from "@/ui/notice"
import { TextArea } from "@/ui/field"
import { MOST_REPAIRS } from "./draft"
import { RepairChoice } from "./repair-choice"
import type { StepProps } from "./step-props"

interface StepRepairsProps extends StepProps {
  categories: readonly ServiceCategory[]
}

/** Step 2: what is wrong, in the customer's words, and which repairs in which parts. */
export function StepRepairs({ device, categories, draft, errors, change }: StepRepairsProps) {
  const t = useTranslations("booking")
  const locale = useLocale()
  const groups = rowsByCategory(priceRows(device.offers), categories)
  const full = draft.offers.length >= MOST_REPAIRS
  return (
    <>
      <section className="block" aria-labelledby="choose-repairs">
        <h2 id="choose-repairs">{t("choose_repairs")}</h2>
        <p className="small muted">{t("prices_include")}</p>
        {errors.offers && <Notice tone="danger">{t(`field_errors.${errors.offers}`)}</Notice>}
        {groups.length > 2 && (
          <nav className="jump" aria-label={t("categories")}>
            <ul className="chips">
              {groups.map(({ category }) => (
                <li key={category.code}>
                  <a className="chip" href={`#${category.code}`}>
                    {category.names[locale]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {full && (
          <Notice tone="warn" role="status">
            <p>{t("most", { count: MOST_REPAIRS })}</p>
          </Notice>
        )}
        {groups.map(({ category, rows }) => (
          <section className="reps" key={category.code} aria-labelledby={category.code}>
            <h3 id={category.code}>{category.names[locale]}</h3>
            {rows.map((row) => (
              <RepairChoice
                key={row.repair_type.code}
                row={row}
                chosen={draft.offers}
                full={full}
                onChange={(offers) => change({ offers })}
              />
            ))}
          </section>
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
