import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react"
import type { ReactNode } from "react"

const ICONS = { info: Info, idle: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert }

interface NoticeProps {
  tone?: keyof typeof ICONS
  /** `alert` interrupts a screen reader, `status` waits its turn; none for a text that stands */
  role?: "alert" | "status"
  children: ReactNode
}

/** A boxed sentence with an icon, and what can be done about it. */
export function Notice({ tone = "info", role, children }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <Icon className="icon" aria-hidden="true" />
      <div className="notice__body">{children}</div>
    </div>
  )
}
