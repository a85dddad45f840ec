import type { Metadata } from "next"
import type { Locale } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { Suspense } from "react"
import { BrandList } from "@/features/device/brand-list"
import { DeviceBrowser } from "@/features/device/device-browser"
import { DeviceListSkeleton } from "@/features/device/device-list-skeleton"
import { KindList } from "@/features/device/kind-list"
import { ClientMessages } from "@/i18n/client-messages"

interface PageProps {
  params: Promise<{ locale: string }>
}

export const revalidate = 60

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale: locale as Locale, namespace: "meta" })
  return { title: t("devices_title"), description: t("devices_description") }
}

export default async function DevicesPage({ params }: PageProps) {
  setRequestLocale((await params).locale as Locale)
  const t = await getTranslations("browse")
  return (
    <div className="wrap page">
      <h1>{t("title")}</h1>
      <p className="lead muted page__lead">{t("lead")}</p>
      <ClientMessages namespaces={["browse", "kinds", "search", "errors"]}>
        <Suspense fallback={<DeviceListSkeleton />}>
          <DeviceBrowser start={<BrowseStart />} />
        </Suspense>
      </ClientMessages>
    </div>
  )
}

async function BrowseStart() {
  const t = await getTranslations("browse")
  return (
    <>
      <h2 className="h3 browse__level">{t("choose_kind")}</h2>
      <KindList />
      <div className="browse__level">
        <BrandList />
      </div>
    </>
  )
}
