import { Alert, Button, Drawer, StatusBadge } from "@medusajs/ui"
import { usePriceExplanation } from "../../hooks/use-price-explanation"
import { usePriceText } from "../../hooks/use-price-text"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import type { QuoteExplanation } from "../../lib/price-types"
import { DrawerHeader } from "../common/drawer-header"
import { Facts } from "../common/facts"
import { ListSkeleton } from "../common/page-state"
import { ExplainedLine } from "./explained-line"
import { PriceErrorState } from "./price-error-state"

function Sums({ explanation }: { explanation: QuoteExplanation }) {
  const { t, format } = useText()
  const text = usePriceText()
  const money = (amount: number) => format.money(amount, explanation.currency_code)
  const { deposit, rule_set, valid_until, vat_rate_bp } = explanation
  return (
    <Facts
      facts={[
        { label: t("pricing.explain.subtotal"), value: money(explanation.subtotal) },
        {
          label: t("pricing.explain.tax", { rate: text.percent(vat_rate_bp) }),
          value: money(explanation.tax_total),
        },
        { label: t("repair.total"), value: <strong>{money(explanation.total)}</strong> },
        {
          label: t("pricing.explain.deposit"),
          value:
            deposit.amount > 0 &&
            [
              money(deposit.amount),
              deposit.share_bp !== null && text.percent(deposit.share_bp),
              deposit.rule,
            ]
              .filter(Boolean)
              .join(" · "),
        },
        {
          label: t("pricing.explain.version"),
          value: rule_set
            ? t("pricing.explain.version_of", {
                version: rule_set.version,
                at: format.fullDateTime(rule_set.created_at),
              })
            : explanation.rule_set_version,
        },
        { label: t("pricing.explain.valid_until"), value: format.fullDateTime(valid_until) },
        {
          label: t("pricing.explain.hash"),
          value: <code className="break-all text-xs">{explanation.hash}</code>,
        },
      ]}
    />
  )
}

function Reproduced({ explanation }: { explanation: QuoteExplanation }) {
  const { t } = useText()
  const { reproduced, not_reproduced_because: why } = explanation
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <span>
        <StatusBadge color={reproduced ? "green" : "orange"}>
          {t(reproduced ? "pricing.explain.reproduced" : "pricing.explain.not_reproduced")}
        </StatusBadge>
      </span>
      {why && <Alert variant="warning">{t(`pricing.explain.because.${why}`)}</Alert>}
    </div>
  )
}

/** How a price was made: each line of a quote, step by step, with the rules that made it. */
export function ExplanationDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const { data, error, refetch } = usePriceExplanation(id)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader
          title={t("pricing.explain.title")}
          hint={data ? data.device_slug : t("pricing.explain.hint")}
        />
        <Drawer.Body className="divide-ui-border-base flex flex-col divide-y overflow-y-auto p-0 [&>*]:shrink-0">
          {!data && !error && <ListSkeleton rows={6} />}
          {!data && error && <PriceErrorState error={error} onRetry={() => void refetch()} />}
          {data && (
            <>
              <Reproduced explanation={data} />
              {data.lines.map((line, index) => (
                <ExplainedLine key={index} line={line} currency={data.currency_code} />
              ))}
              <Sums explanation={data} />
            </>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button type="button" variant="secondary" onClick={onClose}>
            {t("actions.close")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
