"use client"

import { useTranslations } from "next-intl"
import type { QuoteDecision } from "@/lib/medusa/browser"

interface DeclineOptionsProps {
  /** the version agreed to before, with its total as text; null when there was none */
  previous: { version: number; total: string } | null
  busy: QuoteDecision["decision"] | null
  onAnswer: (decision: QuoteDecision["decision"]) => void
  onBack: () => void
}

/** The two ways to say no: go on as agreed before, or stop and take the device back. */
export function DeclineOptions({ previous, busy, onAnswer, onBack }: DeclineOptionsProps) {
  const t = useTranslations("tracking")
  return (
    <div className="track__confirm" role="group" aria-labelledby="decline-title">
      <h3 id="decline-title">{t("decline_title")}</h3>
      {previous && <p className="small">{t("keep_text", { version: previous.version })}</p>}
      <p className="small">{t("stop_text")}</p>
      <div className="track__act">
        {previous && (
          <button
            type="button"
            className="btn btn--secondary btn--l"
            aria-busy={busy === "keep_previous"}
            disabled={busy !== null}
            onClick={() => onAnswer("keep_previous")}
          >
            {t("keep_previous", previous)}
          </button>
        )}
        <button
          type="button"
          className="btn btn--secondary btn--l"
          aria-busy={busy === "decline"}
          disabled={busy !== null}
          onClick={() => onAnswer("decline")}
        >
          {t("stop")}
        </button>
      </div>
      <button type="button" className="btn btn--quiet btn--flush" onClick={onBack}>
        {t("decline_back")}
      </button>
    </div>
  )
}
