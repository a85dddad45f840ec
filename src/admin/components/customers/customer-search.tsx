import { Input } from "@medusajs/ui"
import { useDebouncedText } from "../../hooks/use-debounced-text"
import { useText } from "../../hooks/use-text"

type CustomerSearchProps = { q: string; onChange: (q: string) => void }

/** One field for all that somebody at the counter says or shows. */
export function CustomerSearch({ q, onChange }: CustomerSearchProps) {
  const { t } = useText()
  const [search, setSearch] = useDebouncedText(q, onChange)
  return (
    <div role="search" className="px-6 py-4">
      <div className="w-full sm:max-w-md">
        <Input
          type="search"
          autoFocus
          aria-label={t("customers.search")}
          placeholder={t("customers.search_placeholder")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
    </div>
  )
}
