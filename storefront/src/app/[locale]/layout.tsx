import type { Metadata, Viewport } from "next"
import localFont from "next/font/local"
import { notFound } from "next/navigation"
import { hasLocale } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { ClientMessages } from "@/i18n/client-messages"
import { routing } from "@/i18n/routing"
import { RUNTIME_CONFIG_ELEMENT, serverRuntimeConfig } from "@/lib/runtime-config"
import { SiteFooter } from "@/ui/site-footer"
import { SiteHeader } from "@/ui/site-header"
import "../globals.css"

// Pages are made at their first visit and kept: a build needs no backend, a visit no rendering.
export const dynamic = "error"
export const revalidate = 300
export const generateStaticParams = () => []

const figtree = localFont({
  src: "../../../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
  weight: "300 900",
  variable: "--font-figtree",
  display: "swap",
})

export const viewport: Viewport = {
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#FFFFFF" },
    { media: "(prefers-color-scheme: dark)", color: "#10171C" },
  ],
}

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const t = await getTranslations({ locale, namespace: "meta" })
  return {
    title: { default: t("title"), template: `%s · ${t("name")}` },
    description: t("description"),
    icons: { icon: "/icon.svg" },
  }
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations("shell")
  // "<" could end the element early, whatever the environment holds
  const config = JSON.stringify(serverRuntimeConfig()).replaceAll("<", "\\u003c")
  return (
    <html lang={locale} className={figtree.variable} suppressHydrationWarning>
      <head>
        {/* eslint-disable-next-line @next/next/no-sync-scripts -- must run before the first paint */}
        <script src="/theme.js" />
      </head>
      <body>
        <script
          type="application/json"
          id={RUNTIME_CONFIG_ELEMENT}
          dangerouslySetInnerHTML={{ __html: config }}
        />
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <ClientMessages namespaces={["shell", "errors"]}>
          <SiteHeader />
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          <SiteFooter />
        </ClientMessages>
      </body>
    </html>
  )
}
