"use client"

import { useTranslations } from "next-intl"
import { useCallback } from "react"
import { listDevices } from "@/lib/medusa/browser"
import { useRemote } from "@/lib/use-remote"
import type { BrowseFilter } from "./browse-filter"
import { DeviceCard } from "./device-card"
import { DeviceListSkeleton } from "./device-list-skeleton"
import { LoadFailure } from "./load-failure"
import { NothingFound } from "./nothing-found"
import { Pager } from "./pager"
import { byYear } from "./by-year"

export const PAGE_SIZE = 24

/** One page of the devices of a filter: the best match first, or under their years, newest first. */
export function DeviceResults({ filter }: { filter: BrowseFilter }) {
  const t = useTranslations("browse")
  const { q, brand, kind, family, year, page } = filter
  const offset = (page - 1) * PAGE_SIZE
  const load = useCallback(
    (signal: AbortSignal) =>
      listDevices({ q, brand, kind, family, year, limit: PAGE_SIZE, offset }, signal),
    [q, brand, kind, family, year, offset]
  )
  const { data, status, offline, retry } = useRemote(load)
  if (status === "failed") return <LoadFailure offline={offline} retry={retry} />
  if (!data) return <DeviceListSkeleton />
  const { devices, count } = data
  const groups = q ? [{ year: 0, devices }] : byYear(devices)
  return (
    <>
      <p className="small muted browse__count" role="status">
        {t("shown", { count, first: offset + 1, last: offset + devices.length })}
      </p>
      {devices.length === 0 && <NothingFound />}
      {groups.map((group) => (
        <section className="browse__group" key={group.year}>
          {group.year > 0 && <h2 className="h3">{group.year}</h2>}
          <ul className="devlist">
            {group.devices.map((device) => (
              <li key={device.id}>
                <DeviceCard device={device} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pager filter={filter} pages={Math.ceil(count / PAGE_SIZE)} />
    </>
  )
}
