import { Avatar } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toUpperCase()

/** Who works on it, by initials; assistive technology and the pointer get the name. */
export function Technician({ name }: { name: string | null }) {
  const { t } = useText()
  if (!name) return <span className="text-ui-fg-muted">{t("queue.unassigned")}</span>
  return (
    <span title={name} className="inline-flex">
      <span aria-hidden>
        <Avatar size="small" fallback={initialsOf(name)} />
      </span>
      <span className="sr-only">{name}</span>
    </span>
  )
}
