import { Button, Drawer, Input, Text, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTakePayment } from "../../hooks/use-repair-changes"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import type { RepairDetail, TakePaymentRequest } from "../../lib/types"
import { ChoiceSelect } from "../common/choice-select"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"

type Method = TakePaymentRequest["method"]
const METHODS: readonly Method[] = ["card_terminal", "cash", "bank_transfer"]

/** Records money taken at the counter: all that is outstanding. */
export function PaymentDrawer({ repair, onClose }: { repair: RepairDetail; onClose: () => void }) {
  const { t, format } = useText()
  const [method, setMethod] = useState<Method>("card_terminal")
  const [reference, setReference] = useState("")
  const returnFocus = useReturnFocus()
  const takePayment = useTakePayment(repair.id)
  const due = repair.payment.outstanding
  const amount = format.money(due, repair.currency_code)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    takePayment.mutate(
      { amount: due, method, ...(reference.trim() ? { reference: reference.trim() } : {}) },
      {
        onSuccess: () => {
          toast.success(t("payment_form.done", { amount }))
          onClose()
        },
      }
    )
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={t("payment_form.title")} hint={t("payment_form.hint")} />
        <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto [&>*]:shrink-0">
            <div>
              <Text size="small" weight="plus">
                {t("payment_form.amount")}
              </Text>
              <Text size="xlarge" weight="plus" className="tabular-nums">
                {amount}
              </Text>
            </div>
            <Field label={t("payment_form.method")}>
              {({ id }) => (
                <ChoiceSelect
                  id={id}
                  label={t("payment_form.method")}
                  value={method}
                  choices={METHODS.map((value) => ({
                    value,
                    label: t(`payment_form.methods.${value}`),
                  }))}
                  onChange={(value) => setMethod(value as Method)}
                />
              )}
            </Field>
            <Field
              label={t("payment_form.reference")}
              required={false}
              hint={t("payment_form.reference_hint")}
            >
              {({ id, describedBy }) => (
                <Input
                  id={id}
                  maxLength={100}
                  autoComplete="off"
                  aria-describedby={describedBy}
                  value={reference}
                  onChange={(event) => setReference(event.target.value)}
                />
              )}
            </Field>
            <FailureAlert error={takePayment.error} />
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" isLoading={takePayment.isPending}>
              {t("payment_form.submit", { amount })}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
