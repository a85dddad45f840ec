import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ErrorState, ListSkeleton } from "../components/common/page-state"
import { DevicesSection } from "../components/customers/devices-section"
import { DuplicatesSection } from "../components/customers/duplicates-section"
import { OverviewSection } from "../components/customers/overview-section"
import { PrivacySection } from "../components/customers/privacy-section"
import { useShopCustomer } from "../hooks/use-customers"
import { useMay } from "../hooks/use-may"

/** The shop's part of a customer's page: what is owed and open, and each device's history. */
const CustomerRepairsWidget = ({ data: { id } }: { data: { id: string } }) => {
  const { data: customer, error, isPending, refetch } = useShopCustomer(id)
  const may = useMay()
  if (isPending) return <ListSkeleton rows={4} />
  if (!customer) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    <div className="flex flex-col gap-y-3">
      <OverviewSection customer={customer} />
      <DevicesSection customer={customer} />
      {may("GET", `/admin/shop-customers/${id}/duplicates`) && (
        <DuplicatesSection customerId={id} />
      )}
      {may("POST", `/admin/shop-customers/${id}/exports`) && <PrivacySection customerId={id} />}
    </div>
  )
}

export const config = defineWidgetConfig({
  zone: "customer.details.before",
  id: "revivatech:customer-repairs",
})

export default CustomerRepairsWidget
