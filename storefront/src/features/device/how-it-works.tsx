import { getTranslations } from "next-intl/server"

const STEPS = ["describe", "choose", "approve", "follow"] as const

/** The four steps from a fault to a repaired device. */
export async function HowItWorks() {
  const t = await getTranslations("home")
  return (
    <section className="section section--alt" id="how" aria-labelledby="h-how">
      <div className="wrap">
        <div className="section__head">
          <h2 id="h-how">{t("how")}</h2>
          <p>{t("how_lead")}</p>
        </div>
        <ol className="how">
          {STEPS.map((step, index) => (
            <li key={step}>
              <span className="how__n" aria-hidden="true">
                {index + 1}
              </span>
              <h3>{t(`steps.${step}.title`)}</h3>
              <p>{t(`steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
