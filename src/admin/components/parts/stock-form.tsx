import { Button, Input, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import type { Part } from "../../../contracts/admin-parts"
import { useCountStock } from "../../hooks/use-parts"
import { useText } from "../../hooks/use-text"
import { ApiFailure } from "../../lib/api"
import { wholeNumber } from "../../lib/whole-number"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"
import { usePartName } from "./parts-table"

type StockFormProps = { part: Part; level: Part["levels"][number] }

const isReserved = (error: unknown): boolean =>
  error instanceof ApiFailure && error.code === "stock_below_reserved"

/** Sets what was counted of a part at one location, with the reason. */
export function StockForm({ part, level }: StockFormProps) {
  const { t } = useText()
  const name = usePartName()
  const [counted, setCounted] = useState(String(level.stocked))
  const [reason, setReason] = useState("")
  const [checked, setChecked] = useState(false)
  const save = useCountStock(part.id)
  const count = wholeNumber(counted, 100_000)
  const reserved = isReserved(save.error)
  const problem = reserved
    ? t("parts.problem_reserved", { count: level.reserved })
    : checked && count === null
      ? t("parts.problem_whole")
      : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (count === null || !reason.trim()) return
    const counted_done = () => {
      toast.success(t("parts.counted_done", { part: name(part), count }))
      setReason("")
      setChecked(false)
    }
    // a promise, since a callback ends with this form, which the answer makes anew
    save
      .mutateAsync({
        location_id: level.location_id,
        counted_quantity: count,
        reason: reason.trim(),
      })
      .then(counted_done, () => undefined)
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-3">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Field label={t("parts.counted", { location: level.location_name })} problem={problem}>
          {({ id, describedBy, invalid }) => (
            <Input
              id={id}
              inputMode="numeric"
              autoComplete="off"
              aria-describedby={describedBy}
              aria-invalid={invalid}
              value={counted}
              onChange={(event) => {
                setCounted(event.target.value)
                save.reset()
              }}
            />
          )}
        </Field>
        <Field
          label={t("parts.reason")}
          problem={checked && !reason.trim() ? t("parts.problem_reason") : null}
        >
          {({ id, describedBy, invalid }) => (
            <Input
              id={id}
              maxLength={300}
              autoComplete="off"
              placeholder={t("parts.reason_placeholder")}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </div>
      {!reserved && <FailureAlert error={save.error} />}
      <Button
        type="submit"
        size="small"
        variant="secondary"
        className="w-fit"
        isLoading={save.isPending}
      >
        {t("parts.count_save")}
      </Button>
    </form>
  )
}
