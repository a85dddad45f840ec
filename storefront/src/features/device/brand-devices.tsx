"use client"

import { useTranslations } from "next-intl"
import { useCallback } from "react"
import { useRouter } from "@/i18n/navigation"
import { listFamilies } from "@/lib/medusa/browser"
import { useRemote } from "@/lib/use-remote"
import { browseHref, type BrowseFilter } from "./browse-filter"
import { DeviceListSkeleton } from "./device-list-skeleton"
import { DeviceResults, PAGE_SIZE } from "./device-results"
import { FamilyChoice } from "./family-choice"
import { LoadFailure } from "./load-failure"
import { NothingFound } from "./nothing-found"
import { YearSelect } from "./year-select"

/** A brand's product lines to choose from, or its devices at once where one page holds them all. */
export function BrandDevices({ filter }: { filter: BrowseFilter }) {
  const t = useTranslations("browse")
  const router = useRouter()
  const { brand, kind } = filter
  const load = useCallback(
    (signal: AbortSignal) => listFamilies({ brand, kind }, signal),
    [brand, kind]
  )
  const { data: families, status, offline, retry } = useRemote(load)
  if (status === "failed") return <LoadFailure offline={offline} retry={retry} />
  if (!families) return <DeviceListSkeleton />
  if (families.length === 0) return <NothingFound />
  const count = families.reduce((sum, family) => sum + family.device_count, 0)
  if (families.length === 1 || count <= PAGE_SIZE) return <DeviceResults filter={filter} />
  return (
    <>
      <div className="browse__year">
        <YearSelect
          label={t("year")}
          from={Math.min(...families.map(({ from_year }) => from_year))}
          to={Math.max(...families.map(({ to_year }) => to_year))}
          onChange={(year) => router.push(browseHref({ ...filter, year, page: 1 }))}
        />
      </div>
      <FamilyChoice filter={filter} families={families} />
    </>
  )
}
