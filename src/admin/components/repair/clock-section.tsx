import { clx } from "@medusajs/ui"
import { WAITING_ON } from "../../../domain/repair/states"
import { useNow } from "../../hooks/use-now"
import { useText } from "../../hooks/use-text"
import type { RepairDetail } from "../../lib/types"
import { Section } from "../common/section"

/** Whose time has passed since the repair was booked, and who is waited for now. */
export function ClockSection({ repair }: { repair: RepairDetail }) {
  const { t, format } = useText()
  const now = useNow()
  const { waited_ms, waiting_on } = repair
  const total = WAITING_ON.reduce((sum, party) => sum + waited_ms[party], 0)
  const percent = (party: (typeof WAITING_ON)[number]) =>
    total > 0 ? Math.round((100 * waited_ms[party]) / total) : 0
  const inState = now.getTime() - new Date(repair.state_entered_at).getTime()
  return (
    <Section title={t("clock.title")}>
      <div className="txt-compact-small flex flex-col gap-y-3 px-6 py-4">
        <p className="text-ui-fg-subtle">
          {t("clock.in_state", { time: format.duration(inState) })}
        </p>
        <dl className="flex flex-col gap-y-3">
          {WAITING_ON.filter((party) => waited_ms[party] > 0 || party === waiting_on).map(
            (party) => (
              <div key={party} className="flex flex-wrap items-baseline justify-between gap-x-2">
                <dt className={clx(party === waiting_on ? "text-ui-fg-base" : "text-ui-fg-subtle")}>
                  {t(`waiting_on.${party}`)}
                  {party === waiting_on && (
                    <span className="text-ui-fg-muted"> ({t("clock.now")})</span>
                  )}
                </dt>
                <dd className="text-ui-fg-base tabular-nums">
                  {format.duration(waited_ms[party])}
                  <span className="sr-only">
                    , {t("clock.share", { share: `${percent(party)} %` })}
                  </span>
                </dd>
                <dd
                  aria-hidden
                  className="bg-ui-bg-component mt-1 h-1.5 w-full overflow-hidden rounded-full"
                >
                  <span
                    className={clx(
                      "block h-full rounded-full",
                      party === waiting_on ? "bg-ui-tag-orange-icon" : "bg-ui-tag-neutral-icon"
                    )}
                    style={{ width: `${percent(party)}%` }}
                  />
                </dd>
              </div>
            )
          )}
        </dl>
      </div>
    </Section>
  )
}
