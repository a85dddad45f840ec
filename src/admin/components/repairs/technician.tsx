import { Avatar } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toUpperCase()

type TechnicianProps = { name: string | null; brief?: boolean }

/**
 * Who works on it, by initials; assistive technology and the pointer get the name. Where there is
 * little room (`brief`) a dash stands for nobody.
 */
export function Technician({ name, brief = false }: TechnicianProps) {
  const { t } = useText()
  if (!name && !brief) return <span className="text-ui-fg-muted">{t("queue.unassigned")}</span>
  return (
    <span title={name ?? t("queue.unassigned")} className="inline-flex shrink-0">
      <span aria-hidden>
        <Avatar size="small" fallback={name ? initialsOf(name) : "–"} />
      </span>
      <span className="sr-only">{name ?? t("queue.unassigned")}</span>
    </span>
  )
}
