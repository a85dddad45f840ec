import { Container } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { ErrorState, ListSkeleton } from "../../../../components/common/page-state"
import { DeviceHeader } from "../../../../components/device/device-header"
import { FactsSection } from "../../../../components/device/facts-section"
import { HistorySection } from "../../../../components/device/history-section"
import { OffersSection } from "../../../../components/device/offers-section"
import { useDevice } from "../../../../hooks/use-devices"

const DevicePage = () => {
  const { id = "" } = useParams()
  const { data: device, error, refetch } = useDevice(id)

  if (!device) {
    return (
      <Container className="p-0">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />}
      </Container>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <DeviceHeader device={device} />
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-[minmax(0,1fr)_400px]">
        <div className="min-w-0">
          <OffersSection device={device} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <FactsSection device={device} />
          <HistorySection deviceId={device.id} />
        </div>
      </div>
    </div>
  )
}

export default DevicePage
