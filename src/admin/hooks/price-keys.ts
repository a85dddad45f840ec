/** The query keys of prices; `all` is the root of the others. */
export const priceKeys = {
  all: ["revivatech", "prices"] as const,
  rules: ["revivatech", "prices", "rules"] as const,
  preview: (changes: string) => ["revivatech", "prices", "preview", changes] as const,
  changes: (cursor: string | undefined) => ["revivatech", "prices", "changes", cursor] as const,
  versions: (cursor: string | undefined) => ["revivatech", "prices", "versions", cursor] as const,
  explanation: (id: string) => ["revivatech", "prices", "explanation", id] as const,
  campaigns: ["revivatech", "prices", "campaigns"] as const,
  suggested: ["revivatech", "prices", "suggested"] as const,
}
