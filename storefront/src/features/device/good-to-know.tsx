import { ChevronDown } from "lucide-react"
import { getTranslations } from "next-intl/server"
import type { RepairOffer } from "@/lib/medusa/types"

/** Questions that the rules of the software answer for every device. */
export async function GoodToKnow({ offers }: { offers: RepairOffer[] }) {
  if (offers.length === 0) return null
  const t = await getTranslations("device.faq")
  const asks = offers.some((offer) => offer.repair_type.credential.need !== "never")
  const questions = [
    { key: "price", answer: t("price.answer") },
    { key: "passcode", answer: t(asks ? "passcode.some" : "passcode.none") },
    { key: "change", answer: t("change.answer") },
  ] as const
  return (
    <section className="section section--tight" aria-labelledby="h-faq">
      <div className="wrap faqgrid">
        <h2 id="h-faq">{t("title")}</h2>
        <div className="faq">
          {questions.map(({ key, answer }) => (
            <details className="more" key={key}>
              <summary>
                {t(`${key}.question`)}
                <ChevronDown className="icon" aria-hidden="true" />
              </summary>
              <p>{answer}</p>
            </details>
          ))}
        </div>
      </div>
    </section>
  )
}
