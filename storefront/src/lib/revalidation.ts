import { createHash, timingSafeEqual } from "node:crypto"

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()

/**
 * Whether a caller's secret is ours, compared in constant time. Without a secret of ours nobody's is.
 *
 * @param ours REVALIDATE_SECRET of the running process, which the backend shares
 */
export function isOurSecret(given: string | null, ours = process.env.REVALIDATE_SECRET): boolean {
  return Boolean(ours) && given !== null && timingSafeEqual(digest(given), digest(ours ?? ""))
}

const MAX_SLUGS = 500

/** The devices that a body `{slugs}` names, or `all`; null for anything else. */
export function readOutdated(body: unknown): string[] | "all" | null {
  if (typeof body !== "object" || body === null || !("slugs" in body)) return null
  const { slugs } = body
  if (slugs === "all") return slugs
  const isList =
    Array.isArray(slugs) &&
    slugs.length <= MAX_SLUGS &&
    slugs.every((slug) => typeof slug === "string")
  return isList ? slugs : null
}
