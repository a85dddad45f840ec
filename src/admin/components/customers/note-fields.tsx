import { Button, Textarea } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useText } from "../../hooks/use-text"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"

type NoteFieldsProps = {
  label: string
  hint?: string
  initial?: string
  isSaving: boolean
  error: unknown
  /** called with the trimmed text; calls `done` once it is saved */
  onSave: (body: string, done: () => void) => void
  onCancel?: () => void
}

/** The text of a note, new or changed. */
export function NoteFields({ initial = "", label, hint, ...props }: NoteFieldsProps) {
  const { t } = useText()
  const [body, setBody] = useState(initial)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (body.trim()) props.onSave(body.trim(), () => setBody(initial))
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-y-3">
      <Field label={label} hint={hint}>
        {({ id, describedBy }) => (
          <Textarea
            id={id}
            rows={3}
            maxLength={4000}
            aria-describedby={describedBy}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        )}
      </Field>
      <FailureAlert error={props.error} />
      <div className="flex gap-2">
        <Button
          type="submit"
          size="small"
          variant="secondary"
          disabled={!body.trim()}
          isLoading={props.isSaving}
        >
          {t("customers.note_save")}
        </Button>
        {props.onCancel && (
          <Button type="button" size="small" variant="transparent" onClick={props.onCancel}>
            {t("actions.cancel")}
          </Button>
        )}
      </div>
    </form>
  )
}
