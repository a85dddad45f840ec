"use client"

import { CircleCheck } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { Link, getPathname } from "@/i18n/navigation"
import { subtract } from "@/lib/money"
import { PageSkeleton } from "@/ui/page-skeleton"
import { PromiseText } from "@/ui/promise-text"
import { useFormats } from "@/ui/use-formats"
import { NoBooking } from "./no-booking"
import { useMadeBooking } from "./use-made-booking"

/** The booking is made: its number, what happens next and the way to follow it. */
export function Confirmation() {
  const t = useTranslations("made")
  const locale = useLocale()
  const formats = useFormats()
  const { made } = useMadeBooking()
  if (made === undefined) return <PageSkeleton />
  if (made === null) return <NoBooking />
  const { booking, device_name, service_method, promise, email, total, currency_code } = made
  const money = (amount: number) => formats.money(amount, currency_code)
  const paid = booking.status === "confirmed" ? booking.deposit_total : 0
  // in the fragment, which no server and no log ever sees
  const tracking = `${getPathname({ href: "/track", locale })}#t=${booking.tracking_token}`

  if (booking.status !== "confirmed") {
    return (
      <div className="wrap page">
        <div className="empty">
          <h1 className="h2">{t("unpaid")}</h1>
          <p>{t("unpaid_hint")}</p>
          <Link className="btn btn--primary" href="/book/pay">
            {t("to_payment")}
          </Link>
        </div>
      </div>
    )
  }
  return (
    <div className="wrap page donepage">
      <p className="badge badge--ok">
        <CircleCheck className="icon" aria-hidden="true" />
        {t("confirmed")}
      </p>
      <h1>{t("title")}</h1>
      <p className="lead">{t("sent_to", { email })}</p>
      <dl className="card facts facts--card">
        <div>
          <dt>{t("number")}</dt>
          <dd data-testid="repair-number">{booking.repair_number}</dd>
        </div>
        <div>
          <dt>{t("device")}</dt>
          <dd>{device_name}</dd>
        </div>
        <div>
          <dt>{t("ready")}</dt>
          <dd>
            <PromiseText promise={promise} />
          </dd>
        </div>
        <div>
          <dt>{t("to_pay")}</dt>
          <dd>{money(subtract(total, paid))}</dd>
        </div>
      </dl>
      <h2>{t("next")}</h2>
      <ol className="nextsteps">
        <li>{t(`next_steps.${service_method}`)}</li>
        <li>{t("next_steps.check")}</li>
        <li>{t("next_steps.ready")}</li>
      </ol>
      <p>
        <a className="btn btn--primary btn--l" href={tracking}>
          {t("track")}
        </a>
      </p>
      <p className="small muted">{t("track_hint")}</p>
    </div>
  )
}
