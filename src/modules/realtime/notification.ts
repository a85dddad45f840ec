/** What one process tells the others through the database. */
export type Notification =
  { kind: "outbox" } | { kind: "repair"; id: string; version: number; event: string }

/** Reads a notification's payload; null for anything unknown, since any client may NOTIFY. */
export const readNotification = (payload: string): Notification | null => {
  let value: unknown
  try {
    value = JSON.parse(payload)
  } catch {
    return null
  }
  if (typeof value !== "object" || value === null || !("kind" in value)) return null
  if (value.kind === "outbox") return { kind: "outbox" }
  const { id, version, event } = value as Record<string, unknown>
  return value.kind === "repair" &&
    typeof id === "string" &&
    typeof version === "number" &&
    typeof event === "string"
    ? { kind: "repair", id, version, event }
    : null
}
