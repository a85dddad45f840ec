import type { Stage } from "../../../domain/repair/stages"
import { useText } from "../../hooks/use-text"
import type { BoardColumn } from "../../lib/types"
import { ChoiceSelect } from "../common/choice-select"

type ColumnSwitchProps = {
  columns: readonly BoardColumn[]
  shown: Stage
  onChange: (stage: Stage) => void
}

/** Which column a narrow screen shows. */
export function ColumnSwitch({ columns, shown, onChange }: ColumnSwitchProps) {
  const { t } = useText()
  return (
    <ChoiceSelect
      label={t("board.column")}
      value={shown}
      choices={columns.map(({ stage, count }) => ({
        value: stage,
        label: `${t(`state_groups.${stage}`)} (${count.count}${count.more ? "+" : ""})`,
      }))}
      onChange={(stage) => onChange(stage as Stage)}
    />
  )
}
