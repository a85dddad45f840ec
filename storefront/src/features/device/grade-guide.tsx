import { getTranslations } from "next-intl/server"
import type { RepairOffer } from "@/lib/medusa/types"
import { gradesOf } from "./price-rows"

/** What each part grade of this device gives and costs beyond its price. */
export async function GradeGuide({ offers }: { offers: RepairOffer[] }) {
  const grades = gradesOf(offers)
  if (grades.length === 0) return null
  const t = await getTranslations("grades")
  return (
    <section className="section section--alt section--tight" id="grades" aria-labelledby="h-grades">
      <div className="wrap">
        <div className="section__head">
          <h2 id="h-grades">{t("title")}</h2>
          <p>{t("lead")}</p>
        </div>
        <ul className="grades">
          {grades.map((grade) => (
            <li className="card" key={grade}>
              <h3>{t(`${grade}.name`)}</h3>
              <dl>
                <div>
                  <dt>{t("you_get")}</dt>
                  <dd>{t(`${grade}.get`)}</dd>
                </div>
                <div>
                  <dt>{t("you_give_up")}</dt>
                  <dd>{t(`${grade}.give_up`)}</dd>
                </div>
              </dl>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
