import type { Locale } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { BrandList } from "@/features/device/brand-list"
import { HomeHero } from "@/features/device/home-hero"
import { HowItWorks } from "@/features/device/how-it-works"
import { KindList } from "@/features/device/kind-list"
import { Promises } from "@/features/device/promises"

export const revalidate = 60

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale)
  const t = await getTranslations("home")
  return (
    <>
      <HomeHero />
      <section className="section" id="devices" aria-labelledby="h-devices">
        <div className="wrap">
          <div className="section__head">
            <h2 id="h-devices">{t("choose_device")}</h2>
          </div>
          <KindList />
        </div>
      </section>
      <section className="section section--follow">
        <div className="wrap">
          <BrandList />
        </div>
      </section>
      <HowItWorks />
      <Promises />
    </>
  )
}
