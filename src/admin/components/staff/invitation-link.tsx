import { Alert, Button, toast } from "@medusajs/ui"
import type { SentInvitation } from "../../hooks/use-invitations"
import { useText } from "../../hooks/use-text"

/** The link of an invitation that was just sent, for handing it over without e-mail. */
export function InvitationLink({ sent }: { sent: SentInvitation }) {
  const { t } = useText()
  const { accept_url, invitation } = sent
  return (
    <Alert variant="info" className="min-w-0">
      <p className="txt-compact-small-plus">{t("invitations.link")}</p>
      <p className="txt-compact-small break-all py-1">{accept_url}</p>
      <p className="txt-compact-small text-ui-fg-subtle">
        {t("invitations.link_hint", { email: invitation.email })}
      </p>
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="mt-2"
        onClick={() =>
          void navigator.clipboard
            .writeText(accept_url)
            .then(() => toast.success(t("invitations.copied")))
        }
      >
        {t("invitations.copy")}
      </Button>
    </Alert>
  )
}
