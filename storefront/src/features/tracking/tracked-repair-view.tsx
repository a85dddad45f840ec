"use client"

import { useTranslations } from "next-intl"
import { Notice } from "@/ui/notice"
import { PageSkeleton } from "@/ui/page-skeleton"
import { DecisionCard } from "./decision-card"
import { LinkForm } from "./link-form"
import { MessageList } from "./message-list"
import { Milestones } from "./milestones"
import { PasscodeLog } from "./passcode-log"
import { PaymentCard } from "./payment-card"
import { QuoteHistory } from "./quote-history"
import { openQuote } from "./quotes"
import { TrackingHead } from "./tracking-head"
import { useTrackedRepair } from "./use-tracked-repair"

interface TrackedRepairViewProps {
  token: string
  onToken: (token: string) => void
}

/** One repair as its customer sees it, following every change. */
export function TrackedRepairView({ token, onToken }: TrackedRepairViewProps) {
  const t = useTranslations("tracking")
  const { repair, status, live, refetch } = useTrackedRepair(token)
  if (status === "loading") return <PageSkeleton />
  if (status === "invalid") return <LinkForm reason="invalid" onToken={onToken} />
  if (!repair) {
    return (
      <div className="wrap page">
        <Notice tone="danger" role="alert">
          <p>{t("failed")}</p>
          <button className="btn btn--secondary" type="button" onClick={() => void refetch()}>
            {t("retry")}
          </button>
        </Notice>
      </div>
    )
  }
  const quote = openQuote(repair.quotes)
  const decidable =
    quote !== null &&
    (repair.allowed_actions.includes("accept_quote") ||
      repair.allowed_actions.includes("decline_quote"))
  return (
    <div className="track">
      <TrackingHead repair={repair} live={live} token={token} />
      <div className="wrap track__grid">
        <Milestones milestones={repair.milestones} />
        <div className="track__main">
          {decidable && (
            <DecisionCard
              key={quote.version}
              quote={quote}
              repair={repair}
              token={token}
              onDecided={refetch}
            />
          )}
          <QuoteHistory repair={repair} />
        </div>
        <div className="track__side">
          <PaymentCard repair={repair} />
          <MessageList messages={repair.messages} />
          <PasscodeLog entries={repair.credential_log} />
        </div>
      </div>
    </div>
  )
}
