import { Button, DropdownMenu, Heading, IconButton, Text } from "@medusajs/ui"
import { ArrowPath, EllipsisHorizontal, MagnifyingGlass, Plus } from "@medusajs/icons"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { useText } from "../../hooks/use-text"
import type { PriceRuleSet } from "../../lib/price-types"
import { QuoteFinder } from "./quote-finder"

type RulesHeaderProps = {
  version: PriceRuleSet | undefined
  editable: boolean
  onAdd: () => void
  onExplain: (quoteId: string) => void
}

/** What the page is, which version is in force, and what can be begun here. */
export function RulesHeader({ version, editable, onAdd, onExplain }: RulesHeaderProps) {
  const { t, format } = useText()
  const navigate = useNavigate()
  const [finding, setFinding] = useState(false)
  return (
    <div className="flex flex-wrap items-start justify-between gap-2 px-6 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <Heading level="h1">{t("pricing.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("pricing.subtitle")}
        </Text>
        {version && (
          <Text size="small" className="text-ui-fg-subtle">
            {t(version.created_by ? "pricing.in_force_by" : "pricing.in_force", {
              version: version.version,
              at: format.dateTime(version.created_at),
              by: version.created_by?.name,
            })}
          </Text>
        )}
      </div>
      <div className="flex items-center gap-2">
        {editable && (
          <Button size="small" variant="secondary" onClick={onAdd}>
            <Plus />
            {t("pricing.add")}
          </Button>
        )}
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <IconButton size="small" variant="transparent" aria-label={t("pricing.more")}>
              <EllipsisHorizontal />
            </IconButton>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="end">
            <DropdownMenu.Item className="gap-x-2" onSelect={() => setFinding(true)}>
              <MagnifyingGlass />
              {t("pricing.explain.find")}
            </DropdownMenu.Item>
            {editable && (
              <DropdownMenu.Item
                className="gap-x-2"
                onSelect={() => navigate("/catalogue/price-rules/preview")}
              >
                <ArrowPath />
                {t("pricing.check_all")}
              </DropdownMenu.Item>
            )}
          </DropdownMenu.Content>
        </DropdownMenu>
      </div>
      {finding && (
        <QuoteFinder
          onFind={(id) => {
            setFinding(false)
            onExplain(id)
          }}
          onClose={() => setFinding(false)}
        />
      )}
    </div>
  )
}
