import { Button, Drawer, toast } from "@medusajs/ui"
import { useMemo, useRef, useState, type FormEvent } from "react"
import { useTransition } from "../../hooks/use-repair-changes"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import type { EvidencePath, FieldValue } from "../../lib/evidence-fields"
import { evidenceFrom, fieldsOf, initialValues, problemOf } from "../../lib/evidence-values"
import { isEnding } from "../../lib/repair-actions"
import type { RepairAction, RepairDetail } from "../../lib/types"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { EvidenceInput } from "./evidence-input"

type EvidenceDrawerProps = { repair: RepairDetail; action: RepairAction; onClose: () => void }

/** The form of one event: what its gates want to know, sent together with the event. */
export function EvidenceDrawer({ repair, action, onClose }: EvidenceDrawerProps) {
  const { t, format } = useText()
  const returnFocus = useReturnFocus()
  const transition = useTransition(repair.id)
  const form = useRef<HTMLFormElement>(null)
  // The fields stay as they were when the form opened, also while the repair changes behind it.
  const fields = useMemo(() => fieldsOf({ repair, action }), [action.event])
  const [values, setValues] = useState(() => initialValues(fields, repair))
  const [checked, setChecked] = useState(false)
  const title = t(`events.${action.event}`)

  const change = (path: EvidencePath, value: FieldValue) =>
    setValues((before) => ({ ...before, [path]: value }))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (fields.some((field) => problemOf(field, values) !== null)) {
      window.requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
      )
      return
    }
    const evidence = evidenceFrom({ repair, action }, fields, values, format.timeZone)
    transition.mutate(
      { event: action.event, version: repair.version, evidence },
      {
        onSuccess: () => {
          toast.success(t("repair.done", { action: title }))
          onClose()
        },
      }
    )
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={title} hint={`${repair.number}. ${t("evidence.hint")}`} />
        <form ref={form} noValidate onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto [&>*]:shrink-0">
            {fields.map((field) => (
              <EvidenceInput
                key={field.path}
                field={field}
                repair={repair}
                value={values[field.path]}
                problem={checked ? problemOf(field, values) : null}
                onChange={(value) => change(field.path, value)}
              />
            ))}
          </Drawer.Body>
          <div className="px-6 pb-2">
            <FailureAlert error={transition.error} />
          </div>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button
              type="submit"
              variant={isEnding(action.event) ? "danger" : "primary"}
              isLoading={transition.isPending}
            >
              {title}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
