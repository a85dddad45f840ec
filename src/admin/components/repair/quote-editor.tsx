import { Plus } from "@medusajs/icons"
import { Alert, Button, Drawer, Text, Textarea } from "@medusajs/ui"
import { useRef, useState, type FormEvent } from "react"
import { FAULT_CODES } from "../../../domain/device/fault-codes"
import { useReviseQuote } from "../../hooks/use-revise-quote"
import { useReturnFocus } from "../../hooks/use-return-focus"
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
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"
import { CodesField } from "../evidence/codes-field"
import { QuoteLineFields } from "./quote-line-fields"

/** A new version of the quote: what was agreed before, and what came to light. */
export function QuoteEditor({ repair, onClose }: { repair: RepairDetail; onClose: () => void }) {
  const { t, format } = useText()
  const returnFocus = useReturnFocus()
  const base = baseQuoteOf(repair.quotes)
  const [lines, setLines] = useState<DraftLine[]>(() => draftOf(base))
  const [note, setNote] = useState("")
  const [checked, setChecked] = useState(false)
  const nextKey = useRef(1000)
  const revise = useReviseQuote(repair, onClose)
  const [faults, setFaults] = useState<readonly string[]>(repair.fault_codes)
  const asksFaults = repair.work_state !== "quoting"
  const faultsMissing = repair.work_state === "diagnosing" && faults.length === 0
  const noteNeeded = repair.work_state === "repairing"
  const hasFees = (base?.lines.length ?? 0) > draftOf(base).length

  const save = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (lines.length === 0 || lines.some((line) => lineProblem(line))) return
    if ((noteNeeded && !note.trim()) || faultsMissing) return
    revise.mutate({
      version: repair.version,
      lines: toRequestLines(lines),
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(asksFaults && faults.length > 0 ? { fault_codes: [...faults] } : {}),
    })
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={t("quote_editor.title")} hint={t("quote_editor.hint")} />
        <form onSubmit={save} noValidate className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto [&>*]:shrink-0">
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
            {asksFaults && (
              <CodesField
                label={t("evidence.fields.fault_codes")}
                problem={checked && faultsMissing ? t("evidence.problems.required") : null}
                value={faults}
                options={FAULT_CODES}
                onChange={setFaults}
              />
            )}
            <Field
              label={t("quote_editor.note")}
              required={noteNeeded}
              problem={
                checked && noteNeeded && !note.trim() ? t("quote_editor.problem_note") : null
              }
            >
              {({ id, describedBy, invalid }) => (
                <Textarea
                  id={id}
                  aria-describedby={describedBy}
                  aria-invalid={invalid}
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
            <Button type="submit" isLoading={revise.isPending}>
              {t("quote_editor.send")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
