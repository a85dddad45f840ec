import { Button, Text } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"

type CursorPagerProps = {
  page: number
  hasPrevious: boolean
  hasNext: boolean
  previous: () => void
  next: () => void
}

/** One page back or on; nothing where one page holds all. */
export function CursorPager({ page, hasPrevious, hasNext, previous, next }: CursorPagerProps) {
  const { t } = useText()
  if (!hasPrevious && !hasNext) return null
  return (
    <nav aria-label={t("pages")} className="flex items-center justify-between gap-2 px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">
        {t("page", { page })}
      </Text>
      <div className="flex gap-2">
        <Button size="small" variant="secondary" disabled={!hasPrevious} onClick={previous}>
          {t("actions.previous")}
        </Button>
        <Button size="small" variant="secondary" disabled={!hasNext} onClick={next}>
          {t("actions.next")}
        </Button>
      </div>
    </nav>
  )
}
