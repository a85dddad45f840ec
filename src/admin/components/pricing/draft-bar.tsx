import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../../hooks/use-text"

type DraftBarProps = { count: number; onDiscard: () => void }

/** How many changes wait, and the way on; stays in sight while the rules are scrolled. */
export function DraftBar({ count, onDiscard }: DraftBarProps) {
  const { t } = useText()
  if (count === 0) return null
  return (
    <div
      role="status"
      className="bg-ui-bg-base border-ui-border-base shadow-elevation-flyout sticky bottom-3 z-10 flex flex-wrap items-center justify-between gap-2 rounded-lg border px-6 py-3"
    >
      <Text size="small" weight="plus">
        {t("pricing.draft.waiting", { count })}
      </Text>
      <div className="flex gap-2">
        <Button size="small" variant="transparent" onClick={onDiscard}>
          {t("pricing.draft.discard")}
        </Button>
        <Button size="small" asChild>
          <Link to="/catalogue/price-rules/preview">{t("pricing.draft.preview")}</Link>
        </Button>
      </div>
    </div>
  )
}
