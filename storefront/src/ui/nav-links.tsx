"use client"

import { useTranslations } from "next-intl"
import { Link, usePathname } from "@/i18n/navigation"

const LINKS = [
  { href: "/devices", label: "prices" },
  { href: "/track", label: "track" },
] as const

/** The main links, with the current one marked. */
export function NavLinks() {
  const t = useTranslations("shell")
  const pathname = usePathname()
  return (
    <ul>
      {LINKS.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} aria-current={pathname.startsWith(href) ? "page" : undefined}>
            {t(label)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
