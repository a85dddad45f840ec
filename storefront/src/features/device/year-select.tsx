"use client"

import { useTranslations } from "next-intl"

interface YearSelectProps {
  label: string
  from: number
  to: number
  onChange: (year: string) => void
}

/** Leads to the devices of one release year out of a range. */
export function YearSelect({ label, from, to, onChange }: YearSelectProps) {
  const t = useTranslations("browse")
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(to - index))
  return (
    <label className="field yearselect">
      <span className="label">{label}</span>
      <select className="input" defaultValue="" onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("all_years")}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  )
}
