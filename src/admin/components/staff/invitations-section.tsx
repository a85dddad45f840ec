import { Badge, Button, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useId, useState } from "react"
import type { StaffInvitation } from "../../../contracts/staff-invitation"
import { STAFF_ROLES } from "../../../domain/repair/actors"
import { useFailureText } from "../../hooks/use-failure-text"
import {
  useInvitationChanges,
  useInvitations,
  type SentInvitation,
} from "../../hooks/use-invitations"
import { useText } from "../../hooks/use-text"
import type { StaffRole } from "../../lib/types"
import { InvitationLink } from "./invitation-link"
import { InviteDrawer } from "./invite-drawer"

type ItemProps = {
  invitation: StaffInvitation
  changeable: boolean
  onSent: (sent: SentInvitation) => void
}

function Invitation({ invitation, changeable, onSent }: ItemProps) {
  const { t, format } = useText()
  const prompt = usePrompt()
  const failureText = useFailureText()
  const { resend, revoke } = useInvitationChanges()
  const { id, email, role, status, expires_at, invited_by_name } = invitation
  const onError = (error: unknown) => toast.error(failureText(error).title)
  const confirmRevoke = async () => {
    const confirmed = await prompt({
      title: t("invitations.revoke_of", { email }),
      description: t("invitations.revoke_text"),
      confirmText: t("invitations.revoke"),
      cancelText: t("actions.cancel"),
    })
    if (!confirmed) return
    const onSuccess = () => toast.success(t("invitations.revoked", { email }))
    revoke.mutate(id, { onSuccess, onError })
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
      <div className="txt-compact-small min-w-0">
        <p className="text-ui-fg-base flex flex-wrap items-center gap-1.5 break-all">
          {email}
          <Badge size="2xsmall">{role ? t(`roles.${role}`) : t("invitations.no_role")}</Badge>
          {status === "expired" && (
            <Badge size="2xsmall" color="orange">
              {t("invitations.expired")}
            </Badge>
          )}
        </p>
        <p className="text-ui-fg-subtle">
          {status === "open" &&
            t("invitations.open_until", { time: format.fullDateTime(expires_at) })}{" "}
          {invited_by_name && t("invitations.invited_by", { name: invited_by_name })}
        </p>
      </div>
      {changeable && (
        <div className="flex gap-2">
          {role && (
            <Button
              size="small"
              variant="secondary"
              aria-label={t("invitations.resend_to", { email })}
              isLoading={resend.isPending}
              onClick={() => resend.mutate(id, { onSuccess: onSent, onError })}
            >
              {t("invitations.resend")}
            </Button>
          )}
          <Button
            size="small"
            variant="secondary"
            aria-label={t("invitations.revoke_of", { email })}
            isLoading={revoke.isPending}
            onClick={() => void confirmRevoke()}
          >
            {t("invitations.revoke")}
          </Button>
        </div>
      )}
    </li>
  )
}

/** Who is invited, with what a manager can do about it. */
export function InvitationsSection({ myRole }: { myRole: StaffRole }) {
  const { t } = useText()
  const id = useId()
  const { data: invitations } = useInvitations()
  const [isInviting, setIsInviting] = useState(false)
  const [sent, setSent] = useState<SentInvitation | null>(null)
  const roles = myRole === "owner" ? STAFF_ROLES : STAFF_ROLES.filter((role) => role !== "owner")
  return (
    <section aria-labelledby={id}>
      <div className="flex items-start justify-between gap-4 px-6 pb-1 pt-4">
        <div>
          <Heading level="h2" id={id}>
            {t("invitations.title")}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(invitations?.length === 0 ? "invitations.empty" : "invitations.hint")}
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={() => setIsInviting(true)}>
          {t("invitations.invite")}
        </Button>
      </div>
      {sent && (
        <div className="px-6 py-2">
          <InvitationLink sent={sent} />
        </div>
      )}
      <ul aria-labelledby={id} className="pb-2">
        {invitations?.map((invitation) => (
          <Invitation
            key={invitation.id}
            invitation={invitation}
            changeable={invitation.role !== "owner" || myRole === "owner"}
            onSent={setSent}
          />
        ))}
      </ul>
      {isInviting && (
        <InviteDrawer
          roles={roles}
          onSent={(made) => {
            setSent(made)
            setIsInviting(false)
          }}
          onClose={() => setIsInviting(false)}
        />
      )}
    </section>
  )
}
