import { Button, StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useMay } from "../../hooks/use-may"
import { usePriceCampaigns, type Campaign } from "../../hooks/use-price-campaigns"
import { useText } from "../../hooks/use-text"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { Section } from "../common/section"
import { TEXT_LINK } from "../common/text-link"

function CampaignRow({ campaign }: { campaign: Campaign }) {
  const { t, format } = useText()
  const { id, title, type, starts_at, ends_at, devices, is_limited } = campaign
  const isLater = starts_at !== null && new Date(starts_at) > new Date()
  const dates = [
    starts_at && t("pricing.campaigns.from", { at: format.dateTime(starts_at) }),
    ends_at
      ? t("pricing.campaigns.until", { at: format.dateTime(ends_at) })
      : t("pricing.campaigns.open_end"),
  ]
  return (
    <li className="txt-compact-small flex flex-wrap items-center justify-between gap-2 px-6 py-3">
      <div className="min-w-0">
        <Link to={`/price-lists/${id}`} className={TEXT_LINK}>
          {title}
        </Link>
        <p className="text-ui-fg-subtle">
          {[t(`pricing.campaigns.types.${type}`), ...dates.filter(Boolean)].join(" · ")}
        </p>
        <p className="text-ui-fg-subtle">
          {t("pricing.campaigns.devices", { count: devices })}
          {is_limited && ` ${t("pricing.campaigns.limited")}`}
        </p>
      </div>
      <StatusBadge color={is_limited ? "grey" : isLater ? "blue" : "green"}>
        {t(isLater ? "pricing.campaigns.later" : "pricing.campaigns.now")}
      </StatusBadge>
    </li>
  )
}

/** Medusa's price lists that change repair prices; they are kept on Medusa's own page. */
export function CampaignsSection() {
  const { t } = useText()
  const may = useMay()
  const allowed = may("GET", "/admin/price-lists")
  const { data, error, isPending, refetch } = usePriceCampaigns(allowed)
  if (!allowed) return null
  return (
    <Section
      title={t("pricing.campaigns.title")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="/price-lists">{t("pricing.campaigns.manage")}</Link>
        </Button>
      }
    >
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        {t("pricing.campaigns.about")}
      </Text>
      {isPending && <ListSkeleton rows={2} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("pricing.campaigns.empty")}
        </Text>
      )}
      {data && data.length > 0 && (
        <ul className="divide-ui-border-base divide-y">
          {data.map((campaign) => (
            <CampaignRow key={campaign.id} campaign={campaign} />
          ))}
        </ul>
      )}
    </Section>
  )
}
