"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Link } from "@/i18n/navigation"
import { subtract } from "@/lib/money"
import { Choice } from "@/ui/choice"
import { Notice } from "@/ui/notice"
import { useFormats } from "@/ui/use-formats"
import type { MadeBooking } from "./made-booking"
import { providerName } from "./provider-name"
import { useDeposit } from "./use-deposit"

interface DepositFormProps {
  made: MadeBooking
  update: (next: MadeBooking) => void
}

/** What is due now and later, and the ways to pay it that this shop really has. */
export function DepositForm({ made, update }: DepositFormProps) {
  const t = useTranslations("made")
  const { moment, ...formats } = useFormats()
  const { state, providers, pay, check } = useDeposit(made, update)
  const [chosen, setChosen] = useState<string>()
  const { booking, total, currency_code } = made
  const money = (amount: number) => formats.money(amount, currency_code)
  const provider = chosen ?? providers[0]
  const busy = state === "paying"

  return (
    <div className="wrap page paypage">
      <h1>{t("pay_title")}</h1>
      <p className="lead">
        {t("pay_lead", { number: booking.repair_number, device: made.device_name })}
      </p>
      <dl className="card lines">
        <div>
          <dt>{t("deposit_now")}</dt>
          <dd>{money(booking.deposit_total)}</dd>
        </div>
        <div>
          <dt>{t("rest_later")}</dt>
          <dd>{money(subtract(total, booking.deposit_total))}</dd>
        </div>
      </dl>
      {booking.expires_at && state !== "lapsed" && (
        <p className="muted">{t("held_until", { moment: moment(booking.expires_at) })}</p>
      )}
      {state === "loading" && <span className="skel skel--block" />}
      {state === "no_provider" && <Notice tone="warn">{t("no_provider")}</Notice>}
      {state === "lapsed" && (
        <Notice tone="danger" role="alert">
          <p>{t("lapsed")}</p>
          <Link className="btn btn--secondary" href="/devices">
            {t("find_device")}
          </Link>
        </Notice>
      )}
      {state === "failed" && (
        <Notice tone="danger" role="alert">
          {t("pay_failed")}
        </Notice>
      )}
      {state === "not_paid" && (
        <Notice tone="warn" role="alert">
          {t("not_paid")}
        </Notice>
      )}
      {providers.length > 0 && state !== "lapsed" && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (provider) void pay(provider)
          }}
        >
          <fieldset className="ways">
            <legend className="blocktitle">{t("pay_with")}</legend>
            {providers.map((id) => (
              <Choice
                key={id}
                type="radio"
                name="provider"
                checked={id === provider}
                onChange={() => setChosen(id)}
                title={providerName(id)}
              />
            ))}
          </fieldset>
          <button
            className="btn btn--primary btn--l"
            type="submit"
            aria-busy={busy}
            disabled={busy}
          >
            {busy ? t("paying") : t("pay", { amount: money(booking.deposit_total) })}
          </button>
        </form>
      )}
      {(state === "not_paid" || state === "failed") && (
        <button className="btn btn--quiet" type="button" onClick={() => void check()}>
          {t("check_payment")}
        </button>
      )}
    </div>
  )
}
