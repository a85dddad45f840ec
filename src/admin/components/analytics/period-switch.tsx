import { clx } from "@medusajs/ui"
import { PERIODS, type Period } from "../../../domain/insights/period"
import { useText } from "../../hooks/use-text"

type PeriodSwitchProps = { period: Period; onChange: (period: Period) => void }

/** Which days the figures are about; arrow keys move between the choices. */
export function PeriodSwitch({ period, onChange }: PeriodSwitchProps) {
  const { t } = useText()
  return (
    <fieldset className="bg-ui-bg-component border-ui-border-base flex rounded-lg border p-0.5 print:hidden">
      <legend className="sr-only">{t("analytics.period")}</legend>
      {PERIODS.map((choice) => (
        <label
          key={choice}
          className={clx(
            "txt-compact-small has-[:focus-visible]:shadow-borders-focus cursor-pointer whitespace-nowrap rounded-md px-3 py-1.5",
            choice === period
              ? "bg-ui-bg-base shadow-elevation-card-rest text-ui-fg-base"
              : "text-ui-fg-subtle hover:text-ui-fg-base"
          )}
        >
          <input
            type="radio"
            name="period"
            value={choice}
            checked={choice === period}
            onChange={() => onChange(choice)}
            className="sr-only"
          />
          {t(`analytics.periods.${choice}`)}
        </label>
      ))}
    </fieldset>
  )
}
