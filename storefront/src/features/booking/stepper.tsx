"use client"

import { Check } from "lucide-react"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/navigation"
import { BOOKING_STEPS, type BookingStep } from "./draft"

interface StepperProps {
  step: BookingStep
  device_slug: string
  onStep: (step: BookingStep) => void
}

/** Where the customer is among the four steps; earlier ones lead back. */
export function Stepper({ step, device_slug, onStep }: StepperProps) {
  const t = useTranslations("booking")
  const now = BOOKING_STEPS.indexOf(step)
  const next = BOOKING_STEPS[now + 1]
  // the device is step 1, chosen before this page
  const number = now + 2
  return (
    <nav className="stepper" aria-label={t("progress")}>
      <p className="stepper__now">
        <strong>{t("step_of", { number, name: t(`steps.${step}`) })}</strong>
        {next && <span>{t("next_step", { name: t(`steps.${next}`) })}</span>}
      </p>
      <div className="stepper__bar" aria-hidden="true">
        {[1, 2, 3, 4].map((each) => (
          <span
            key={each}
            className={each < number ? "done" : each === number ? "now" : undefined}
          />
        ))}
      </div>
      <ol>
        <li className="done">
          <span className="stepper__n">
            <Check className="icon icon--s" aria-hidden="true" />
          </span>
          <Link href={`/devices/${device_slug}`}>{t("steps.device")}</Link>
        </li>
        {BOOKING_STEPS.map((each, index) =>
          index < now ? (
            <li key={each} className="done">
              <span className="stepper__n">
                <Check className="icon icon--s" aria-hidden="true" />
              </span>
              <button type="button" className="stepper__link" onClick={() => onStep(each)}>
                {t(`steps.${each}`)}
              </button>
            </li>
          ) : (
            <li key={each} aria-current={index === now ? "step" : undefined}>
              <span className="stepper__n">{index + 2}</span>
              {t(`steps.${each}`)}
            </li>
          )
        )}
      </ol>
    </nav>
  )
}
