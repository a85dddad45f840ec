import type { Metadata } from "next"
import type { Locale } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { Confirmation } from "@/features/booking/confirmation"
import { ClientMessages } from "@/i18n/client-messages"

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale: locale as Locale, namespace: "meta" })
  return { title: t("done_title"), robots: { index: false } }
}

export default async function ConfirmationPage({ params }: PageProps) {
  setRequestLocale((await params).locale as Locale)
  return (
    <ClientMessages namespaces={["made", "promise"]}>
      <Confirmation />
    </ClientMessages>
  )
}
