"use client"

import { Search } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import type { Brand } from "@/lib/medusa/types"
import type { BrowseFilter } from "./browse-filter"
import { DEVICE_KINDS } from "./kinds"

interface BrowseFiltersProps {
  filter: BrowseFilter
  brands: Brand[]
  onChange: (part: Partial<BrowseFilter>) => void
}

/** Search by words, kind and brand. The search waits for Enter; the others act at once. */
export function BrowseFilters({ filter, brands, onChange }: BrowseFiltersProps) {
  const t = useTranslations("browse")
  const kinds = useTranslations("kinds")
  // shown at once; the address, which is the truth, follows a moment later
  const [shown, setShown] = useState(filter)
  const { q, brand, kind } = filter
  useEffect(() => setShown({ q, brand, kind }), [q, brand, kind])
  const choose = (part: Partial<BrowseFilter>) => {
    setShown((before) => ({ ...before, ...part }))
    onChange(part)
  }
  return (
    <div className="browse__filters">
      <form
        className="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          choose({ q: shown.q.trim() })
        }}
      >
        <label className="sr" htmlFor="browse-q">
          {t("search_label")}
        </label>
        <div className="search__in">
          <Search className="icon" aria-hidden="true" />
          <input
            id="browse-q"
            type="search"
            autoComplete="off"
            placeholder={t("search_placeholder")}
            value={shown.q}
            onChange={(event) => setShown((before) => ({ ...before, q: event.target.value }))}
          />
        </div>
        <button className="btn btn--primary" type="submit">
          {t("search")}
        </button>
      </form>
      <fieldset className="chiprow">
        <legend className="small muted">{t("kind")}</legend>
        <div className="chips">
          {["", ...DEVICE_KINDS].map((each) => (
            <label className="chip" key={each}>
              <input
                type="radio"
                name="kind"
                checked={shown.kind === each}
                onChange={() => choose({ kind: each })}
              />
              {each === ""
                ? t("all_kinds")
                : kinds(`${each as (typeof DEVICE_KINDS)[number]}.plural`)}
            </label>
          ))}
        </div>
      </fieldset>
      {brands.length > 0 && (
        <label className="field browse__brand">
          <span className="label">{t("brand")}</span>
          <select
            className="input"
            value={shown.brand}
            onChange={(event) => choose({ brand: event.target.value })}
          >
            <option value="">{t("all_brands")}</option>
            {brands.map((brand) => (
              <option key={brand.id} value={brand.slug}>
                {brand.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
