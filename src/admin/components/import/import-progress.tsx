import { Text } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"

/** That the server is at work, and on how many rows where that is known. */
export function ImportProgress({ applying, rows }: { applying: boolean; rows?: number }) {
  const { t } = useText()
  const text =
    applying && rows !== undefined
      ? t("csv_import.applying", { count: rows })
      : t("csv_import.checking")
  return (
    <div role="status" className="flex flex-col gap-y-2">
      <Text size="small" className="text-ui-fg-subtle">
        {text}
      </Text>
      <div
        role="progressbar"
        aria-label={text}
        className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full"
      >
        <div className="bg-ui-bg-interactive h-full w-full animate-pulse rounded-full" />
      </div>
    </div>
  )
}
