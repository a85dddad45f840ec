"use client"

import { useTranslations } from "next-intl"
import { Choice } from "@/ui/choice"
import { TextField } from "@/ui/field"
import { isValidImei } from "./imei"
import type { StepProps } from "./step-props"
import type { BookingField } from "./validate"

/** Step 4: who books, how the device can be told apart, and the consents. */
export function StepDetails({ draft, errors, change }: StepProps) {
  const t = useTranslations("booking")
  const { contact, device, consents } = draft
  const setContact = (part: Partial<typeof contact>) => change({ contact: { ...contact, ...part } })
  const setDevice = (part: Partial<typeof device>) => change({ device: { ...device, ...part } })
  const error = (field: BookingField) => {
    const key = errors[field]
    return key && t(`field_errors.${key}`)
  }
  // a mistyped digit is said at the field, before anything is sent
  const imei_digits = device.imei.replace(/\D/g, "").length
  const imei_error =
    error("device.imei") ??
    (imei_digits >= 15 && !isValidImei(device.imei) ? t("field_errors.imei") : undefined)
  return (
    <>
      <section className="block fields" aria-labelledby="contact">
        <h2 id="contact">{t("contact")}</h2>
        <div className="fields__pair">
          <TextField
            label={t("first_name")}
            name="first_name"
            autoComplete="given-name"
            required
            maxLength={100}
            value={contact.first_name}
            error={error("contact.first_name")}
            onChange={(event) => setContact({ first_name: event.target.value })}
          />
          <TextField
            label={t("last_name")}
            name="last_name"
            autoComplete="family-name"
            required
            maxLength={100}
            value={contact.last_name}
            error={error("contact.last_name")}
            onChange={(event) => setContact({ last_name: event.target.value })}
          />
        </div>
        <TextField
          label={t("email")}
          hint={t("email_hint")}
          type="email"
          name="email"
          autoComplete="email"
          required
          maxLength={254}
          value={contact.email}
          error={error("contact.email")}
          onChange={(event) => setContact({ email: event.target.value })}
        />
        <TextField
          label={t("phone")}
          hint={t("phone_hint")}
          type="tel"
          name="phone"
          autoComplete="tel"
          required
          maxLength={20}
          value={contact.phone}
          error={error("contact.phone")}
          onChange={(event) => setContact({ phone: event.target.value })}
        />
      </section>
      <section className="block fields" aria-labelledby="identity">
        <h2 id="identity">{t("identity")}</h2>
        <p className="small muted">{t("identity_hint")}</p>
        <TextField
          label={t("imei")}
          optional={t("optional")}
          hint={t("imei_hint")}
          name="imei"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={device.imei}
          error={imei_error}
          onChange={(event) => setDevice({ imei: event.target.value })}
        />
        <div className="fields__pair">
          <TextField
            label={t("serial")}
            optional={t("optional")}
            name="serial"
            autoComplete="off"
            maxLength={40}
            value={device.serial}
            error={error("device.serial")}
            onChange={(event) => setDevice({ serial: event.target.value })}
          />
          <TextField
            label={t("colour")}
            optional={t("optional")}
            name="colour"
            autoComplete="off"
            maxLength={40}
            value={device.colour}
            error={error("device.colour")}
            onChange={(event) => setDevice({ colour: event.target.value })}
          />
        </div>
      </section>
      <fieldset className="block consents">
        <legend className="blocktitle">{t("consents")}</legend>
        <Choice
          type="checkbox"
          checked={consents.terms}
          onChange={(terms) => change({ consents: { ...consents, terms } })}
          title={t("terms")}
          text={t("terms_text")}
          error={errors["consents.terms"] !== undefined}
        />
        {errors["consents.terms"] && (
          <p className="field__error">{t(`field_errors.${errors["consents.terms"]}`)}</p>
        )}
        <Choice
          type="checkbox"
          checked={consents.early_start}
          onChange={(early_start) => change({ consents: { ...consents, early_start } })}
          title={t("early_start")}
          text={t("early_start_text")}
        />
      </fieldset>
    </>
  )
}
