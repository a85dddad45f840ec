import { NextIntlClientProvider, type Messages } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"

interface ClientMessagesProps {
  namespaces: readonly (keyof Messages)[]
  children: ReactNode
}

/** Hands only the named texts to the islands below, so that a page does not carry all of them. */
export async function ClientMessages({ namespaces, children }: ClientMessagesProps) {
  const all = await getMessages()
  const picked = Object.fromEntries(namespaces.map((name) => [name, all[name]]))
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>
}
