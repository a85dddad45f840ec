import { Trash } from "@medusajs/icons"
import { Badge, IconButton, Input, Text } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import { LINE_KINDS, type DraftLine, type LineKind, type LineProblem } from "../../lib/quote-lines"
import { parseMinor, toMajor } from "../../lib/money"
import { ChoiceSelect } from "../common/choice-select"
import { Field } from "../common/field"

type QuoteLineFieldsProps = {
  number: number
  line: DraftLine
  currencyCode: string
  problem: LineProblem | null
  onChange: (change: Partial<Pick<DraftLine, "kind" | "label" | "amount">>) => void
  onRemove: () => void
}

function KeptLine({ line, currencyCode }: Pick<QuoteLineFieldsProps, "line" | "currencyCode">) {
  const { t, format, locale } = useText()
  return (
    <div className="flex min-w-0 flex-1 items-center justify-between gap-2">
      <div className="min-w-0">
        <Text size="small">{line.labels?.[locale] || line.label}</Text>
        <Badge size="2xsmall">{t("quote_editor.kept")}</Badge>
      </div>
      <Text size="small" className="tabular-nums">
        {format.money(toMajor(parseMinor(line.amount) ?? 0), currencyCode)}
      </Text>
    </div>
  )
}

function NewLine({ line, currencyCode, problem, onChange }: QuoteLineFieldsProps) {
  const { t } = useText()
  const currency = currencyCode.toUpperCase()
  return (
    <div className="grid min-w-0 flex-1 grid-cols-1 gap-3 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Field
          label={t("quote_editor.label")}
          problem={problem === "problem_label" ? t("quote_editor.problem_label") : null}
        >
          {({ id, describedBy, invalid }) => (
            <Input
              id={id}
              value={line.label}
              maxLength={120}
              autoFocus
              aria-describedby={describedBy}
              aria-invalid={invalid}
              onChange={(event) => onChange({ label: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t("quote_editor.kind")}>
        {({ id }) => (
          <ChoiceSelect
            id={id}
            label={t("quote_editor.kind")}
            value={line.kind}
            choices={LINE_KINDS.map((kind) => ({ value: kind, label: t(`line_kinds.${kind}`) }))}
            onChange={(kind) => onChange({ kind: kind as LineKind })}
          />
        )}
      </Field>
      <Field
        label={t("quote_editor.amount", { currency })}
        problem={problem === "problem_amount" ? t("quote_editor.problem_amount") : null}
      >
        {({ id, describedBy, invalid }) => (
          <Input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            value={line.amount}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => onChange({ amount: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** One line of a revision: as it was agreed, or to be filled in. */
export function QuoteLineFields(props: QuoteLineFieldsProps) {
  const { number, line, currencyCode, onRemove } = props
  const { t } = useText()
  return (
    <fieldset className="shadow-borders-base flex items-start gap-x-3 rounded-md p-3">
      <legend className="sr-only">{t("quote_editor.line", { number })}</legend>
      {line.kept ? <KeptLine line={line} currencyCode={currencyCode} /> : <NewLine {...props} />}
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={t("quote_editor.remove", { number })}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </fieldset>
  )
}
