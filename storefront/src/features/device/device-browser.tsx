"use client"

import { useSearchParams } from "next/navigation"
import type { ReactNode } from "react"
import { listBrands } from "@/lib/medusa/browser"
import type { Brand } from "@/lib/medusa/types"
import { useRemote } from "@/lib/use-remote"
import { BrandChoice } from "./brand-choice"
import { BrandDevices } from "./brand-devices"
import { browseLevel, readFilter, type BrowseFilter, type BrowseLevel } from "./browse-filter"
import { BrowsePath } from "./browse-path"
import { DeviceListSkeleton } from "./device-list-skeleton"
import { DeviceResults } from "./device-results"
import { DeviceSearch } from "./device-search"
import { KindFilter } from "./kind-filter"
import { isDeviceKind } from "./kinds"
import { LoadFailure } from "./load-failure"

const loadBrands = (signal: AbortSignal) => listBrands(signal)

interface DeviceBrowserProps {
  /** the kinds and brands to begin with */
  start: ReactNode
}

/** The catalogue by search, or by kind, brand and family; what is shown is the page's address. */
export function DeviceBrowser({ start }: DeviceBrowserProps) {
  const filter = readFilter(useSearchParams())
  const level = browseLevel(filter)
  return (
    <>
      <div className="browse__search">
        <DeviceSearch key={filter.q} variant="list" typed={filter.q} />
      </div>
      {level === "kinds" ? start : <BrowseSteps filter={filter} level={level} />}
    </>
  )
}

interface BrowseStepsProps {
  filter: BrowseFilter
  level: BrowseLevel
}

function BrowseSteps({ filter, level }: BrowseStepsProps) {
  const { data, status, offline, retry } = useRemote<Brand[]>(loadBrands)
  return (
    <>
      <BrowsePath filter={filter} brands={data ?? []} />
      {filter.q && <KindFilter filter={filter} />}
      {level === "devices" && <DeviceResults filter={filter} />}
      {level === "families" && <BrandDevices filter={filter} />}
      {level === "brands" && status === "failed" && <LoadFailure offline={offline} retry={retry} />}
      {level === "brands" && status === "loading" && <DeviceListSkeleton />}
      {level === "brands" && data && isDeviceKind(filter.kind) && (
        <BrandChoice kind={filter.kind} brands={data} />
      )}
    </>
  )
}
