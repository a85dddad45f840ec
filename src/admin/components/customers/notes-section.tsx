import { Button, Text } from "@medusajs/ui"
import { useChangeNote, useCustomerNotes } from "../../hooks/use-customer-notes"
import { useText } from "../../hooks/use-text"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { Section } from "../common/section"
import { NoteFields } from "./note-fields"
import { NoteItem } from "./note-item"

/** What staff wrote about a customer, and a place to write more. */
export function NotesSection({ customerId }: { customerId: string }) {
  const { t } = useText()
  const list = useCustomerNotes(customerId)
  const add = useChangeNote(customerId)
  const notes = list.data?.pages.flatMap((page) => page.notes) ?? []
  return (
    <Section title={t("customers.notes")}>
      <div className="px-6 py-4">
        <NoteFields
          label={t("customers.note_new")}
          hint={t("customers.note_hint")}
          isSaving={add.isPending}
          error={add.error}
          onSave={(body, done) => add.mutate({ body }, { onSuccess: done })}
        />
      </div>
      {list.isPending && <ListSkeleton rows={2} />}
      {list.error && !list.data && (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.data && notes.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("customers.no_notes")}
        </Text>
      )}
      {notes.length > 0 && (
        <ul aria-label={t("customers.notes")} className="divide-ui-border-base divide-y">
          {notes.map((note) => (
            <NoteItem key={note.id} customerId={customerId} note={note} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className="px-6 py-3">
          <Button
            size="small"
            variant="secondary"
            isLoading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t("customers.older_notes")}
          </Button>
        </div>
      )}
    </Section>
  )
}
