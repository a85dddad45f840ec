import { CalendarCheck, KeyRound, LockKeyhole, ShieldCheck } from "lucide-react"
import { getTranslations } from "next-intl/server"

// Only what the software itself enforces may stand here.
const PROMISES = [
  { key: "price", Icon: LockKeyhole },
  { key: "quote", Icon: CalendarCheck },
  { key: "passcode", Icon: KeyRound },
  { key: "warranty", Icon: ShieldCheck },
] as const

/** What the shop promises and the software keeps. */
export async function Promises() {
  const t = await getTranslations("home")
  return (
    <section className="section section--tint" id="promises" aria-labelledby="h-promises">
      <div className="wrap">
        <div className="section__head">
          <h2 id="h-promises">{t("promises")}</h2>
          <p>{t("promises_lead")}</p>
        </div>
        <ul className="trust">
          {PROMISES.map(({ key, Icon }) => (
            <li key={key}>
              <Icon className="icon" aria-hidden="true" />
              <h3>{t(`promise.${key}.title`)}</h3>
              <p>{t(`promise.${key}.text`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
