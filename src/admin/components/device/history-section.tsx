import { Button, Text } from "@medusajs/ui"
import type { CatalogueChange } from "../../../contracts/admin-catalogue"
import { useDeviceChanges } from "../../hooks/use-devices"
import { useMay } from "../../hooks/use-may"
import { useOfferName } from "../../hooks/use-offer-name"
import { useText } from "../../hooks/use-text"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { Section } from "../common/section"

const TEXTS: Partial<Record<string, string>> = {
  kind: "devices.kinds",
  tier: "devices.tiers",
  status: "devices.statuses",
  price_source: "devices.price_sources",
}

/** What a field held, in the reader's words. */
function useValueText() {
  const { t } = useText()
  return (field: string, value: unknown): string => {
    if (value === undefined || value === null || value === "") return "-"
    if (Array.isArray(value)) return value.join(", ") || "-"
    const text = String(value)
    return t(`${TEXTS[field] ?? "devices.spec_values"}.${text}`, { defaultValue: text })
  }
}

function ChangeEntry({ change }: { change: CatalogueChange }) {
  const { t, format } = useText()
  const offerName = useOfferName()
  const valueText = useValueText()
  const { actor, action, before, after, offer, created_at } = change
  // a new device's facts are on the page, there is nothing to compare them with
  const fields = Object.keys(before).length > 0 ? Object.keys({ ...before, ...after }) : []
  const nameOf = (field: string) =>
    t([`devices.fields.${field}`, `devices.spec_names.${field}`], { defaultValue: field })
  return (
    <li className="flex flex-col gap-y-1 px-6 py-3">
      <Text size="small">
        <span className="font-medium">{actor.name}</span>{" "}
        {t(`devices.actions.${action}`, { offer: offer ? offerName(offer) : "" })}
      </Text>
      {fields.map((field) => (
        <Text key={field} size="small" className="text-ui-fg-subtle break-words">
          {nameOf(field)}: {valueText(field, before[field])} {"\u2192"}{" "}
          {valueText(field, after[field])}
        </Text>
      ))}
      <Text size="xsmall" className="text-ui-fg-muted">
        <time dateTime={created_at}>{format.fullDateTime(created_at)}</time>
      </Text>
    </li>
  )
}

/** Who changed the device and its offers by hand, newest first. */
export function HistorySection({ deviceId }: { deviceId: string }) {
  const { t } = useText()
  const may = useMay()
  const mayRead = may("GET", `/admin/devices/${deviceId}/changes`)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeviceChanges(
    deviceId,
    mayRead
  )
  if (!mayRead) return null
  const changes = data?.pages.flatMap((page) => page.changes)
  return (
    <Section title={t("devices.history")}>
      {!changes && !error && <ListSkeleton rows={2} />}
      {!changes && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {changes?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("devices.no_history")}
        </Text>
      )}
      {changes && changes.length > 0 && (
        <ul aria-label={t("devices.history_list")} className="divide-ui-border-base divide-y">
          {changes.map((change) => (
            <ChangeEntry key={change.id} change={change} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className="px-6 py-3">
          <Button
            size="small"
            variant="secondary"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("devices.older")}
          </Button>
        </div>
      )}
    </Section>
  )
}
