import { Badge, Checkbox, Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import type { Transition } from "../../../domain/repair/transition"
import { targetsOf } from "../../../domain/repair/transitions"
import { ADDABLE_GATES, REQUIRED_EVENTS } from "../../../domain/workflow/changeable"
import { useStateLabel } from "../../hooks/use-state-label"
import { useText } from "../../hooks/use-text"
import { rulesOf, toggled, withTransition } from "../../lib/workflow-draft"
import { ProblemList } from "./problem-list"
import type { EditorProps } from "./state-panel"

/** One transition: whether the shop uses it, its own gates, and those that can be added. */
export function TransitionRow(props: EditorProps & { row: Transition }) {
  const { document, layer, problems, onChange, row } = props
  const { t } = useText()
  const labelOf = useStateLabel()
  const id = useId()
  const { event } = row
  const rule = rulesOf(document, layer).transitions?.[event] ?? {}
  const common = layer === "default" ? {} : (document.default.transitions?.[event] ?? {})
  const disabled = rule.disabled ?? common.disabled ?? false
  const removed = rule.removed_gates ?? common.removed_gates ?? []
  const added = rule.added_gates ?? common.added_gates ?? []
  const required = REQUIRED_EVENTS.includes(event)
  const own = row.gates.map(({ gate }) => gate as string)
  const addable = Object.entries(ADDABLE_GATES).flatMap(([gate, { events }]) =>
    events.includes(event) && !own.includes(gate) ? [gate] : []
  )
  const change = (next: Parameters<typeof withTransition>[3]) =>
    onChange(withTransition(document, layer, event, next))

  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start gap-x-3">
        <Switch
          id={id}
          checked={!disabled}
          disabled={required}
          onCheckedChange={(used) =>
            change({ disabled: used && layer === "default" ? undefined : !used })
          }
        />
        <div className="min-w-0 flex-1">
          <Label htmlFor={id} size="small" weight="plus">
            {t(`events.${event}`)}
          </Label>
          <Text size="small" className="text-ui-fg-subtle">
            {t("workflows.transitions.to", {
              states: targetsOf(row)
                .map((state) => labelOf(state))
                .join(", "),
            })}
            {required && ` ${t("workflows.transitions.required")}`}
          </Text>
        </div>
      </div>
      <ProblemList problems={problems.filter((problem) => problem.event === event)} />
      {(row.gates.length > 0 || addable.length > 0) && (
        <ul className="grid gap-2 sm:grid-cols-2" aria-label={t("workflows.gates.title")}>
          {row.gates.map(({ gate, removable }) => (
            <GateCheck
              key={gate}
              gate={gate}
              checked={!removed.includes(gate)}
              fixed={!removable}
              onChange={(on) => change({ removed_gates: toggled(removed, gate, !on) })}
            />
          ))}
          {addable.map((gate) => (
            <GateCheck
              key={gate}
              gate={gate}
              checked={added.includes(gate)}
              fixed={false}
              onChange={(on) => change({ added_gates: toggled(added, gate, on) })}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

type GateCheckProps = {
  gate: string
  checked: boolean
  fixed: boolean
  onChange: (on: boolean) => void
}

function GateCheck({ gate, checked, fixed, onChange }: GateCheckProps) {
  const { t } = useText()
  const id = useId()
  return (
    <li className="flex items-center gap-x-2">
      <Checkbox
        id={id}
        checked={checked}
        disabled={fixed}
        onCheckedChange={(on) => onChange(on === true)}
      />
      <Label htmlFor={id} size="small">
        {t(`workflows.gates.names.${gate}`)}
      </Label>
      {fixed && <Badge size="2xsmall">{t("workflows.gates.fixed")}</Badge>}
    </li>
  )
}
