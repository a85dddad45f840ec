import { Badge, Checkbox, Label, StatusBadge, Text, clx } from "@medusajs/ui"
import { useId } from "react"
import type { RepairWorkflow } from "../../../contracts/workflow"
import { useMarkTask, useRepairWorkflow, useSetSubState } from "../../hooks/use-repair-workflow"
import { useText } from "../../hooks/use-text"
import { ChoiceSelect } from "../common/choice-select"
import { FailureAlert } from "../common/failure-alert"
import { Section } from "../common/section"

const TONES = { on_time: "green", at_risk: "orange", overdue: "red" } as const

type RepairWorkflowSectionProps = { id: string; version: number }

/** What the shop's workflow says of a repair; nothing where it says nothing. */
export function RepairWorkflowSection({ id, version }: RepairWorkflowSectionProps) {
  const { t, format, locale } = useText()
  const { data } = useRepairWorkflow(id, version)
  const mark = useMarkTask(id)
  const put = useSetSubState(id)
  if (!data) return null
  const { norm, sub_state, sub_states, tasks, tags } = data
  if (!norm && sub_states.length === 0 && tasks.length === 0 && tags.length === 0) return null
  return (
    <Section title={t("workflows.repair.title")}>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <FailureAlert error={mark.error ?? put.error} />
        {norm && (
          <div className="flex flex-wrap items-center gap-2">
            <StatusBadge color={TONES[norm.status]}>
              {t(`workflows.repair.${norm.status}`)}
            </StatusBadge>
            <Text size="small" className="text-ui-fg-subtle">
              {t("workflows.repair.due", { at: format.dateTime(norm.due_at) })}
            </Text>
          </div>
        )}
        {sub_states.length > 0 && (
          <ChoiceSelect
            label={t("workflows.repair.sub_state")}
            value={sub_state ?? ""}
            anyLabel={t("workflows.repair.no_sub_state")}
            disabled={put.isPending}
            choices={sub_states.map((each) => ({ value: each.id, label: each.label[locale] }))}
            onChange={(chosen) => put.mutate({ version, sub_state: chosen || null })}
          />
        )}
        {tags.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {tags.map((tag) => (
              <Badge key={tag} size="2xsmall">
                {tag}
              </Badge>
            ))}
          </div>
        )}
        {tasks.length > 0 && (
          <ul aria-label={t("workflows.repair.tasks")} className="flex flex-col gap-y-2">
            {tasks.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                disabled={mark.isPending}
                onMark={(done) => mark.mutate({ task_id: task.id, done })}
              />
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

type TaskRowProps = {
  task: RepairWorkflow["tasks"][number]
  disabled: boolean
  onMark: (done: boolean) => void
}

function TaskRow({ task, disabled, onMark }: TaskRowProps) {
  const { t } = useText()
  const id = useId()
  return (
    <li className="flex items-start gap-x-2">
      <Checkbox
        id={id}
        checked={task.done_at !== null}
        disabled={disabled}
        onCheckedChange={(done) => onMark(done === true)}
      />
      <div className="min-w-0">
        <Label
          htmlFor={id}
          size="small"
          className={clx("break-words", task.done_at && "line-through")}
        >
          {task.title}
        </Label>
        {task.done_by && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("workflows.repair.done", { name: task.done_by.name })}
          </Text>
        )}
      </div>
    </li>
  )
}
