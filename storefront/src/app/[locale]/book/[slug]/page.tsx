import type { Metadata } from "next"
import { notFound } from "next/navigation"
import type { Locale } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { Suspense } from "react"
import { BookingWizard } from "@/features/booking/booking-wizard"
import { PageSkeleton } from "@/ui/page-skeleton"
import { ClientMessages } from "@/i18n/client-messages"
import { readDevice, readServices } from "@/lib/medusa/catalogue"

export const revalidate = 60
export const generateStaticParams = () => []

interface PageProps {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, slug } = await params
  const device = await readDevice(slug)
  const t = await getTranslations({ locale: locale as Locale, namespace: "meta" })
  return {
    title: t("book_title", { device: device?.name ?? "" }),
    robots: { index: false },
  }
}

export default async function BookPage({ params }: PageProps) {
  const { locale, slug } = await params
  setRequestLocale(locale as Locale)
  const [device, { categories }] = await Promise.all([readDevice(slug), readServices()])
  if (!device || device.offers.length === 0) notFound()
  return (
    <ClientMessages namespaces={["booking", "grades", "price", "promise"]}>
      <Suspense fallback={<PageSkeleton />}>
        <BookingWizard device={device} categories={categories} />
      </Suspense>
    </ClientMessages>
  )
}
