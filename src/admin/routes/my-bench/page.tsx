import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListCheckbox } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useState } from "react"
import { BenchCard } from "../../components/bench/bench-card"
import { TakeNext } from "../../components/bench/take-next"
import { LiveMark } from "../../components/common/live-mark"
import { EmptyState, ErrorState, ListSkeleton } from "../../components/common/page-state"
import { ActionDialog } from "../../components/repair/action-dialog"
import { useBoardMoves } from "../../hooks/use-board-moves"
import { useLiveRepairs } from "../../hooks/use-live-repairs"
import { useMyBench } from "../../hooks/use-my-bench"
import { useNow } from "../../hooks/use-now"
import { useText } from "../../hooks/use-text"

const MyBenchPage = () => {
  const { t } = useText()
  const now = useNow()
  const { live, refetchInterval } = useLiveRepairs()
  const { data, error, isPending, refetch } = useMyBench({ refetchInterval })
  const [said, announce] = useState("")
  const { act, asking, closeAsking } = useBoardMoves(announce)

  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-y-3">
      <Container className="flex items-start justify-between gap-x-2 px-5 py-4">
        <div>
          <Heading level="h1">{t("nav.my_bench")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("bench.subtitle")}
          </Text>
        </div>
        <LiveMark live={live} />
      </Container>
      <p role="status" className="sr-only">
        {said}
      </p>
      {data && <TakeNext next={data.next} now={now} />}
      {isPending && <ListSkeleton />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.repairs.length === 0 && (
        <Container className="p-0">
          <EmptyState title={t("bench.empty_title")} text={t("bench.empty_text")} />
        </Container>
      )}
      <ol aria-label={t("nav.my_bench")} className="flex flex-col gap-y-3">
        {data?.repairs.map((repair) => (
          <li key={repair.id}>
            <BenchCard repair={repair} now={now} onAct={act} />
          </li>
        ))}
      </ol>
      {asking && asking.action !== "quote" && (
        <ActionDialog repair={asking.repair} action={asking.action} onClose={closeAsking} />
      )}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "nav.my_bench",
  translationNs: "revivatech",
  icon: ListCheckbox,
  rank: 2,
})

export const handle = {
  breadcrumb: () => i18n.t("nav.my_bench", { ns: "revivatech" }),
}

export default MyBenchPage
