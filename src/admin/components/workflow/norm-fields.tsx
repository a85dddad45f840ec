import { Input } from "@medusajs/ui"
import { useState } from "react"
import type { WorkState } from "../../../domain/repair/states"
import { MAX_NORM_MINUTES } from "../../../domain/workflow/check-norms"
import { useText } from "../../hooks/use-text"
import { wholeNumber } from "../../lib/whole-number"
import { rulesOf, withNorm } from "../../lib/workflow-draft"
import { ChoiceSelect } from "../common/choice-select"
import { Field } from "../common/field"
import type { EditorProps } from "./state-panel"

const CLOCKS = ["working", "elapsed"] as const

/** How long a repair may stay in a state; empty is no norm, or the default's. */
export function NormFields(props: EditorProps & { state: WorkState }) {
  const { document, layer, state, onChange } = props
  const { t } = useText()
  const norm = rulesOf(document, layer).norms?.[state]
  const common = layer === "default" ? undefined : document.default.norms?.[state]
  const [text, setText] = useState({ of: "", typed: "" })
  const place = `${layer} ${state}`
  const clock = norm?.clock ?? common?.clock ?? "elapsed"
  const shown = text.of === place ? text.typed : String(norm?.minutes ?? "")
  const wrong = shown.trim() !== "" && !wholeNumber(shown, MAX_NORM_MINUTES)
  const write = (typed: string) => {
    setText({ of: place, typed })
    const minutes = wholeNumber(typed, MAX_NORM_MINUTES)
    if (minutes) onChange(withNorm(document, layer, state, { minutes, clock }))
    else if (typed.trim() === "") onChange(withNorm(document, layer, state, undefined))
  }

  return (
    <Field
      label={t("workflows.norm.minutes")}
      required={false}
      hint={t(`workflows.norm.${clock}_hint`)}
      problem={wrong ? t("workflows.norm.wrong") : null}
    >
      {({ id, describedBy, invalid }) => (
        <div className="grid grid-cols-2 gap-2">
          <Input
            id={id}
            inputMode="numeric"
            value={shown}
            placeholder={common ? String(common.minutes) : t("none")}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={({ target }) => write(target.value)}
          />
          <ChoiceSelect
            label={t("workflows.norm.clock")}
            value={clock}
            disabled={!norm}
            choices={CLOCKS.map((value) => ({ value, label: t(`workflows.norm.${value}`) }))}
            onChange={(chosen) => {
              const found = CLOCKS.find((known) => known === chosen)
              if (norm && found)
                onChange(withNorm(document, layer, state, { ...norm, clock: found }))
            }}
          />
        </div>
      )}
    </Field>
  )
}
