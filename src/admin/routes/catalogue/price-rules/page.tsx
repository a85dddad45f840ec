import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import i18n from "i18next"
import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { EmptyState, ErrorState, ListSkeleton } from "../../../components/common/page-state"
import { CampaignsSection } from "../../../components/pricing/campaigns-section"
import { DraftBar } from "../../../components/pricing/draft-bar"
import { ExplanationDrawer } from "../../../components/pricing/explanation-drawer"
import { OvertakenAlert } from "../../../components/pricing/overtaken-alert"
import { PriceFilterBar } from "../../../components/pricing/price-filter-bar"
import { RuleDrawer, type RuleToEdit } from "../../../components/pricing/rule-drawer"
import { RuleSections } from "../../../components/pricing/rule-sections"
import { RulesHeader } from "../../../components/pricing/rules-header"
import { SuggestedPricesBanner } from "../../../components/pricing/suggested-banner"
import { useMay } from "../../../hooks/use-may"
import { usePriceDraft } from "../../../hooks/use-price-draft"
import { usePriceRules } from "../../../hooks/use-price-rules"
import { usePriceText } from "../../../hooks/use-price-text"
import { useText } from "../../../hooks/use-text"
import { draftedRules } from "../../../lib/price-draft"
import { filterRules, readPriceFilters } from "../../../lib/price-filters"
import { withFilter } from "../../../lib/queue-filters"

const PriceRulesPage = () => {
  const { t, locale } = useText()
  const text = usePriceText()
  const may = useMay()
  const [params, setParams] = useSearchParams()
  const { data, error, isPending, refetch } = usePriceRules()
  const draft = usePriceDraft(data?.rules)
  const [edit, setEdit] = useState<RuleToEdit | null>(null)
  const editable = may("POST", "/admin/price-rules/apply")
  const filters = readPriceFilters(params)
  const set = (key: string, value: string) =>
    setParams(withFilter(params, key, value), { replace: true })
  const isDrafted = (id: string) => draft.draft.some((change) => change.id === id)
  const rows = data ? draftedRules(data.rules, draft.draft) : []
  const shown = filterRules(rows, filters, isDrafted, (rule) =>
    [
      text.kindName(rule.kind),
      text.scopeText(rule),
      "label" in rule ? rule.label[locale] : "",
    ].join(" ")
  )
  const quote = params.get("quote")

  return (
    <div className="flex flex-col gap-3">
      <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
        <RulesHeader
          version={data?.rule_set}
          editable={editable}
          onAdd={() => setEdit({ mode: "add", rule: null })}
          onExplain={(id) => set("quote", id)}
        />
        <SuggestedPricesBanner />
        <OvertakenAlert {...draft} />
        <PriceFilterBar
          filters={filters}
          onChange={set}
          onClear={() => setParams(new URLSearchParams())}
        />
        {isPending && <ListSkeleton />}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && shown.length === 0 && (
          <EmptyState title={t("pricing.no_match_title")} text={t("pricing.no_match_text")} />
        )}
      </Container>
      <RuleSections
        rows={shown}
        editable={editable}
        onEdit={({ drafted }) => drafted && setEdit({ mode: "edit", rule: drafted })}
        onCopy={({ drafted, current }) => setEdit({ mode: "add", rule: drafted ?? current })}
        onRemove={({ id }) => draft.change(id, null)}
        onUndo={({ id }) => draft.undo(id)}
      />
      <CampaignsSection />
      <DraftBar count={draft.draft.length} onDiscard={draft.discard} />
      {edit && (
        <RuleDrawer
          edit={edit}
          isTaken={(id) => rows.some((row) => row.id === id && row.drafted !== null)}
          onSave={(id, rule) => {
            draft.change(id, rule)
            setEdit(null)
          }}
          onClose={() => setEdit(null)}
        />
      )}
      {quote && <ExplanationDrawer key={quote} id={quote} onClose={() => set("quote", "")} />}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "nav.price_rules",
  translationNs: "revivatech",
})

export const handle = {
  breadcrumb: () => i18n.t("nav.price_rules", { ns: "revivatech" }),
}

export default PriceRulesPage
