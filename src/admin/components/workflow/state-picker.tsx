import { Badge, Button, Text } from "@medusajs/ui"
import type { WorkState } from "../../../domain/repair/states"
import type { EffectiveWorkflow } from "../../../domain/workflow/effective"
import { useText } from "../../hooks/use-text"
import { STATES_OF_STAGE, WORKFLOW_STAGES } from "../../lib/workflow-layout"

type StatePickerProps = {
  workflow: EffectiveWorkflow
  labelOf: (state: WorkState) => string
  chosen: WorkState
  broken: ReadonlySet<string>
  onChoose: (state: WorkState) => void
}

/** The states by stage as a list of buttons, for screens too narrow for the picture. */
export function StatePicker({ workflow, labelOf, chosen, broken, onChoose }: StatePickerProps) {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {WORKFLOW_STAGES.map((stage) => (
        <div key={stage} role="group" aria-label={t(`workflows.stages.${stage}`)}>
          <Text size="xsmall" weight="plus" className="text-ui-fg-muted mb-1">
            {t(`workflows.stages.${stage}`)}
          </Text>
          <div className="flex flex-wrap gap-2">
            {STATES_OF_STAGE[stage].map((state) => (
              <Button
                key={state}
                size="small"
                variant={state === chosen ? "primary" : "secondary"}
                aria-pressed={state === chosen}
                onClick={() => onChoose(state)}
              >
                {labelOf(state)}
                {workflow.hidden.includes(state) && (
                  <Badge size="2xsmall">{t("workflows.picture.off")}</Badge>
                )}
                {broken.has(state) && (
                  <Badge size="2xsmall" color="red">
                    !
                  </Badge>
                )}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
