import { Badge, Text } from "@medusajs/ui"
import { usePriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import type { DraftedRule } from "../../lib/price-draft"
import { shownRule } from "../../lib/price-filters"
import { KINDS } from "../../lib/price-rule-fields"
import { Section } from "../common/section"
import type { RuleActionHandlers } from "./rule-actions"
import { RuleTable } from "./rule-table"

type RuleSectionsProps = RuleActionHandlers & { rows: readonly DraftedRule[]; editable: boolean }

/** The rules, a card for each kind with what such a rule does. */
export function RuleSections({ rows, editable, ...on }: RuleSectionsProps) {
  const { t } = useText()
  const text = usePriceText()
  return KINDS.map((kind) => {
    const ofKind = rows
      .flatMap((row) => {
        const rule = shownRule(row)
        return rule?.kind === kind ? [{ row, rule }] : []
      })
      .sort((a, b) => text.compare(a.rule, b.rule))
      .map(({ row }) => row)
    if (ofKind.length === 0) return null
    return (
      <Section
        key={kind}
        title={text.kindName(kind)}
        actions={<Badge size="2xsmall">{t("pricing.count", { count: ofKind.length })}</Badge>}
      >
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t(`pricing.about.${kind}`)}
        </Text>
        <RuleTable kind={kind} rows={ofKind} editable={editable} {...on} />
      </Section>
    )
  })
}
