/** Slugs of the device models that changed, or `all` where it may be any of them. */
export type ChangedDevices = readonly string[] | "all"

/** What one process tells the others through the database. */
export type Notification =
  | { kind: "outbox" }
  | { kind: "repair"; id: string; version: number; event: string }
  | { kind: "staff"; id: string; user_id: string }
  | { kind: "catalogue"; slugs: ChangedDevices }

const isText = (value: unknown): value is string => typeof value === "string"

const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

/** Reads a notification's payload; null for anything unknown, since any client may NOTIFY. */
export const readNotification = (payload: string): Notification | null => {
  let value: unknown
  try {
    value = JSON.parse(payload)
  } catch {
    return null
  }
  if (typeof value !== "object" || value === null || !("kind" in value)) return null
  const { id, version, event, user_id, slugs } = value as Record<string, unknown>
  switch (value.kind) {
    case "outbox":
      return { kind: "outbox" }
    case "repair":
      return isText(id) && typeof version === "number" && isText(event)
        ? { kind: "repair", id, version, event }
        : null
    case "staff":
      return isText(id) && isText(user_id) ? { kind: "staff", id, user_id } : null
    case "catalogue":
      return slugs === "all" || areTexts(slugs) ? { kind: "catalogue", slugs } : null
    default:
      return null
  }
}
