import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { ErrorState, ListSkeleton } from "../components/common/page-state"
import { Section } from "../components/common/section"
import { TEXT_LINK } from "../components/common/text-link"
import { StateBadge } from "../components/repairs/state-badge"
import { useRepairs } from "../hooks/use-repairs"
import { useText } from "../hooks/use-text"

const SHOWN = "10"

/** The newest repairs of a device, on the page of its product; its handle is the device's slug. */
const ProductRepairsWidget = ({ data: product }: { data: { handle: string | null } }) => {
  const { t, format } = useText()
  const { data, error, isPending, refetch } = useRepairs({
    device: product.handle ?? "",
    limit: SHOWN,
  })
  if (!product.handle) return null
  return (
    <Section title={t("product_widget.title")}>
      {isPending && <ListSkeleton rows={2} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.repairs.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("product_widget.empty")}
        </Text>
      )}
      {data?.repairs.map((repair) => (
        <div
          key={repair.id}
          className="txt-compact-small flex flex-wrap items-center justify-between gap-2 px-6 py-4"
        >
          <div className="min-w-0">
            <Link to={`/repairs/${repair.id}`} className={TEXT_LINK}>
              {repair.number}
            </Link>
            <p className="text-ui-fg-subtle">
              {repair.customer_name} · {format.dateTime(repair.created_at)}
            </p>
          </div>
          <StateBadge state={repair.work_state} />
        </div>
      ))}
    </Section>
  )
}

export const config = defineWidgetConfig({
  zone: "product.details.side.after",
  id: "revivatech:product-repairs",
})

export default ProductRepairsWidget
