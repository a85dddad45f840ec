import type { Metadata } from "next"
import type { Locale } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { TrackingPage } from "@/features/tracking/tracking-page"
import { ClientMessages } from "@/i18n/client-messages"

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale: locale as Locale, namespace: "meta" })
  return { title: t("track_title"), robots: { index: false }, referrer: "no-referrer" }
}

export default async function TrackPage({ params }: PageProps) {
  setRequestLocale((await params).locale as Locale)
  return (
    <ClientMessages namespaces={["tracking", "price", "promise"]}>
      <TrackingPage />
    </ClientMessages>
  )
}
