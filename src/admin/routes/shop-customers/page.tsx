import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MagnifyingGlass } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useSearchParams } from "react-router-dom"
import { CursorPager } from "../../components/common/cursor-pager"
import { EmptyState, ErrorState, ListSkeleton } from "../../components/common/page-state"
import { CustomerSearch } from "../../components/customers/customer-search"
import { CustomersList } from "../../components/customers/customers-list"
import { useCursorPages } from "../../hooks/use-cursor-pages"
import { useCustomers } from "../../hooks/use-customers"
import { useText } from "../../hooks/use-text"
import { withFilter } from "../../lib/queue-filters"

const FindCustomersPage = () => {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const q = params.get("q") ?? ""
  const { data, error, isPending, refetch } = useCustomers({
    q: q || undefined,
    cursor: params.get("cursor") ?? undefined,
  })
  const pages = useCursorPages(data?.next_cursor)
  const which = q ? "no_match" : "empty"
  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h1">{t("customers.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("customers.subtitle")}
        </Text>
      </div>
      <CustomerSearch
        q={q}
        onChange={(text) => setParams(withFilter(params, "q", text), { replace: true })}
      />
      {isPending && <ListSkeleton />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.customers.length === 0 && (
        <EmptyState title={t(`customers.${which}_title`)} text={t(`customers.${which}_text`)} />
      )}
      {data && data.customers.length > 0 && <CustomersList customers={data.customers} />}
      <CursorPager {...pages} />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "nav.find_customers",
  translationNs: "revivatech",
  icon: MagnifyingGlass,
  rank: 2,
})

export const handle = {
  breadcrumb: () => i18n.t("nav.find_customers", { ns: "revivatech" }),
}

export default FindCustomersPage
