import { Loader } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useText } from "../../hooks/use-text"

/** Says that every price is being calculated, and for how many seconds already. */
export function PreviewProgress() {
  const { t } = useText()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const started = Date.now()
    const timer = window.setInterval(
      () => setSeconds(Math.floor((Date.now() - started) / 1000)),
      500
    )
    return () => window.clearInterval(timer)
  }, [])
  return (
    <div role="status" className="flex items-center gap-x-3 px-6 py-10">
      <Loader className="text-ui-fg-interactive animate-spin motion-reduce:animate-none" />
      <div>
        <Text size="small" weight="plus">
          {t("pricing.preview.working")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle" aria-hidden>
          {t("pricing.preview.seconds", { count: seconds })}
        </Text>
      </div>
    </div>
  )
}
