import { Container } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { ErrorState, ListSkeleton } from "../../../components/common/page-state"
import { ActionsPanel } from "../../../components/repair/actions-panel"
import { ClockSection } from "../../../components/repair/clock-section"
import { CustomerSection } from "../../../components/repair/customer-section"
import { DeviceSection } from "../../../components/repair/device-section"
import { MessagesSection } from "../../../components/repair/messages-section"
import { PartsSection } from "../../../components/repair/parts-section"
import { PaymentSection } from "../../../components/repair/payment-section"
import { QuotesSection } from "../../../components/repair/quotes-section"
import { RepairHeader } from "../../../components/repair/repair-header"
import { TimelineSection } from "../../../components/repair/timeline-section"
import { RepairWorkflowSection } from "../../../components/workflow/repair-workflow-section"
import { useLiveRepairs } from "../../../hooks/use-live-repairs"
import { useRepair } from "../../../hooks/use-repairs"

const RepairPage = () => {
  const { id = "" } = useParams()
  const { live, refetchInterval } = useLiveRepairs()
  const { data: repair, error, refetch } = useRepair(id, { refetchInterval })

  if (!repair) {
    return (
      <Container className="p-0">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />}
      </Container>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <RepairHeader repair={repair} live={live} />
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-[minmax(0,1fr)_400px] xl:grid-rows-[auto_1fr]">
        <div className="xl:col-start-2">
          <ActionsPanel repair={repair} />
        </div>
        <div className="flex min-w-0 flex-col gap-3 xl:col-start-1 xl:row-span-2 xl:row-start-1">
          <QuotesSection repair={repair} />
          <PartsSection repair={repair} />
          <TimelineSection repair={repair} />
        </div>
        <div className="flex min-w-0 flex-col gap-3 xl:col-start-2">
          <ClockSection repair={repair} />
          <RepairWorkflowSection id={repair.id} version={repair.version} />
          <PaymentSection repair={repair} />
          <CustomerSection repair={repair} />
          <DeviceSection repair={repair} />
          <MessagesSection repair={repair} />
        </div>
      </div>
    </div>
  )
}

export default RepairPage
