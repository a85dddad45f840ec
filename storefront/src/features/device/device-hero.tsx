import { LockKeyhole, ReceiptText, ScanSearch, ShieldCheck } from "lucide-react"
import { getLocale, getTranslations } from "next-intl/server"
import { Fragment } from "react"
import { Link } from "@/i18n/navigation"
import type { DeviceDetail } from "@/lib/medusa/types"
import { formatMoney } from "@/lib/money"
import { browseHref } from "./browse-filter"
import { DeviceArt } from "./device-art"
import { modelNumbers } from "./model-numbers"
import { cheapest } from "./price-rows"

/** As many numbers as a line holds; all of them stand below the prices. */
const SHOWN_NUMBERS = 4

/** The head of a device's page: where it belongs, what it is, and the way to book. */
export async function DeviceHero({ device }: { device: DeviceDetail }) {
  const t = await getTranslations("device")
  const kinds = await getTranslations("kinds")
  const locale = await getLocale()
  const lowest = cheapest(device.offers)
  const { brand, kind, family, identifiers, release_year } = device
  const more = identifiers.length - SHOWN_NUMBERS
  const months = device.offers.map((offer) => offer.warranty_months)
  return (
    <div className="devhero">
      <div className="wrap">
        <nav aria-label={t("breadcrumb")}>
          <ol className="crumbs small">
            <li>
              <Link href="/devices">{t("all")}</Link>
            </li>
            <li>
              <Link href={browseHref({ kind })}>{kinds(`${kind}.plural`)}</Link>
            </li>
            <li>
              <Link href={browseHref({ kind, brand: brand.slug })}>{brand.name}</Link>
            </li>
            {family && (
              <li>
                <Link href={browseHref({ kind, brand: brand.slug, family })}>{family}</Link>
              </li>
            )}
            <li aria-current="page">{device.name}</li>
          </ol>
        </nav>
        <div className="devhero__in">
          <div>
            <h1>{t("title", { device: device.name })}</h1>
            <p className="lead">{t("lead")}</p>
            <p className="devhero__model">
              {t("released", { year: release_year })}
              {identifiers.length > 0 && (
                <>
                  {" · "}
                  {t("model_numbers", { count: identifiers.length })}{" "}
                  <strong>
                    {modelNumbers(identifiers)
                      .slice(0, SHOWN_NUMBERS)
                      .map((number, index) => (
                        <Fragment key={number}>
                          {index > 0 && ", "}
                          <span className="nobreak">{number}</span>
                        </Fragment>
                      ))}
                  </strong>
                  {more > 0 && ` ${t("more_numbers", { count: more })}`}
                </>
              )}{" "}
              <a href="#model">
                <ScanSearch className="icon icon--s" aria-hidden="true" />
                {t("check")}
              </a>
            </p>
            <ul className="devhero__facts">
              {lowest && (
                <li>
                  <ReceiptText className="icon" aria-hidden="true" />
                  {t("from", {
                    price: formatMoney(lowest.price.amount, { locale, ...lowest.price }),
                  })}
                </li>
              )}
              {months.length > 0 && (
                <li>
                  <ShieldCheck className="icon" aria-hidden="true" />
                  {t("warranty_up_to", { months: Math.max(...months) })}
                </li>
              )}
              <li>
                <LockKeyhole className="icon" aria-hidden="true" />
                {t("locked")}
              </li>
            </ul>
            {lowest && (
              <Link className="btn btn--primary btn--l" href={`/book/${device.slug}`}>
                {t("book")}
              </Link>
            )}
          </div>
          <div className="devhero__art">
            <DeviceArt kind={device.kind} />
          </div>
        </div>
      </div>
    </div>
  )
}
