import { ArrowDownTray } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useFailureText } from "../../hooks/use-failure-text"
import { useText } from "../../hooks/use-text"
import { callApiForPage } from "../../lib/api"
import { saveFile } from "../../lib/price-download"

type PassportButtonProps = { repair: { id: string; number: string } }

/** Saves the repair's signed passport as a page that verifies itself. */
export function PassportButton({ repair }: PassportButtonProps) {
  const { t } = useText()
  const failureText = useFailureText()
  const save = useMutation({
    mutationFn: () =>
      callApiForPage(`/admin/repairs/${encodeURIComponent(repair.id)}/passport`, {
        query: { format: "html" },
      }),
    onSuccess: (page) => saveFile(page, `${repair.number}-passport.html`),
    onError: (error) => toast.error(failureText(error).title),
  })
  return (
    <Button
      type="button"
      size="small"
      variant="secondary"
      isLoading={save.isPending}
      onClick={() => save.mutate()}
    >
      <ArrowDownTray />
      {t("passport.save")}
    </Button>
  )
}
