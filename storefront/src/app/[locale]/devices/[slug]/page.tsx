import type { Metadata } from "next"
import { notFound } from "next/navigation"
import type { Locale } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { DeviceHero } from "@/features/device/device-hero"
import { GoodToKnow } from "@/features/device/good-to-know"
import { GradeGuide } from "@/features/device/grade-guide"
import { ModelCheck } from "@/features/device/model-check"
import { PriceList } from "@/features/device/price-list"
import { readDevice, readServices } from "@/lib/medusa/catalogue"

export const revalidate = 60
export const generateStaticParams = () => []

interface PageProps {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, slug } = await params
  const device = await readDevice(slug)
  if (!device) return {}
  const t = await getTranslations({ locale: locale as Locale, namespace: "meta" })
  return {
    title: t("device_title", { device: device.name }),
    description: t("device_description", { device: device.name }),
  }
}

export default async function DevicePage({ params }: PageProps) {
  const { locale, slug } = await params
  setRequestLocale(locale as Locale)
  const [device, services] = await Promise.all([readDevice(slug), readServices()])
  if (!device) notFound()
  return (
    <>
      <DeviceHero device={device} />
      <PriceList device={device} services={services} />
      <GradeGuide offers={device.offers} />
      <ModelCheck device={device} />
      <GoodToKnow offers={device.offers} />
    </>
  )
}
