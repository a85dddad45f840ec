import { Badge } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { PriceRuleSet } from "../../lib/price-types"

/** Every version of the rules; quotes name the one they were made by. */
export function VersionsList({ versions }: { versions: readonly PriceRuleSet[] }) {
  const { t, format } = useText()
  return (
    <ul aria-label={t("pricing.versions.title")} className="divide-ui-border-base divide-y">
      {versions.map((version) => (
        <li key={version.version} className="txt-compact-small px-6 py-3">
          <span className="flex flex-wrap items-center gap-1.5">
            <span className="txt-compact-small-plus text-ui-fg-base">
              {t("pricing.versions.version", { version: version.version })}
            </span>
            <Badge size="2xsmall">{t(`pricing.sources.${version.source}`)}</Badge>
          </span>
          <span className="text-ui-fg-subtle block">
            {[
              <time key="at" dateTime={version.created_at}>
                {format.fullDateTime(version.created_at)}
              </time>,
              version.created_by && ` · ${version.created_by.name}`,
              ` · ${t("pricing.count", { count: version.rule_count })}`,
            ]}
          </span>
          {version.note && (
            <span className="text-ui-fg-base block break-words">{version.note}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
