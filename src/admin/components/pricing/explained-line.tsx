import { Badge } from "@medusajs/ui"
import { usePriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import { toMajor } from "../../lib/money"
import { hasAmount, isBeforeExchange, stepKey, stepNumbers } from "../../lib/price-steps"
import type { ExplainedLine as Line, ExplainedStep } from "../../lib/price-types"

type StepRowProps = { line: Line; step: ExplainedStep; currency: string }

function StepRow({ line, step, currency }: StepRowProps) {
  const { t, format } = useText()
  const text = usePriceText()
  const numbers = stepNumbers(step, currency, {
    money: (minor, code) => format.money(toMajor(minor), code),
    percent: text.percent,
  })
  const key = stepKey(line, step)
  const shown = isBeforeExchange(step, currency) ? "gbp" : currency
  return (
    <tr className="align-top">
      <th scope="row" className="py-1.5 pr-3 text-left font-normal">
        <span className="text-ui-fg-base block">
          {t(`pricing.steps.${key}`, { defaultValue: t(`pricing.steps.${step.step}`) })}
        </span>
        <span className="text-ui-fg-subtle block">
          {t(`pricing.step_details.${key}`, { ...numbers, defaultValue: "" })}
        </span>
        {step.rule && (
          <span className="txt-compact-xsmall text-ui-fg-subtle block break-all font-mono">
            {step.rule}
          </span>
        )}
      </th>
      <td className="text-ui-fg-subtle whitespace-nowrap py-1.5 pr-3 text-right tabular-nums">
        {hasAmount(step) ? format.money(step.amount, shown) : ""}
      </td>
      <td className="text-ui-fg-base whitespace-nowrap py-1.5 text-right tabular-nums">
        {format.money(step.total, shown)}
      </td>
    </tr>
  )
}

/** A line of a quote with the calculation that led to it. */
export function ExplainedLine({ line, currency }: { line: Line; currency: string }) {
  const { t, format, locale } = useText()
  const label = line.labels[locale] || line.label
  return (
    <section aria-label={label} className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div className="min-w-0">
          <h3 className="txt-compact-small-plus text-ui-fg-base">{label}</h3>
          <Badge size="2xsmall">
            {t(`pricing.line_kinds.${line.kind}`, { defaultValue: line.kind })}
          </Badge>
        </div>
        <span className="txt-compact-small-plus text-ui-fg-base whitespace-nowrap tabular-nums">
          {format.money(line.amount, currency)}
        </span>
      </div>
      {line.steps.length > 0 && (
        <table className="txt-compact-small w-full">
          <caption className="sr-only">{t("pricing.explain.steps_of", { label })}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t("pricing.explain.step")}</th>
              <th scope="col">{t("pricing.explain.adds")}</th>
              <th scope="col">{t("pricing.explain.so_far")}</th>
            </tr>
          </thead>
          <tbody className="divide-ui-border-base divide-y">
            {line.steps.map((step, index) => (
              <StepRow key={index} line={line} step={step} currency={currency} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
