import { Button, Drawer, Textarea } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { WAITING_ON, type WaitingOn } from "../../../domain/repair/states"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { ChoiceSelect } from "../common/choice-select"
import { DrawerHeader } from "../common/drawer-header"
import { Field } from "../common/field"

type HoldDrawerProps = {
  count: number
  isPending: boolean
  onHold: (hold: { reason: string; waiting_on: WaitingOn }) => void
  onClose: () => void
}

/** Why several repairs pause, and who is waited for. */
export function HoldDrawer({ count, isPending, onHold, onClose }: HoldDrawerProps) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const [reason, setReason] = useState("")
  const [waiting_on, setWaitingOn] = useState<string>("customer")
  const [checked, setChecked] = useState(false)
  const problem = checked && !reason.trim() ? t("batch.reason_missing") : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const party = WAITING_ON.find((known) => known === waiting_on)
    if (reason.trim() && party) onHold({ reason: reason.trim(), waiting_on: party })
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={t("events.hold")} hint={t("batch.selected", { count })} />
        <form noValidate onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex flex-col gap-y-5">
            <Field label={t("batch.reason")} problem={problem}>
              {({ id, describedBy, invalid }) => (
                <Textarea
                  id={id}
                  maxLength={500}
                  aria-describedby={describedBy}
                  aria-invalid={invalid}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <Field label={t("queue.filters.waiting_on")}>
              {({ id }) => (
                <ChoiceSelect
                  id={id}
                  label={t("queue.filters.waiting_on")}
                  value={waiting_on}
                  choices={WAITING_ON.map((value) => ({ value, label: t(`waiting_on.${value}`) }))}
                  onChange={setWaitingOn}
                />
              )}
            </Field>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" isLoading={isPending}>
              {t("events.hold")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
