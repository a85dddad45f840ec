import { Button, Container, Text, toast } from "@medusajs/ui"
import { useTakeNext } from "../../hooks/use-my-bench"
import { useFailureText } from "../../hooks/use-failure-text"
import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"
import { DueBadge } from "../repairs/due-badge"

/** The repair that nobody has and that comes next, and the button that takes it. */
export function TakeNext({ next, now }: { next: RepairSummary | null; now: Date }) {
  const { t } = useText()
  const failureText = useFailureText()
  const take = useTakeNext()

  const press = () =>
    take.mutate(undefined, {
      onSuccess: (repair) =>
        repair
          ? toast.success(t("bench.taken", { number: repair.number }))
          : toast.info(t("bench.none_free")),
      onError: (error) => toast.error(failureText(error).title),
    })

  return (
    <Container className="flex flex-wrap items-center justify-between gap-3 px-5 py-4">
      <div className="txt-compact-small min-w-0">
        <p className="text-ui-fg-base txt-compact-small-plus">{t("bench.next_title")}</p>
        {next ? (
          <p className="text-ui-fg-subtle flex flex-wrap items-center gap-x-2">
            {next.number}, {next.device_name}
            <DueBadge repair={next} now={now} />
          </p>
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            {t("bench.none_free")}
          </Text>
        )}
      </div>
      <Button
        size="large"
        variant="secondary"
        className="min-h-11 w-full sm:w-auto"
        disabled={!next}
        isLoading={take.isPending}
        onClick={press}
      >
        {t("bench.take")}
      </Button>
    </Container>
  )
}
