import { Plus } from "@medusajs/icons"
import { Alert, Button, Drawer, Text, Textarea } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useReviseQuote } from "../../hooks/use-revise-quote"
import { useText } from "../../hooks/use-text"
import {
  baseQuoteOf,
  draftOf,
  lineProblem,
  newLine,
  toRequestLines,
  totalOf,
  type DraftLine,
} from "../../lib/quote-lines"
import type { RepairDetail } from "../../lib/types"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"
import { QuoteLineFields } from "./quote-line-fields"

/** A new version of the quote: what was agreed before, and what came to light. */
export function QuoteEditor({ repair, onClose }: { repair: RepairDetail; onClose: () => void }) {
  const { t, format } = useText()
  const base = baseQuoteOf(repair.quotes)
  const [lines, setLines] = useState<DraftLine[]>(() => draftOf(base))
  const [note, setNote] = useState("")
  const [checked, setChecked] = useState(false)
  const nextKey = useRef(1000)
  const revise = useReviseQuote(repair, onClose)
  const hasFees = (base?.lines.length ?? 0) > draftOf(base).length

  const save = (send: boolean) => {
    setChecked(true)
    if (lines.length === 0 || lines.some((line) => lineProblem(line))) return
    revise.mutate({
      send,
      quote: {
        version: repair.version,
        lines: toRequestLines(lines),
        ...(note.trim() ? { note: note.trim() } : {}),
      },
    })
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("quote_editor.title")}</Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-compact-small">
            {t("quote_editor.hint")}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          {lines.map((line, index) => (
            <QuoteLineFields
              key={line.key}
              number={index + 1}
              line={line}
              currencyCode={repair.currency_code}
              problem={checked ? lineProblem(line) : null}
              onChange={(change) =>
                setLines(lines.map((each) => (each === line ? { ...line, ...change } : each)))
              }
              onRemove={() => setLines(lines.filter((each) => each !== line))}
            />
          ))}
          <Button
            type="button"
            variant="secondary"
            className="w-fit"
            onClick={() => setLines([...lines, newLine(nextKey.current++)])}
          >
            <Plus />
            {t("quote_editor.add")}
          </Button>
          {checked && lines.length === 0 && (
            <div role="alert">
              <Alert variant="error">{t("quote_editor.problem_empty")}</Alert>
            </div>
          )}
          <Field label={t("quote_editor.note")} required={false}>
            {({ id }) => (
              <Textarea
                id={id}
                rows={3}
                maxLength={1000}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          <div className="flex items-center justify-between">
            <Text size="small">{t("quote_editor.total")}</Text>
            <Text size="small" weight="plus" className="tabular-nums">
              {format.money(totalOf(lines), repair.currency_code)}
            </Text>
          </div>
          {hasFees && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("quote_editor.other_lines")}
            </Text>
          )}
          <FailureAlert error={revise.error} />
        </Drawer.Body>
        <Drawer.Footer>
          <Button type="button" variant="secondary" onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button
            type="button"
            variant="secondary"
            disabled={revise.isPending}
            onClick={() => save(false)}
          >
            {t("quote_editor.save")}
          </Button>
          <Button type="button" isLoading={revise.isPending} onClick={() => save(true)}>
            {t("quote_editor.save_and_send")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
