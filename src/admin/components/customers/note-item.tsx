import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useChangeNote } from "../../hooks/use-customer-notes"
import { useFailureText } from "../../hooks/use-failure-text"
import { useText } from "../../hooks/use-text"
import type { CustomerNote } from "../../lib/customer-types"
import { NoteFields } from "./note-fields"

/** One note; its author can change it, and delete it with a way back. */
export function NoteItem({ customerId, note }: { customerId: string; note: CustomerNote }) {
  const { t, format } = useText()
  const failureText = useFailureText()
  const [isEditing, setEditing] = useState(false)
  const change = useChangeNote(customerId)
  const fail = (error: unknown) => toast.error(failureText(error).title)

  const restore = () => change.mutate({ note_id: note.id, restore: true }, { onError: fail })
  const remove = () =>
    change.mutate(
      { note_id: note.id, method: "DELETE" },
      {
        onError: fail,
        onSuccess: () =>
          toast.success(t("customers.note_deleted"), {
            action: {
              label: t("customers.undo"),
              altText: t("customers.undo"),
              onClick: restore,
            },
          }),
      }
    )

  if (isEditing) {
    return (
      <li className="px-6 py-4">
        <NoteFields
          label={t("customers.note_edit")}
          initial={note.body}
          isSaving={change.isPending}
          error={change.error}
          onCancel={() => setEditing(false)}
          onSave={(body) =>
            change.mutate({ note_id: note.id, body }, { onSuccess: () => setEditing(false) })
          }
        />
      </li>
    )
  }
  return (
    <li className="txt-compact-small flex flex-col gap-y-1 px-6 py-4">
      <p className="text-ui-fg-base whitespace-pre-wrap break-words">{note.body}</p>
      <p className="text-ui-fg-subtle">
        {note.author_name} ·{" "}
        <time dateTime={note.created_at}>{format.dateTime(note.created_at)}</time>
        {note.edited_at && ` · ${t("customers.note_edited")}`}
      </p>
      {note.is_own && (
        <div className="-ml-2 flex gap-1">
          <Button size="small" variant="transparent" onClick={() => setEditing(true)}>
            {t("customers.note_change")}
          </Button>
          <Button size="small" variant="transparent" isLoading={change.isPending} onClick={remove}>
            {t("customers.note_delete")}
          </Button>
        </div>
      )}
    </li>
  )
}
