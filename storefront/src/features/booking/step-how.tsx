"use client"

import { CalendarCheck, KeyRound } from "lucide-react"
import { useTranslations } from "next-intl"
import type { Quote } from "@/lib/medusa/types"
import { Choice } from "@/ui/choice"
import { TextField } from "@/ui/field"
import { PromiseText } from "@/ui/promise-text"
import { PasscodeNote } from "./passcode-note"
import type { StepProps } from "./step-props"

const METHODS = ["drop_off", "mail_in"] as const
const URGENCIES = ["standard", "express"] as const

/** Step 3: how the device reaches the shop, how soon it is worked on, and when it will be ready. */
export function StepHow({
  device,
  draft,
  errors,
  change,
  quote,
}: StepProps & { quote: Quote | null }) {
  const t = useTranslations("booking")
  const { address } = draft
  const set = (part: Partial<typeof address>) => change({ address: { ...address, ...part } })
  const error = (field: "address_1" | "city" | "postal_code") => {
    const key = errors[`address.${field}`]
    return key && t(`field_errors.${key}`)
  }
  return (
    <>
      <fieldset className="ways block">
        <legend className="blocktitle">{t("method")}</legend>
        {METHODS.map((method) => (
          <Choice
            key={method}
            type="radio"
            name="service_method"
            checked={draft.service_method === method}
            onChange={() => change({ service_method: method })}
            title={t(`methods.${method}.title`)}
            text={t(`methods.${method}.text`)}
          />
        ))}
      </fieldset>
      {draft.service_method === "mail_in" && (
        <section className="block fields" aria-labelledby="address">
          <h2 id="address">{t("address")}</h2>
          <p className="small muted">{t("address_hint")}</p>
          <TextField
            label={t("address_1")}
            name="address_1"
            autoComplete="address-line1"
            required
            maxLength={200}
            value={address.address_1}
            error={error("address_1")}
            onChange={(event) => set({ address_1: event.target.value })}
          />
          <TextField
            label={t("address_2")}
            optional={t("optional")}
            name="address_2"
            autoComplete="address-line2"
            maxLength={200}
            value={address.address_2}
            onChange={(event) => set({ address_2: event.target.value })}
          />
          <div className="fields__pair">
            <TextField
              label={t("city")}
              name="city"
              autoComplete="address-level2"
              required
              maxLength={100}
              value={address.city}
              error={error("city")}
              onChange={(event) => set({ city: event.target.value })}
            />
            <TextField
              label={t("postal_code")}
              name="postal_code"
              autoComplete="postal-code"
              required
              maxLength={12}
              value={address.postal_code}
              error={error("postal_code")}
              onChange={(event) => set({ postal_code: event.target.value })}
            />
          </div>
        </section>
      )}
      <fieldset className="ways block">
        <legend className="blocktitle">{t("urgency")}</legend>
        {URGENCIES.map((urgency) => (
          <Choice
            key={urgency}
            type="radio"
            name="urgency"
            checked={draft.urgency === urgency}
            onChange={() => change({ urgency })}
            title={t(`urgencies.${urgency}.title`)}
            text={t(`urgencies.${urgency}.text`)}
          />
        ))}
      </fieldset>
      <section className="block" aria-labelledby="ready">
        <h2 id="ready">{t("ready")}</h2>
        <div className="notice" role="status">
          <CalendarCheck className="icon" aria-hidden="true" />
          <div className="notice__body">
            {quote ? (
              <p>
                <strong>
                  <PromiseText promise={quote.promise} />
                </strong>{" "}
                {t(`ready_note.${draft.service_method}`)}
              </p>
            ) : (
              <p>{t("ready_unknown")}</p>
            )}
          </div>
        </div>
      </section>
      <section className="block" aria-labelledby="passcode">
        <h2 id="passcode">{t("passcode")}</h2>
        <div className="notice notice--idle">
          <KeyRound className="icon" aria-hidden="true" />
          <div className="notice__body">
            <PasscodeNote offers={device.offers} chosen={draft.offers} />
          </div>
        </div>
      </section>
    </>
  )
}
