import { Alert, Button, Drawer, Textarea } from "@medusajs/ui"
import { useRef, useState, type FormEvent } from "react"
import { useApplyPriceRules } from "../../hooks/use-price-preview"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { ApiFailure } from "../../lib/api"
import { newKey } from "../../lib/price-key"
import type { Draft } from "../../lib/price-draft"
import type { PriceChange, PricePreview } from "../../lib/price-types"
import { DrawerHeader } from "../common/drawer-header"
import { Field } from "../common/field"
import { PriceFailure } from "./price-failure"

type ApplyDrawerProps = {
  draft: Draft
  preview: PricePreview
  onApplied: (change: PriceChange) => void
  /** the rules were changed meanwhile, so that the figures are no longer true */
  onStale: () => void
  onClose: () => void
}

const isStale = (error: unknown): boolean =>
  error instanceof ApiFailure && error.code === "stale_version"

/** The last question before prices change, with a note for the history. */
export function ApplyDrawer({ draft, preview, onApplied, onStale, onClose }: ApplyDrawerProps) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const [note, setNote] = useState("")
  // Pressed again after a lost answer, the same request is not carried out twice.
  const key = useRef(newKey())
  const apply = useApplyPriceRules()
  const count = preview.currencies.reduce(
    (sum, effect) => sum + effect.changed + effect.added + effect.withdrawn,
    0
  )
  const newLosses = preview.negative_margins.count - preview.negative_margins.known

  const submit = (event: FormEvent) => {
    event.preventDefault()
    apply.mutate(
      { draft, version: preview.version, note: note.trim(), key: key.current },
      {
        onSuccess: onApplied,
        onError: (error) => isStale(error) && onStale(),
      }
    )
  }

  return (
    <Drawer open onOpenChange={(open) => !open && !apply.isPending && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={t("pricing.apply.title")} hint={t("pricing.apply.hint", { count })} />
        <form noValidate onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto [&>*]:shrink-0">
            <p className="txt-compact-small text-ui-fg-subtle">{t("pricing.apply.text")}</p>
            {newLosses > 0 && (
              <Alert variant="warning">{t("pricing.apply.losses", { count: newLosses })}</Alert>
            )}
            <Field
              label={t("pricing.apply.note")}
              required={false}
              hint={t("pricing.apply.note_hint")}
            >
              {({ id, describedBy }) => (
                <Textarea
                  id={id}
                  aria-describedby={describedBy}
                  rows={3}
                  maxLength={500}
                  value={note}
                  onChange={(event) => {
                    setNote(event.target.value)
                    key.current = newKey()
                  }}
                />
              )}
            </Field>
            <PriceFailure error={apply.error} />
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" disabled={apply.isPending} onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" isLoading={apply.isPending}>
              {t("pricing.apply.submit")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
