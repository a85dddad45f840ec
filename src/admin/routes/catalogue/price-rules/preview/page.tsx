import { ArrowDownTray, ArrowLeft } from "@medusajs/icons"
import { Alert, Button, Container, Heading, Text, toast } from "@medusajs/ui"
import i18n from "i18next"
import { useState } from "react"
import { Link, useNavigate } from "react-router-dom"
import { EmptyState } from "../../../../components/common/page-state"
import { Section } from "../../../../components/common/section"
import { ApplyDrawer } from "../../../../components/pricing/apply-drawer"
import { DraftList } from "../../../../components/pricing/draft-list"
import { OvertakenAlert } from "../../../../components/pricing/overtaken-alert"
import { PriceErrorState } from "../../../../components/pricing/price-error-state"
import { PreviewProgress } from "../../../../components/pricing/preview-progress"
import { PreviewResult } from "../../../../components/pricing/preview-result"
import { useFailureText } from "../../../../hooks/use-failure-text"
import { useMay } from "../../../../hooks/use-may"
import { usePriceDraft } from "../../../../hooks/use-price-draft"
import { usePreviewCsv, usePricePreview } from "../../../../hooks/use-price-preview"
import { usePriceRules } from "../../../../hooks/use-price-rules"
import { useText } from "../../../../hooks/use-text"
import type { Draft } from "../../../../lib/price-draft"
import { saveFile } from "../../../../lib/price-download"
import type { PriceChange, PricePreview } from "../../../../lib/price-types"

const RULES = "/catalogue/price-rules"

const changesPrices = ({ currencies }: PricePreview): boolean =>
  currencies.some(({ changed, added, withdrawn }) => changed + added + withdrawn > 0)

const PricePreviewPage = () => {
  const { t } = useText()
  const may = useMay()
  const navigate = useNavigate()
  const failureText = useFailureText()
  const { data: inForce, error: rulesError, refetch: refetchRules } = usePriceRules()
  const draft = usePriceDraft(inForce?.rules)
  const { data, error, isFetching, refetch } = usePricePreview(
    draft.draft,
    inForce?.rule_set.version
  )
  const csv = usePreviewCsv()
  // as it was when asked: the preview itself is read anew while the answer is awaited
  const [applying, setApplying] = useState<{ draft: Draft; preview: PricePreview }>()
  const [stale, setStale] = useState(false)
  const preview = isFetching ? undefined : data
  const failure = rulesError ?? error
  const nothing = draft.draft.length === 0 && preview !== undefined && !changesPrices(preview)

  const applied = (change: PriceChange) => {
    // before the draft goes: rendering this page without one would hold the way back up
    void navigate(RULES)
    draft.discard()
    setApplying(undefined)
    toast.success(t("pricing.apply.done", { count: change.changed_prices }), {
      action: {
        label: t("pricing.undo"),
        altText: t("pricing.undo"),
        onClick: () => void navigate(`/catalogue/price-changes?undo=${change.id}`),
      },
      duration: 15_000,
    })
  }

  return (
    <div className="flex flex-col gap-3">
      <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
        <div className="flex flex-wrap items-start justify-between gap-2 px-6 py-4">
          <div className="min-w-0 flex-1 basis-64">
            <Heading level="h1">{t("pricing.preview.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t(draft.draft.length > 0 ? "pricing.preview.subtitle" : "pricing.preview.no_draft")}
            </Text>
          </div>
          <div className="flex flex-wrap items-center gap-2">
            <Button size="small" variant="transparent" asChild>
              <Link to={RULES}>
                <ArrowLeft />
                {t("pricing.preview.back")}
              </Link>
            </Button>
            <Button
              size="small"
              variant="secondary"
              disabled={!preview}
              isLoading={csv.isPending}
              onClick={() =>
                csv.mutate(draft.draft, {
                  onSuccess: (file) => saveFile(file, "price-preview.csv"),
                  onError: (cause) => toast.error(failureText(cause).title),
                })
              }
            >
              <ArrowDownTray />
              {t("pricing.preview.csv")}
            </Button>
            {may("POST", "/admin/price-rules/apply") && (
              <Button
                size="small"
                disabled={!preview || nothing || draft.overtaken.length > 0}
                onClick={() => preview && setApplying({ draft: draft.draft, preview })}
              >
                {t("pricing.preview.apply")}
              </Button>
            )}
          </div>
        </div>
        {stale && draft.overtaken.length === 0 && (
          <div role="alert" className="px-6 py-4">
            <Alert variant="warning">{t("pricing.preview.stale")}</Alert>
          </div>
        )}
        <OvertakenAlert {...draft} />
        {isFetching && <PreviewProgress />}
        {failure && !isFetching && (
          <PriceErrorState
            error={failure}
            onRetry={() => void (rulesError ? refetchRules() : refetch())}
          />
        )}
        {nothing && (
          <EmptyState
            title={t("pricing.preview.none_title")}
            text={t("pricing.preview.none_text")}
          />
        )}
      </Container>
      {draft.draft.length > 0 && (
        <Section
          title={t("pricing.draft.title")}
          actions={
            <Button size="small" variant="transparent" onClick={draft.discard}>
              {t("pricing.draft.discard")}
            </Button>
          }
        >
          <DraftList draft={draft.draft} onUndo={draft.undo} />
        </Section>
      )}
      {preview && !nothing && <PreviewResult preview={preview} />}
      {applying && (
        <ApplyDrawer
          {...applying}
          onApplied={applied}
          onStale={() => {
            setApplying(undefined)
            setStale(true)
          }}
          onClose={() => setApplying(undefined)}
        />
      )}
    </div>
  )
}

export const handle = {
  breadcrumb: () => i18n.t("pricing.preview.title", { ns: "revivatech" }),
}

export default PricePreviewPage
