import { ArrowDownTray } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"

/** The dialect that the reader's spreadsheet expects. */
export function useCsvDialect(): "comma" | "semicolon" {
  const { locale } = useText()
  return locale === "pt-BR" ? "semicolon" : "comma"
}

/** A button that saves a file of the API; the session's cookie goes with it. */
export function FileLink({ path, label }: { path: string; label: string }) {
  return (
    <Button asChild size="small" variant="secondary">
      <a href={path} download>
        <ArrowDownTray />
        {label}
      </a>
    </Button>
  )
}
