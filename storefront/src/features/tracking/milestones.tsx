"use client"

import { Check, Dot } from "lucide-react"
import { useTranslations } from "next-intl"
import type { Milestone } from "@/lib/medusa/types"
import { useFormats } from "@/ui/use-formats"

const STYLE = { done: "done", current: "now", later: undefined } as const

/** The seven milestones, with when each was reached. */
export function Milestones({ milestones }: { milestones: Milestone[] }) {
  const t = useTranslations("tracking")
  const { moment } = useFormats()
  return (
    <section className="card track__miles" aria-labelledby="milestones">
      <h2 id="milestones" className="sr">
        {t("progress")}
      </h2>
      <ol className="miles miles--wide">
        {milestones.map(({ code, status, reached_at }) => (
          <li
            key={code}
            className={STYLE[status]}
            aria-current={status === "current" ? "step" : undefined}
          >
            <span className="dot">
              {status === "done" && <Check className="icon icon--s" aria-hidden="true" />}
              {status === "current" && <Dot className="icon icon--s" aria-hidden="true" />}
            </span>
            <b>
              {t(`milestones.${code}`)}
              <span className="sr">, {t(`milestone_status.${status}`)}</span>
            </b>
            {reached_at && <small>{moment(reached_at)}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}
