import { Button, Drawer, Heading, Label, Switch } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactNode } from "react"
import type { AdminRepairType } from "../../../contracts/admin-repair-types"
import { FAULT_CODES, type FaultCode } from "../../../domain/device/fault-codes"
import { useRepairTypes } from "../../hooks/use-repair-types"
import { useText } from "../../hooks/use-text"
import { ApiFailure } from "../../lib/api"
import {
  draftProblems,
  type DraftProblems,
  type RepairTypeDraft,
} from "../../lib/repair-type-draft"
import { ChoiceSelect } from "../common/choice-select"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"
import { CodesField } from "../evidence/codes-field"
import { TextField } from "../parts/text-field"
import { ChecksField } from "./checks-field"
import { PasscodeFields, TextFields, useProblemText, WorkFields } from "./repair-type-fields"

const PHASES = ["before", "after"] as const

const FIELD_OF_CODE: Readonly<Record<string, DraftProblems>> = {
  repair_type_exists: { code: "code_taken" },
  repair_type_name_taken: { name_en: "name_taken" },
}

type RepairTypeFormProps = {
  initial: RepairTypeDraft
  isNew: boolean
  submit: string
  /** what stands above and below the fields */
  before?: ReactNode
  after?: ReactNode
  error: unknown
  isSaving: boolean
  onSave: (draft: RepairTypeDraft) => void
  onEdit: () => void
  onClose: () => void
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-4">
      <Heading level="h3" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** Each check that some repair type has, once, by name. */
const knownChecks = (types: readonly AdminRepairType[], locale: "en-GB" | "pt-BR") =>
  [
    ...new Map(
      types.flatMap(({ checklists }) =>
        [...checklists.before, ...checklists.after].map((item) => [item.code, item] as const)
      )
    ).values(),
  ].sort((a, b) => a.names[locale].localeCompare(b.names[locale], locale))

/** All of a repair type, to be filled in or changed. */
export function RepairTypeForm(props: RepairTypeFormProps) {
  const { initial, isNew, error, onSave, onEdit, onClose } = props
  const { t, locale } = useText()
  const saleId = useId()
  const problemText = useProblemText()
  const [draft, setDraft] = useState(initial)
  const [checked, setChecked] = useState(false)
  const types = useRepairTypes()
  const refused = error instanceof ApiFailure ? FIELD_OF_CODE[error.code] : undefined
  const stale = error instanceof ApiFailure && error.code === "stale_version"
  const problems = { ...(checked ? draftProblems(draft) : {}), ...refused }
  const change = (part: Partial<RepairTypeDraft>) => {
    onEdit()
    setDraft({ ...draft, ...part })
  }
  const fields = { draft, problems, onChange: change }
  const known = knownChecks(types.data?.repair_types ?? [], locale)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setChecked(true)
    if (Object.keys(draftProblems(draft)).length === 0) onSave(draft)
    else
      requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus())
  }

  return (
    <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
      <Drawer.Body className="flex flex-col gap-y-8 overflow-y-auto [&>*]:shrink-0">
        {props.before}
        {isNew ? (
          <TextField
            label={t("repair_types.code")}
            hint={t("repair_types.code_hint")}
            maxLength={40}
            value={draft.code}
            problem={problemText(problems.code)}
            onChange={(code) => change({ code })}
          />
        ) : (
          <div className="flex items-start justify-between gap-4">
            <div>
              <Label htmlFor={saleId} size="small" weight="plus">
                {t("repair_types.on_sale")}
              </Label>
              <p className="txt-compact-small text-ui-fg-subtle">{t("repair_types.sale_hint")}</p>
            </div>
            <Switch
              id={saleId}
              aria-label={t("repair_types.on_sale")}
              checked={draft.is_on_sale}
              onCheckedChange={(is_on_sale) => change({ is_on_sale })}
            />
          </div>
        )}
        <Field label={t("repair_types.category")}>
          {({ id }) => (
            <ChoiceSelect
              id={id}
              label={t("repair_types.category")}
              value={draft.category}
              choices={(types.data?.categories ?? []).map(({ code, names }) => ({
                value: code,
                label: names[locale],
              }))}
              onChange={(category) => change({ category: category as RepairTypeDraft["category"] })}
            />
          )}
        </Field>
        <Part title={t("repair_types.sections.texts")}>
          <TextFields {...fields} />
        </Part>
        <Part title={t("repair_types.sections.work")}>
          <WorkFields {...fields} />
        </Part>
        <Part title={t("repair_types.sections.passcode")}>
          <PasscodeFields {...fields} />
        </Part>
        <Part title={t("repair_types.sections.faults")}>
          <CodesField
            label={t("repair_types.sections.faults")}
            problem={problemText(problems.fault_codes)}
            value={draft.fault_codes}
            options={FAULT_CODES}
            onChange={(codes) => change({ fault_codes: codes as FaultCode[] })}
          />
        </Part>
        <Part title={t("repair_types.sections.checks")}>
          <p className="txt-compact-small text-ui-fg-subtle">{t("repair_types.checks_hint")}</p>
          {PHASES.map((phase) => (
            <ChecksField
              key={phase}
              label={t(`repair_types.checks_${phase}`)}
              value={draft.checklists[phase]}
              known={known}
              onChange={(items) => change({ checklists: { ...draft.checklists, [phase]: items } })}
            />
          ))}
        </Part>
        {props.after}
      </Drawer.Body>
      <Drawer.Footer>
        <div className="mr-auto min-w-0">
          {stale && (
            <p role="alert" className="txt-compact-small text-ui-fg-error">
              {t("repair_types.problems.stale")}
            </p>
          )}
          {!stale && !refused && <FailureAlert error={error} />}
        </div>
        <Button type="button" variant="secondary" onClick={onClose}>
          {t("actions.cancel")}
        </Button>
        <Button type="submit" isLoading={props.isSaving}>
          {props.submit}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
