import { Button, Drawer, Input } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { DrawerHeader } from "../common/drawer-header"
import { Field } from "../common/field"

type QuoteFinderProps = { onFind: (quoteId: string) => void; onClose: () => void }

/** Asks for the id of a quote. */
export function QuoteFinder({ onFind, onClose }: QuoteFinderProps) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const [id, setId] = useState("")
  const [checked, setChecked] = useState(false)
  const find = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (id.trim()) onFind(id.trim())
  }
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={t("pricing.explain.find")} hint={t("pricing.explain.find_hint")} />
        <form noValidate onSubmit={find} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body>
            <Field
              label={t("pricing.explain.quote_id")}
              problem={checked && !id.trim() ? t("pricing.problems.required") : null}
            >
              {({ id: inputId, describedBy, invalid }) => (
                <Input
                  id={inputId}
                  autoFocus
                  autoComplete="off"
                  value={id}
                  aria-describedby={describedBy}
                  aria-invalid={invalid}
                  onChange={(event) => setId(event.target.value)}
                />
              )}
            </Field>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit">{t("pricing.explain.open")}</Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
