import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { WorkflowDocument } from "../../../domain/workflow/definition"
import { useDryRun, type DryRun } from "../../hooks/use-dry-run"
import { useStateLabel } from "../../hooks/use-state-label"
import { useText } from "../../hooks/use-text"
import { FailureAlert } from "../common/failure-alert"
import { Section } from "../common/section"

const SHOWN = 20

type DryRunSectionProps = { document: WorkflowDocument; disabled: boolean }

/** What the workflow that is shown would have said to past repairs. */
export function DryRunSection({ document, disabled }: DryRunSectionProps) {
  const { t } = useText()
  const run = useDryRun()
  return (
    <Section
      title={t("workflows.dry_run.title")}
      actions={
        <Button
          size="small"
          variant="secondary"
          disabled={disabled}
          isLoading={run.isPending}
          onClick={() => run.mutate(document)}
        >
          {t("workflows.dry_run.start")}
        </Button>
      }
    >
      <div className="flex flex-col gap-y-3 px-6 py-4" aria-live="polite">
        <Text size="small" className="text-ui-fg-subtle">
          {t("workflows.dry_run.hint")}
        </Text>
        <FailureAlert error={run.error} />
        {run.data && <Findings found={run.data} />}
      </div>
    </Section>
  )
}

function Findings({ found }: { found: DryRun }) {
  const { t, format } = useText()
  const labelOf = useStateLabel()
  const { repairs, refused, missed } = found
  return (
    <>
      <Text size="small" weight="plus">
        {t("workflows.dry_run.summary", {
          repairs,
          refused: refused.length,
          missed: missed.length,
        })}
      </Text>
      <ul className="flex flex-col gap-y-1">
        {refused.slice(0, SHOWN).map(({ repair_id, number, event, at, gates }) => (
          <li key={`${repair_id} ${event} ${at}`} className="txt-small">
            <Link className="text-ui-fg-interactive" to={`/repairs/${repair_id}`}>
              {number}
            </Link>{" "}
            {t(gates.length > 0 ? "workflows.dry_run.unmet" : "workflows.dry_run.illegal", {
              event: t(`events.${event}`, { defaultValue: event }),
              at: format.fullDateTime(at),
              gates: gates.map((gate) => t(`workflows.gates.names.${gate}`)).join(", "),
            })}
          </li>
        ))}
        {missed.slice(0, SHOWN).map(({ repair_id, number, state, entered_at, due_at }) => (
          <li key={`${repair_id} ${state} ${entered_at}`} className="txt-small">
            <Link className="text-ui-fg-interactive" to={`/repairs/${repair_id}`}>
              {number}
            </Link>{" "}
            {t("workflows.dry_run.late", {
              state: labelOf(state),
              due: format.fullDateTime(due_at),
            })}
          </li>
        ))}
      </ul>
      {(refused.length > SHOWN || missed.length > SHOWN) && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("workflows.dry_run.first", { count: SHOWN })}
        </Text>
      )}
    </>
  )
}
