"use client"

import { useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { usePathname, useRouter } from "@/i18n/navigation"
import { listBrands } from "@/lib/medusa/browser"
import type { Brand } from "@/lib/medusa/types"
import { Notice } from "@/ui/notice"
import { BrowseFilters } from "./browse-filters"
import { filterQuery, readFilter, type BrowseFilter } from "./browse-filter"
import { DeviceCard } from "./device-card"
import { DeviceListSkeleton } from "./device-list-skeleton"
import { useDeviceList } from "./use-device-list"

/** The list of devices by search, brand and kind; the filter is the page's address. */
export function DeviceBrowser() {
  const t = useTranslations("browse")
  const router = useRouter()
  const pathname = usePathname()
  const filter = readFilter(useSearchParams())
  const { devices, status, has_more, loadMore, retry } = useDeviceList(filter)
  const [brands, setBrands] = useState<Brand[]>([])

  useEffect(() => {
    const abort = new AbortController()
    listBrands(abort.signal)
      .then(setBrands)
      // without brands the list still works by search and kind
      .catch(() => undefined)
    return () => abort.abort()
  }, [])

  const change = (part: Partial<BrowseFilter>) =>
    router.replace(`${pathname}${filterQuery({ ...filter, ...part })}`, { scroll: false })

  return (
    <>
      <BrowseFilters filter={filter} brands={brands} onChange={change} />
      <p className="small muted browse__count" role="status">
        {status === "done" && t("shown", { count: devices.length })}
      </p>
      {devices.length > 0 && (
        <ul className="devlist">
          {devices.map((device) => (
            <li key={device.id}>
              <DeviceCard device={device} />
            </li>
          ))}
        </ul>
      )}
      {status === "loading" && <DeviceListSkeleton />}
      {status === "failed" && (
        <Notice tone="danger" role="alert">
          <p>{t("failed")}</p>
          <button className="btn btn--secondary" type="button" onClick={retry}>
            {t("retry")}
          </button>
        </Notice>
      )}
      {status === "done" && devices.length === 0 && (
        <div className="empty">
          <h2 className="h3">{t("empty")}</h2>
          <p>{t("empty_hint")}</p>
          <button
            className="btn btn--secondary"
            type="button"
            onClick={() => change({ q: "", brand: "", kind: "" })}
          >
            {t("clear")}
          </button>
        </div>
      )}
      {has_more && (
        <p className="browse__more">
          <button className="btn btn--secondary btn--l" type="button" onClick={loadMore}>
            {t("more")}
          </button>
        </p>
      )}
    </>
  )
}
