import { clx } from "@medusajs/ui"
import { useId, type KeyboardEvent } from "react"
import { isTerminal, type WorkState } from "../../../domain/repair/states"
import type { EffectiveWorkflow } from "../../../domain/workflow/effective"
import { useText } from "../../hooks/use-text"
import {
  BOX,
  columnOf,
  curveOf,
  edgesOf,
  isEverywhere,
  PICTURE,
  PLACES,
  STATES_OF_STAGE,
  WORKFLOW_STAGES,
} from "../../lib/workflow-layout"

type MachinePictureProps = {
  workflow: EffectiveWorkflow
  labelOf: (state: WorkState) => string
  chosen: WorkState
  broken: ReadonlySet<string>
  onChoose: (state: WorkState) => void
}

/** The states by stage with the transitions between them; each state is a button. */
export function MachinePicture(props: MachinePictureProps) {
  const { workflow, labelOf, chosen, broken, onChoose } = props
  const { t } = useText()
  const arrow = useId()
  const edges = edgesOf(workflow.table).filter(
    ({ from, to }) => !workflow.hidden.includes(from) && !workflow.hidden.includes(to)
  )
  const isChosen = (edge: { from: WorkState; to: WorkState }) =>
    edge.from === chosen || edge.to === chosen
  const drawn = edges
    .filter((edge) => isChosen(edge) || !isEverywhere(edge))
    .sort((a, b) => Number(isChosen(a)) - Number(isChosen(b)))
  const namesOf = (states: readonly WorkState[]) =>
    [...new Set(states)].map(labelOf).join(", ") || t("none")
  const description = (state: WorkState) =>
    t("workflows.picture.state", {
      state: labelOf(state),
      from: namesOf(edges.filter(({ to }) => to === state).map(({ from }) => from)),
      to: namesOf(edges.filter(({ from }) => from === state).map(({ to }) => to)),
    })
  const onKey = (state: WorkState) => (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return
    event.preventDefault()
    onChoose(state)
  }

  return (
    <div className="overflow-x-auto px-6 py-4">
      <svg
        role="group"
        aria-label={t("workflows.picture.title")}
        viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
        className="mx-auto w-full min-w-[860px] max-w-[1120px]"
      >
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M 0 0 L 8 4 L 0 8 z" fill="context-stroke" />
          </marker>
        </defs>
        <g aria-hidden="true" className="txt-compact-xsmall-plus">
          {WORKFLOW_STAGES.map((stage) => (
            <text key={stage} x={columnOf(stage)} y={16} className="fill-ui-fg-muted">
              {t(`workflows.stages.${stage}`)}
            </text>
          ))}
        </g>
        <g aria-hidden="true" fill="none">
          {drawn.map((edge) => (
            <path
              key={`${edge.from} ${edge.to}`}
              d={curveOf(edge)}
              markerEnd={`url(#${arrow})`}
              className={
                isChosen(edge) ? "stroke-ui-fg-interactive" : "stroke-ui-border-strong opacity-70"
              }
              strokeWidth={isChosen(edge) ? 2 : 1.25}
              strokeDasharray={isEverywhere(edge) ? "4 3" : undefined}
            />
          ))}
        </g>
        {WORKFLOW_STAGES.flatMap((stage) => STATES_OF_STAGE[stage]).map((state) => {
          const { x, y } = PLACES[state]
          const hidden = workflow.hidden.includes(state)
          return (
            <g
              key={state}
              role="button"
              tabIndex={0}
              aria-pressed={state === chosen}
              aria-label={
                hidden
                  ? t("workflows.picture.hidden", { state: labelOf(state) })
                  : description(state)
              }
              onClick={() => onChoose(state)}
              onKeyDown={onKey(state)}
              className="group cursor-pointer outline-none"
            >
              <rect
                x={x}
                y={y}
                width={BOX.width}
                height={BOX.height}
                rx={8}
                strokeWidth={state === chosen || broken.has(state) ? 2 : 1}
                strokeDasharray={hidden ? "4 4" : undefined}
                className={clx(
                  "fill-ui-bg-base group-hover:fill-ui-bg-base-hover group-focus-visible:stroke-[3px]",
                  broken.has(state)
                    ? "stroke-ui-tag-red-icon"
                    : state === chosen
                      ? "stroke-ui-fg-interactive"
                      : "stroke-ui-border-strong",
                  "group-focus-visible:stroke-ui-fg-interactive"
                )}
              />
              <StateText
                x={x}
                y={y}
                text={labelOf(state)}
                hidden={hidden}
                bold={!isTerminal(state)}
              />
            </g>
          )
        })}
      </svg>
    </div>
  )
}

type StateTextProps = { x: number; y: number; text: string; hidden: boolean; bold: boolean }

const LONGEST_LINE = 19

/** A label in one line, or in two where it is too long for the box. */
function StateText({ x, y, text, hidden, bold }: StateTextProps) {
  const words = text.split(" ")
  const first = words.reduce(
    (line, word) => (`${line} ${word}`.trim().length <= LONGEST_LINE ? `${line} ${word}` : line),
    ""
  )
  const whole = text.length <= LONGEST_LINE
  const head = whole ? text : first.trim() || text.slice(0, LONGEST_LINE)
  const rest = whole ? "" : text.slice(head.length).trim()
  const tail = rest.length > LONGEST_LINE ? `${rest.slice(0, LONGEST_LINE - 1)}…` : rest
  const middle = y + BOX.height / 2
  return (
    <text
      textAnchor="middle"
      className={clx(
        bold ? "txt-compact-small-plus" : "txt-compact-small",
        hidden ? "fill-ui-fg-muted line-through" : "fill-ui-fg-base"
      )}
    >
      <tspan x={x + BOX.width / 2} y={tail ? middle - 3 : middle + 4}>
        {head}
      </tspan>
      {tail && (
        <tspan x={x + BOX.width / 2} y={middle + 13}>
          {tail}
        </tspan>
      )}
    </text>
  )
}
