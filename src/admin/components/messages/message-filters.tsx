import { Input } from "@medusajs/ui"
import { useDebouncedText } from "../../hooks/use-debounced-text"
import { useText } from "../../hooks/use-text"
import { MESSAGE_STATUSES } from "../../lib/message-statuses"
import { ChoiceSelect } from "../common/choice-select"

type MessageFiltersProps = {
  q: string
  status: string
  onChange: (key: "q" | "status", value: string) => void
}

/** Search and status of the messages. */
export function MessageFilters({ q, status, onChange }: MessageFiltersProps) {
  const { t } = useText()
  const [search, setSearch] = useDebouncedText(q, (text) => onChange("q", text))
  return (
    <div role="search" className="flex flex-wrap items-center gap-2 px-6 py-4">
      <div className="w-full sm:w-64">
        <Input
          type="search"
          aria-label={t("messages.search")}
          placeholder={t("messages.search_placeholder")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <ChoiceSelect
        label={t("messages.status")}
        value={status}
        anyLabel={`${t("messages.status")}: ${t("any").toLowerCase()}`}
        choices={MESSAGE_STATUSES.map((value) => ({
          value,
          label: t(`messages.statuses.${value}`),
        }))}
        onChange={(value) => onChange("status", value)}
        className="w-full sm:w-auto sm:min-w-36"
      />
    </div>
  )
}
