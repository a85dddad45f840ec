import { GridLayout, GridList } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import { LAYOUTS, type Layout } from "../../lib/queue-filters"

const ICONS = { board: GridLayout, table: GridList } as const

type LayoutSwitchProps = { layout: Layout; onChange: (layout: Layout) => void }

/** Board or table. */
export function LayoutSwitch({ layout, onChange }: LayoutSwitchProps) {
  const { t } = useText()
  return (
    <div
      role="group"
      aria-label={t("board.layout")}
      className="bg-ui-bg-component shadow-borders-base inline-flex rounded-md p-0.5"
    >
      {LAYOUTS.map((name) => {
        const Icon = ICONS[name]
        return (
          <button
            key={name}
            type="button"
            aria-pressed={name === layout}
            onClick={() => onChange(name)}
            className={clx(
              "txt-compact-small-plus focus-visible:shadow-borders-focus inline-flex h-7 items-center gap-x-1.5 rounded px-2.5 outline-none",
              name === layout
                ? "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest"
                : "text-ui-fg-subtle hover:text-ui-fg-base"
            )}
          >
            <Icon aria-hidden />
            {t(`board.layouts.${name}`)}
          </button>
        )
      })}
    </div>
  )
}
