"use client"

import { CalendarClock, Radio, RefreshCw, UserRoundCheck } from "lucide-react"
import { useTranslations } from "next-intl"
import type { TrackedRepair } from "@/lib/medusa/types"
import { PromiseText } from "@/ui/promise-text"
import { CopyLink } from "./copy-link"
import { headlineOf } from "./headline"
import type { LiveState } from "./live"

interface TrackingHeadProps {
  repair: TrackedRepair
  live: LiveState
  token: string
}

/** The situation in one sentence, who is waited for, and when it will be ready. */
export function TrackingHead({ repair, live, token }: TrackingHeadProps) {
  const t = useTranslations("tracking")
  const { number, device, waiting_on, promise, status, service_method } = repair
  const headline = headlineOf(repair.headline)
  const ready = headline === "ready" || headline === "ready_unrepaired"
  const text = headline ?? "unknown"
  return (
    <div className="track__top">
      <div className="wrap">
        <p className="small muted track__id">
          <span>
            {t("repair")}{" "}
            <span className="num" data-testid="repair-number">
              {number}
            </span>
          </span>
          <span>{[device.name, device.colour].filter(Boolean).join(", ")}</span>
          <span role="status" className={live === "live" ? "live live--on" : "live"}>
            {live === "live" ? (
              <Radio className="icon icon--s" aria-hidden="true" />
            ) : (
              <RefreshCw className="icon icon--s" aria-hidden="true" />
            )}
            {t(`live.${live}`)}
          </span>
        </p>
        <div className="track__hero">
          <div aria-live="polite">
            <h1 data-testid="tracking-headline">{t(`headline.${text}.title`)}</h1>
            <p className="lead">
              {text === "ready" ? t(`ready_text.${service_method}`) : t(`headline.${text}.text`)}
            </p>
          </div>
          <dl className="facts">
            {waiting_on && (
              <div>
                <dt>
                  <UserRoundCheck className="icon icon--s" aria-hidden="true" />
                  {t("waiting_for")}
                </dt>
                <dd>{t(`waiting_on.${waiting_on}`)}</dd>
              </div>
            )}
            {promise && status === "open" && !ready && (
              <div>
                <dt>
                  <CalendarClock className="icon icon--s" aria-hidden="true" />
                  {t("ready")}
                </dt>
                <dd>
                  <PromiseText promise={promise} />
                </dd>
              </div>
            )}
          </dl>
        </div>
        <CopyLink token={token} />
      </div>
    </div>
  )
}
