import { Button, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import type { Part, UpdatePartRequest } from "../../../contracts/admin-parts"
import { useSuppliers, useUpdatePart } from "../../hooks/use-parts"
import { useText } from "../../hooks/use-text"
import { ApiFailure } from "../../lib/api"
import { minorToText, parseMinor, toMajor, toMinor } from "../../lib/money"
import { wholeNumber } from "../../lib/whole-number"
import { ChoiceSelect } from "../common/choice-select"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"
import { usePartName } from "./parts-table"
import { TextField } from "./text-field"

const MAX_COST_MINOR = 10_000_000

const draftOf = (part: Part) => ({
  cost: minorToText(toMinor(part.cost)),
  supplier_id: part.supplier?.id ?? "",
  supplier_sku: part.supplier_sku ?? "",
  lead_days: String(part.lead_days),
  reorder_point: String(part.reorder_point),
  reorder_quantity: String(part.reorder_quantity),
})
type Draft = ReturnType<typeof draftOf>

const costOf = (text: string): number | null => {
  const minor = parseMinor(text)
  return minor !== null && minor <= MAX_COST_MINOR ? minor : null
}

/** The draft as a request, or null while something in it is wrong. */
function requestOf(part: Part, draft: Draft): UpdatePartRequest | null {
  const cost = costOf(draft.cost)
  const lead_days = wholeNumber(draft.lead_days, 365)
  const reorder_point = wholeNumber(draft.reorder_point, 100_000)
  const reorder_quantity = wholeNumber(draft.reorder_quantity, 100_000)
  if (cost === null || lead_days === null) return null
  if (reorder_point === null || reorder_quantity === null) return null
  return {
    updated_at: part.updated_at,
    ...(cost === toMinor(part.cost) ? {} : { cost: toMajor(cost) }),
    supplier_id: draft.supplier_id || null,
    supplier_sku: draft.supplier_sku.trim() || null,
    lead_days,
    reorder_point,
    reorder_quantity,
  }
}

/** What a part costs, where it comes from, how long that takes and when to order more. */
export function PurchaseForm({ part }: { part: Part }) {
  const { t } = useText()
  const name = usePartName()
  const [draft, setDraft] = useState(() => draftOf(part))
  const [checked, setChecked] = useState(false)
  const suppliers = useSuppliers()
  const save = useUpdatePart(part.id)
  const set = (field: keyof Draft) => (value: string) => setDraft({ ...draft, [field]: value })
  const whole = (field: "lead_days" | "reorder_point" | "reorder_quantity", max: number) =>
    checked && wholeNumber(draft[field], max) === null ? t("parts.problem_whole") : null
  const stale = save.error instanceof ApiFailure && save.error.code === "stale_version"

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const request = requestOf(part, draft)
    if (!request) return
    // a promise, since a callback ends with this form, which the answer makes anew
    save.mutateAsync(request).then(
      () => toast.success(t("parts.saved", { part: name(part) })),
      () => undefined
    )
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-4">
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField
          label={t("parts.cost", { currency: part.currency_code.toUpperCase() })}
          hint={part.cost_source === "suggested" ? t("parts.suggested_hint") : undefined}
          problem={checked && costOf(draft.cost) === null ? t("parts.problem_cost") : null}
          inputMode="decimal"
          value={draft.cost}
          onChange={set("cost")}
        />
        <TextField
          label={t("parts.lead_days")}
          hint={t("parts.lead_days_hint")}
          problem={whole("lead_days", 365)}
          inputMode="numeric"
          value={draft.lead_days}
          onChange={set("lead_days")}
        />
        <Field label={t("parts.columns.supplier")}>
          {({ id }) => (
            <ChoiceSelect
              id={id}
              label={t("parts.columns.supplier")}
              value={draft.supplier_id}
              anyLabel={t("parts.no_supplier")}
              choices={(suppliers.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
              onChange={set("supplier_id")}
            />
          )}
        </Field>
        <TextField
          label={t("parts.supplier_sku")}
          maxLength={120}
          value={draft.supplier_sku}
          onChange={set("supplier_sku")}
        />
        <TextField
          label={t("parts.reorder_point")}
          hint={t("parts.reorder_point_hint")}
          problem={whole("reorder_point", 100_000)}
          inputMode="numeric"
          value={draft.reorder_point}
          onChange={set("reorder_point")}
        />
        <TextField
          label={t("parts.reorder_quantity")}
          problem={whole("reorder_quantity", 100_000)}
          inputMode="numeric"
          value={draft.reorder_quantity}
          onChange={set("reorder_quantity")}
        />
      </div>
      {stale ? <FailureText text={t("parts.stale")} /> : <FailureAlert error={save.error} />}
      <Button type="submit" size="small" className="w-fit" isLoading={save.isPending}>
        {t("parts.save")}
      </Button>
    </form>
  )
}

const FailureText = ({ text }: { text: string }) => (
  <p role="alert" className="txt-compact-small text-ui-fg-error">
    {text}
  </p>
)
