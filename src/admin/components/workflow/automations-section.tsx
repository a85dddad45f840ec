import { PencilSquare, Plus, Trash } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useState } from "react"
import type { Automation, WorkflowDocument } from "../../../domain/workflow/definition"
import type { WorkflowProblem } from "../../../domain/workflow/problem"
import { useStateLabel } from "../../hooks/use-state-label"
import { useText } from "../../hooks/use-text"
import { rulesOf, withRules, type Layer } from "../../lib/workflow-draft"
import { Section } from "../common/section"
import { AutomationDrawer } from "./automation-drawer"
import { ProblemList } from "./problem-list"

type AutomationsSectionProps = {
  document: WorkflowDocument
  layer: Layer
  problems: readonly WorkflowProblem[]
  onChange: (document: WorkflowDocument) => void
}

/** What the shop lets happen by itself; a variant that lists any has those and no others. */
export function AutomationsSection(props: AutomationsSectionProps) {
  const { document, layer, problems, onChange } = props
  const { t } = useText()
  const labelOf = useStateLabel()
  const [edited, setEdited] = useState<Automation | "new" | null>(null)
  const own = rulesOf(document, layer).automations
  const listed = own ?? document.default.automations ?? []
  const write = (automations: readonly Automation[]) =>
    onChange(
      withRules(document, layer, {
        automations: automations.length === 0 && layer === "default" ? undefined : automations,
      })
    )
  const save = (automation: Automation) => {
    const known = listed.some(({ id }) => id === automation.id)
    write(
      known
        ? listed.map((each) => (each.id === automation.id ? automation : each))
        : [...listed, automation]
    )
    setEdited(null)
  }
  const whenOf = ({ when }: Automation) =>
    "event" in when
      ? t("workflows.automations.on_event", {
          event: t(`log.${when.event}`, { defaultValue: when.event }),
        })
      : t("workflows.automations.on_state", { state: labelOf(when.enters) })

  return (
    <Section
      title={t("workflows.automations.title")}
      actions={
        <Button size="small" variant="secondary" onClick={() => setEdited("new")}>
          <Plus />
          {t("workflows.automations.add")}
        </Button>
      }
    >
      <ProblemList problems={problems.filter(({ path }) => path.includes("automations."))} />
      {listed.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("workflows.automations.empty")}
        </Text>
      )}
      {layer !== "default" && own === undefined && listed.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("workflows.automations.of_default")}
        </Text>
      )}
      <ul className="divide-ui-border-base divide-y">
        {listed.map((automation) => (
          <li key={automation.id} className="flex items-start justify-between gap-2 px-6 py-3">
            <div className="min-w-0">
              <Text size="small" weight="plus" className="break-words">
                {automation.name}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {whenOf(automation)}{" "}
                {automation.then
                  .map(({ kind }) => t(`workflows.automations.kinds.${kind}`))
                  .join(", ")}
              </Text>
            </div>
            <div className="flex gap-1">
              <IconButton
                size="small"
                variant="transparent"
                aria-label={t("workflows.automations.edit", { name: automation.name })}
                onClick={() => setEdited(automation)}
              >
                <PencilSquare />
              </IconButton>
              <IconButton
                size="small"
                variant="transparent"
                aria-label={t("workflows.automations.remove", { name: automation.name })}
                onClick={() => write(listed.filter(({ id }) => id !== automation.id))}
              >
                <Trash />
              </IconButton>
            </div>
          </li>
        ))}
      </ul>
      {edited && (
        <AutomationDrawer
          automation={edited === "new" ? null : edited}
          taken={listed.map(({ id }) => id)}
          onSave={save}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}
