import { Button, Textarea, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useAddNote } from "../../hooks/use-repair-changes"
import { useText } from "../../hooks/use-text"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"

/** A note for the other staff. */
export function NoteForm({ repairId }: { repairId: string }) {
  const { t } = useText()
  const [body, setBody] = useState("")
  const addNote = useAddNote(repairId)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!body.trim()) return
    addNote.mutate(
      { body: body.trim() },
      {
        onSuccess: () => {
          setBody("")
          toast.success(t("repair.note_saved"))
        },
      }
    )
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-y-3 px-6 py-4">
      <Field label={t("repair.note")} hint={t("repair.note_hint")}>
        {({ id, describedBy }) => (
          <Textarea
            id={id}
            rows={2}
            maxLength={4000}
            aria-describedby={describedBy}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        )}
      </Field>
      <FailureAlert error={addNote.error} />
      <Button
        type="submit"
        size="small"
        variant="secondary"
        className="w-fit"
        disabled={!body.trim()}
        isLoading={addNote.isPending}
      >
        {t("repair.note_save")}
      </Button>
    </form>
  )
}
