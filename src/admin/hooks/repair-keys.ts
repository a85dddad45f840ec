type Query = Record<string, string | undefined>

/** The query keys of repairs; `all` is the root of the others. */
export const repairKeys = {
  all: ["revivatech", "repairs"] as const,
  list: (query: Query) => ["revivatech", "repairs", "list", query] as const,
  board: (query: Query) => ["revivatech", "repairs", "board", query] as const,
  summary: ["revivatech", "repairs", "summary"] as const,
  bench: ["revivatech", "repairs", "bench"] as const,
  detail: (id: string) => ["revivatech", "repairs", "detail", id] as const,
}
