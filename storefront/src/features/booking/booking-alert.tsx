"use client"

import { useTranslations } from "next-intl"
import { Notice } from "@/ui/notice"
import type { BookingAlert } from "./booking-error"

interface BookingAlertNoticeProps {
  alert: BookingAlert
  onSendAnew: () => void
}

/** Why the booking was not made, and what the customer can do now. */
export function BookingAlertNotice({ alert, onSendAnew }: BookingAlertNoticeProps) {
  const t = useTranslations("booking")
  return (
    <div className="block">
      <Notice tone={alert === "quote_changed" ? "warn" : "danger"} role="alert">
        <p>{t(`alerts.${alert}`)}</p>
        {alert === "idempotency_key_reused" && (
          <button className="btn btn--secondary" type="button" onClick={onSendAnew}>
            {t("send_anew")}
          </button>
        )}
      </Notice>
    </div>
  )
}
