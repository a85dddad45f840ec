import { Input, Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import { isTerminal, type WorkState } from "../../../domain/repair/states"
import { TRANSITIONS } from "../../../domain/repair/transitions"
import { isRequiredState } from "../../../domain/workflow/changeable"
import type { WorkflowDocument } from "../../../domain/workflow/definition"
import type { WorkflowProblem } from "../../../domain/workflow/problem"
import { useText } from "../../hooks/use-text"
import { rulesOf, withState, type Layer } from "../../lib/workflow-draft"
import { Field } from "../common/field"
import { Section } from "../common/section"
import { NormFields } from "./norm-fields"
import { ProblemList } from "./problem-list"
import { SubStates } from "./sub-states"
import { TransitionRow } from "./transition-row"

export type EditorProps = {
  document: WorkflowDocument
  layer: Layer
  problems: readonly WorkflowProblem[]
  onChange: (document: WorkflowDocument) => void
}

const LOCALES = ["en-GB", "pt-BR"] as const

/** What the shop says of one state: its name, its norm, and the transitions that leave it. */
export function StatePanel(props: EditorProps & { state: WorkState; title: string }) {
  const { document, layer, problems, onChange, state, title } = props
  const { t } = useText()
  const hide = useId()
  const rule = rulesOf(document, layer).states?.[state] ?? {}
  const common = document.default.states?.[state] ?? {}
  const own = problems.filter((problem) => problem.state === state)
  const hidden = rule.hidden ?? common.hidden ?? false
  const setLabel = (locale: (typeof LOCALES)[number], text: string) => {
    const label = { "en-GB": "", "pt-BR": "", ...rule.label, [locale]: text }
    const empty = LOCALES.every((each) => label[each].trim() === "")
    onChange(withState(document, layer, state, { label: empty ? undefined : label }))
  }

  return (
    <Section title={title}>
      <ProblemList problems={own} />
      <div className="grid gap-4 px-6 py-4 sm:grid-cols-2">
        {LOCALES.map((locale) => (
          <Field
            key={locale}
            label={t("workflows.state.label", { language: t(`locales.${locale}`) })}
            required={false}
            problem={
              rule.label && rule.label[locale].trim() === "" ? t("workflows.state.both") : null
            }
          >
            {({ id, describedBy, invalid }) => (
              <Input
                id={id}
                maxLength={60}
                lang={locale}
                aria-describedby={describedBy}
                aria-invalid={invalid}
                value={rule.label?.[locale] ?? ""}
                placeholder={common.label?.[locale] ?? (locale === "en-GB" ? title : "")}
                onChange={({ target }) => setLabel(locale, target.value)}
              />
            )}
          </Field>
        ))}
        {!isTerminal(state) && <NormFields {...props} />}
        {!isRequiredState(state) && (
          <div className="flex items-start gap-x-3">
            <Switch
              id={hide}
              checked={!hidden}
              onCheckedChange={(used) =>
                onChange(
                  withState(document, layer, state, {
                    hidden: used && layer === "default" ? undefined : !used,
                  })
                )
              }
            />
            <div>
              <Label htmlFor={hide} size="small" weight="plus">
                {t("workflows.state.used")}
              </Label>
              <Text size="small" className="text-ui-fg-subtle">
                {t("workflows.state.used_hint")}
              </Text>
            </div>
          </div>
        )}
      </div>
      {!isTerminal(state) && <SubStates {...props} />}
      {!isTerminal(state) && (
        <ul
          aria-label={t("workflows.transitions.title")}
          className="divide-ui-border-base divide-y"
        >
          {TRANSITIONS.filter(({ from }) => from.includes(state)).map((row) => (
            <TransitionRow key={row.event} {...props} row={row} />
          ))}
        </ul>
      )}
    </Section>
  )
}
