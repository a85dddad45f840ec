"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/navigation"
import type { DeviceFamily } from "@/lib/medusa/types"
import { browseHref, type BrowseFilter } from "./browse-filter"
import { DeviceArt } from "./device-art"
import { DEVICE_KINDS } from "./kinds"

interface FamilyChoiceProps {
  filter: BrowseFilter
  families: readonly DeviceFamily[]
}

const years = ({ from_year, to_year }: DeviceFamily) =>
  from_year === to_year ? String(to_year) : `${from_year}–${to_year}`

/** The product lines of a brand, under their kinds, the newest first. */
export function FamilyChoice({ filter, families }: FamilyChoiceProps) {
  const t = useTranslations("browse")
  const kinds = useTranslations("kinds")
  return (
    <section className="browse__level" aria-labelledby="choose-family">
      <h2 id="choose-family" className="h3">
        {t("families")}
      </h2>
      {DEVICE_KINDS.map((kind) => {
        const of_kind = families.filter((family) => family.kind === kind)
        if (of_kind.length === 0) return null
        return (
          <div className="browse__group" key={kind}>
            {!filter.kind && <h3>{kinds(`${kind}.plural`)}</h3>}
            <ul className="picklist">
              {of_kind.map((family) => (
                <li key={family.name}>
                  <Link
                    className="pick pick--art"
                    href={browseHref({ kind, brand: filter.brand, family: family.name })}
                  >
                    <DeviceArt kind={kind} />
                    <span>
                      <strong>{family.name}</strong>
                      <span className="small muted">
                        {t("devices", { count: family.device_count })} · {years(family)}
                      </span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
