import type { Locale } from "next-intl"
import { setRequestLocale } from "next-intl/server"
import { BrandList } from "@/features/device/brand-list"
import { HomeHero } from "@/features/device/home-hero"
import { HowItWorks } from "@/features/device/how-it-works"
import { KindList } from "@/features/device/kind-list"
import { Promises } from "@/features/device/promises"

export const revalidate = 60

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale)
  return (
    <>
      <HomeHero />
      <KindList />
      <BrandList />
      <HowItWorks />
      <Promises />
    </>
  )
}
