import { Button, Checkbox, Drawer, Input, Label, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import type { QueueView as SavedView } from "../../../contracts/repair-queue"
import type { useSaveQueueView } from "../../hooks/use-queue-views"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import type { ViewContent } from "../../lib/queue-views"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"

type ViewDrawerProps = {
  /** the view to rename; null for a new one */
  saved: SavedView | null
  content: ViewContent
  save: ReturnType<typeof useSaveQueueView>
  onClose: () => void
}

/** The name of a view, and whether the queue opens with it. */
export function ViewDrawer({ saved, content, save, onClose }: ViewDrawerProps) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const firstId = useId()
  const [name, setName] = useState(saved?.name ?? "")
  const [is_default, setDefault] = useState(saved?.is_default ?? false)
  const [checked, setChecked] = useState(false)
  const problem = checked && !name.trim() ? t("views.name_missing") : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!name.trim()) return
    const body = { name: name.trim(), is_default }
    save.mutate(saved ? { id: saved.id, body } : { id: null, body: { ...body, ...content } }, {
      onSuccess: () => {
        toast.success(t("views.saved", { name: body.name }))
        onClose()
      },
    })
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader
          title={saved ? t("views.edit", { name: saved.name }) : t("views.save")}
          hint={t("views.hint")}
        />
        <form noValidate onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex flex-col gap-y-5">
            <Field label={t("views.name")} problem={problem}>
              {({ id, describedBy, invalid }) => (
                <Input
                  id={id}
                  maxLength={60}
                  aria-describedby={describedBy}
                  aria-invalid={invalid}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
            <div className="flex items-center gap-x-2">
              <Checkbox
                id={firstId}
                checked={is_default}
                onCheckedChange={(value) => setDefault(value === true)}
              />
              <Label htmlFor={firstId} size="small">
                {t("views.open_with")}
              </Label>
            </div>
            <FailureAlert error={save.error} />
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" isLoading={save.isPending}>
              {t("views.keep")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
