import { Alert, Button, Prompt, toast } from "@medusajs/ui"
import { useState } from "react"
import { useFailureText } from "../../hooks/use-failure-text"
import { useMay } from "../../hooks/use-may"
import { useConfirmAllPrices, useSuggestedPrices } from "../../hooks/use-price-suggestions"
import { useText } from "../../hooks/use-text"

/** Says that prices are still as shipped, and lets a manager confirm all; nothing once they are. */
export function SuggestedPricesBanner() {
  const { t } = useText()
  const may = useMay()
  const failureText = useFailureText()
  const mayConfirm = may("POST", "/admin/price-rules/confirm")
  const { data: count } = useSuggestedPrices(mayConfirm)
  const confirm = useConfirmAllPrices()
  const [asking, setAsking] = useState(false)
  if (!mayConfirm || !count) return null

  const confirmAll = () =>
    confirm.mutate(undefined, {
      onSuccess: ({ confirmed }) =>
        toast.success(t("pricing.suggested.done", { count: confirmed })),
      onError: (error) => toast.error(failureText(error).title),
    })

  return (
    <div role="region" aria-label={t("pricing.suggested.title")} className="px-6 py-4">
      <Alert variant="info" className="[&>div]:w-full">
        <div className="flex w-full flex-wrap items-center justify-between gap-2">
          <span className="min-w-0 flex-1 basis-64">
            <span className="txt-compact-small-plus block">{t("pricing.suggested.title")}</span>
            {t("pricing.suggested.text", { count })}
          </span>
          <Button
            size="small"
            variant="secondary"
            isLoading={confirm.isPending}
            onClick={() => setAsking(true)}
          >
            {t("pricing.suggested.confirm")}
          </Button>
        </div>
      </Alert>
      <Prompt open={asking} onOpenChange={setAsking} variant="confirmation">
        <Prompt.Content>
          <Prompt.Header>
            <Prompt.Title>{t("pricing.suggested.ask_title")}</Prompt.Title>
            <Prompt.Description>{t("pricing.suggested.ask_text")}</Prompt.Description>
          </Prompt.Header>
          <Prompt.Footer>
            <Prompt.Cancel>{t("actions.cancel")}</Prompt.Cancel>
            <Prompt.Action onClick={confirmAll}>{t("pricing.suggested.confirm")}</Prompt.Action>
          </Prompt.Footer>
        </Prompt.Content>
      </Prompt>
    </div>
  )
}
