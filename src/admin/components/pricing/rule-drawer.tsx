import { Button, Drawer, Input, Text } from "@medusajs/ui"
import { useRef, useState, type FormEvent } from "react"
import { ruleId, type PriceRule, type PriceRuleKind } from "../../../domain/pricing/price-rules"
import { usePriceProblem } from "../../hooks/use-price-problem"
import { usePriceText } from "../../hooks/use-price-text"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { formOf, LABEL_LOCALES, readRule, type RuleForm } from "../../lib/price-rule-form"
import { LABELLED, SINGLE, VALUE_GROUPS } from "../../lib/price-rule-fields"
import { ChoiceSelect } from "../common/choice-select"
import { DrawerHeader } from "../common/drawer-header"
import { Field } from "../common/field"
import { RuleInputs } from "./rule-inputs"
import { ScopeInputs } from "./scope-inputs"

/** A rule that is edited, or one that a new rule starts from: null starts from nothing. */
export type RuleToEdit = { mode: "edit"; rule: PriceRule } | { mode: "add"; rule: PriceRule | null }

type RuleDrawerProps = {
  edit: RuleToEdit
  isTaken: (id: string) => boolean
  onSave: (id: string, rule: PriceRule) => void
  onClose: () => void
}

const ADDABLE = (Object.keys(VALUE_GROUPS) as PriceRuleKind[]).filter(
  (kind) => !SINGLE.includes(kind)
)

/** One rule with its fields; saving puts it into the draft, which changes no price yet. */
export function RuleDrawer({ edit, isTaken, onSave, onClose }: RuleDrawerProps) {
  const { t } = useText()
  const text = usePriceText()
  const returnFocus = useReturnFocus()
  const form = useRef<HTMLFormElement>(null)
  const problemText = usePriceProblem()
  const [kind, setKind] = useState<PriceRuleKind>(edit.rule?.kind ?? "parts_cost")
  const [fields, setFields] = useState<RuleForm>(() => (edit.rule ? formOf(edit.rule) : {}))
  const [checked, setChecked] = useState(false)
  const isNew = edit.mode === "add"
  const result = readRule(kind, fields, (id) => isNew && isTaken(id))
  const problemOf = (path: string): string | null => {
    const problem = checked ? result.problems?.[path] : undefined
    return problem ? problemText(problem) : null
  }
  const change = (path: string, value: string) => setFields({ ...fields, [path]: value })

  const save = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (result.rule) return onSave(ruleId(result.rule), result.rule)
    window.requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
    )
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader
          title={isNew ? t("pricing.add_title") : text.kindName(kind)}
          hint={edit.rule && !isNew ? text.scopeText(edit.rule) : t("pricing.add_hint")}
        />
        <form ref={form} noValidate onSubmit={save} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto [&>*]:shrink-0">
            {isNew && (
              <Field label={t("pricing.kind")}>
                {({ id }) => (
                  <ChoiceSelect
                    id={id}
                    label={t("pricing.kind")}
                    value={kind}
                    choices={ADDABLE.map((value) => ({ value, label: text.kindName(value) }))}
                    onChange={(value) => {
                      setKind(ADDABLE.find((known) => known === value) ?? kind)
                      setFields({})
                      setChecked(false)
                    }}
                  />
                )}
              </Field>
            )}
            <div className="bg-ui-bg-subtle rounded-md p-3">
              <Text size="small" className="text-ui-fg-subtle">
                {t(`pricing.about.${kind}`)} {isNew && t("pricing.narrower_wins")}
              </Text>
            </div>
            {isNew && (
              <ScopeInputs {...{ kind, text, problemOf }} form={fields} onChange={change} />
            )}
            <RuleInputs {...{ kind, text, problemOf }} form={fields} onChange={change} />
            {LABELLED.includes(kind) && (
              <fieldset className="flex flex-col gap-y-3">
                <legend className="txt-compact-small-plus text-ui-fg-base mb-2">
                  {t("pricing.label")}
                </legend>
                {LABEL_LOCALES.map((locale) => (
                  <Field
                    key={locale}
                    label={t(`locales.${locale}`)}
                    problem={problemOf(`label.${locale}`)}
                  >
                    {({ id, describedBy, invalid }) => (
                      <Input
                        id={id}
                        lang={locale}
                        maxLength={120}
                        value={fields[`label.${locale}`] ?? ""}
                        aria-describedby={describedBy}
                        aria-invalid={invalid}
                        onChange={(event) => change(`label.${locale}`, event.target.value)}
                      />
                    )}
                  </Field>
                ))}
              </fieldset>
            )}
            {!isNew && edit.rule && (
              <Text size="xsmall" className="text-ui-fg-muted break-all font-mono">
                {ruleId(edit.rule)}
              </Text>
            )}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit">{t("pricing.save")}</Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
