import { getLocale, getTranslations } from "next-intl/server"
import type { DeviceDetail } from "@/lib/medusa/types"
import { OfferCell } from "./offer-cell"
import { gradeColumns, priceRows, type PriceRow } from "./price-rows"

/** All prices of a device, a repair a row and a part grade a column; cards on a narrow screen. */
export async function PriceTable({ device }: { device: DeviceDetail }) {
  const t = await getTranslations("device")
  const grades = await getTranslations("grades")
  const locale = await getLocale()
  const rows = priceRows(device.offers)
  const columns = gradeColumns(rows)

  const cells = (row: PriceRow) => {
    const [only] = row.offers
    if (only?.part_grade === "none") {
      return (
        <td className="one" colSpan={Math.max(columns.length, 1)} data-l={t("one_price")}>
          <OfferCell offer={only} device={device} />
        </td>
      )
    }
    return columns.map((grade) => {
      const offer = row.offers.find((each) => each.part_grade === grade)
      return (
        <td key={grade} data-l={grades(`${grade}.name`)}>
          {offer ? (
            <OfferCell offer={offer} device={device} />
          ) : (
            <span className="pnone">{t("not_offered")}</span>
          )}
        </td>
      )
    })
  }

  return (
    <section className="section section--tight" id="prices" aria-labelledby="h-prices">
      <div className="wrap">
        <div className="section__head">
          <h2 id="h-prices">{t("prices")}</h2>
          <p>{rows.length > 0 ? t("prices_lead") : t("no_prices")}</p>
        </div>
        {rows.length > 0 && (
          <table className="table ptable">
            <thead>
              <tr>
                <th scope="col">{t("repair")}</th>
                <th scope="col">{t("time")}</th>
                {columns.map((grade) => (
                  <th scope="col" key={grade}>
                    {grades(`${grade}.name`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.repair_type.code}>
                  <th scope="row">
                    {row.repair_type.names[locale]}
                    <small>{row.repair_type.descriptions[locale]}</small>
                    {row.repair_type.credential.need !== "never" && (
                      <small>{row.repair_type.credential.reason[locale]}</small>
                    )}
                  </th>
                  <td>
                    {row.duration_minutes.min === row.duration_minutes.max
                      ? t("minutes_exact", row.duration_minutes)
                      : t("minutes", row.duration_minutes)}
                  </td>
                  {cells(row)}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  )
}
