"use client"

import { useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { Link } from "@/i18n/navigation"
import type { DeviceDetail, ServiceCategory } from "@/lib/medusa/types"
import { useFormats } from "@/ui/use-formats"
import { DeviceArt } from "@/features/device/device-art"
import { BookingAlertNotice } from "./booking-alert"
import type { BookingRefusal } from "./booking-error"
import { BOOKING_STEPS, type BookingStep } from "./draft"
import { QuotePanel } from "./quote-panel"
import { StepDetails } from "./step-details"
import { StepHow } from "./step-how"
import { Stepper } from "./stepper"
import { StepRepairs } from "./step-repairs"
import { useDraft } from "./use-draft"
import { useQuote } from "./use-quote"
import { useSubmitBooking } from "./use-submit-booking"
import { draftErrors, firstStepWithError, stepErrors, type FieldErrors } from "./validate"

const stepOf = (value: string | null): BookingStep =>
  BOOKING_STEPS.find((step) => step === value) ?? "repairs"

interface BookingWizardProps {
  device: DeviceDetail
  categories: readonly ServiceCategory[]
}

/** The booking of one device: three steps after the device, beside a price that follows them. */
export function BookingWizard({ device, categories }: BookingWizardProps) {
  const t = useTranslations("booking")
  const { money } = useFormats()
  const params = useSearchParams()
  const step = stepOf(params.get("step"))
  const known = device.offers.map((offer) => offer.variant_id)
  const asked = params.get("offers")?.split(",") ?? []
  const { draft, change } = useDraft(device.slug, known, asked)
  const price = useQuote(draft)
  const { submit, busy } = useSubmitBooking(device.name)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [refusal, setRefusal] = useState<BookingRefusal | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    // the draft holds the offers now; a reload must not bring the address's back
    if (params.has("offers")) window.history.replaceState(null, "", window.location.pathname)
  }, [params])

  const goTo = (next: BookingStep) => {
    if (next !== step) window.history.pushState(null, "", `?step=${next}`)
    window.scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }

  const showErrors = (found: FieldErrors) => {
    setErrors(found)
    const wrong = firstStepWithError(found)
    if (wrong && wrong !== step) goTo(wrong)
    // after the step has been drawn with its errors
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>("[aria-invalid=true], .notice--danger")?.focus()
    )
  }

  const proceed = async () => {
    setRefusal(null)
    const last = step === "details"
    const found = last ? draftErrors(draft) : stepErrors(draft, step)
    if (Object.keys(found).length > 0) return showErrors(found)
    setErrors({})
    if (!last) return goTo(BOOKING_STEPS[BOOKING_STEPS.indexOf(step) + 1]!)
    if (!price.quote || price.status !== "ready") return
    const refused = await submit(draft, price.quote)
    if (!refused) return
    setRefusal(refused)
    if (refused.requote) price.refresh()
    if (Object.keys(refused.fields).length > 0) showErrors(refused.fields)
  }

  const total = price.quote && money(price.quote.total, price.quote.currency_code)
  const label = step === "details" ? t("book") : t("continue")
  const waiting = step === "details" && price.status !== "ready"

  return (
    <div className="wrap wizard">
      <Stepper step={step} device_slug={device.slug} onStep={goTo} />
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void proceed()
        }}
      >
        <div className="split">
          <div className="wizard__main">
            <h1 ref={heading} tabIndex={-1}>
              {t(`headings.${step}`)}
            </h1>
            <div className="devline">
              <DeviceArt kind={device.kind} />
              <span>
                <strong>{device.name}</strong>
                <span className="small muted">{device.brand.name}</span>
              </span>
              <Link className="btn btn--quiet" href="/devices">
                {t("change_device")}
              </Link>
            </div>
            {refusal && (
              <BookingAlertNotice
                alert={refusal.alert}
                onSendAnew={() => {
                  change({ idempotency_key: crypto.randomUUID() })
                  price.refresh()
                  setRefusal(null)
                }}
              />
            )}
            {step === "repairs" && (
              <StepRepairs {...{ device, categories, draft, errors, change }} />
            )}
            {step === "how" && (
              <StepHow {...{ device, draft, errors, change }} quote={price.quote} />
            )}
            {step === "details" && <StepDetails {...{ device, draft, errors, change }} />}
          </div>
          <aside className="split__side" aria-labelledby="quote-title">
            <div className="card card--raised summary">
              <QuotePanel {...price} />
              <button
                type="submit"
                className="btn btn--primary btn--l btn--block summary__go"
                aria-busy={busy}
                disabled={busy || waiting}
              >
                {busy ? t("sending") : label}
              </button>
            </div>
          </aside>
        </div>
        <div className="bar">
          <div>
            <span className="micro muted">{t("total_so_far")}</span>
            <strong>{total ?? "–"}</strong>
          </div>
          <button
            type="submit"
            className="btn btn--primary btn--l"
            aria-busy={busy}
            disabled={busy || waiting}
          >
            {busy ? t("sending") : label}
          </button>
        </div>
      </form>
    </div>
  )
}
