/**
 * An invitation's link carries its token in the fragment, which no server logs; Medusa's page reads
 * it from the query. Done before the pages are drawn, and without telling it on as referrer.
 */
export function openInvitationLink(): void {
  const token = /^#token=([\w.-]+)$/.exec(window.location.hash)?.[1]
  if (!token || !window.location.pathname.endsWith("/invite")) return
  const policy = document.createElement("meta")
  policy.name = "referrer"
  policy.content = "no-referrer"
  document.head.append(policy)
  window.history.replaceState(null, "", `${window.location.pathname}?token=${token}`)
}
