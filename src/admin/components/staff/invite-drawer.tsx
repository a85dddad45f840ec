import { Button, Drawer, Input } from "@medusajs/ui"
import { useState } from "react"
import { STAFF_ROLES } from "../../../domain/repair/actors"
import { LOCALES, type Locale } from "../../../domain/shared/locale"
import { useInvitationChanges, type SentInvitation } from "../../hooks/use-invitations"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import type { StaffRole } from "../../lib/types"
import { ChoiceSelect } from "../common/choice-select"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"

type InviteDrawerProps = {
  roles: readonly StaffRole[]
  onSent: (sent: SentInvitation) => void
  onClose: () => void
}

/** Asks somebody by e-mail to work in the shop. */
export function InviteDrawer({ roles, onSent, onClose }: InviteDrawerProps) {
  const { t, locale: mine } = useText()
  const returnFocus = useReturnFocus()
  const { invite } = useInvitationChanges()
  const [email, setEmail] = useState("")
  const [role, setRole] = useState<StaffRole>("technician")
  const [locale, setLocale] = useState<Locale>(mine)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={t("invitations.invite_title")} hint={t("invitations.invite_hint")} />
        <form
          className="flex min-h-0 flex-1 flex-col"
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate({ email, role, locale }, { onSuccess: onSent })
          }}
        >
          <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
            <FailureAlert error={invite.error} />
            <Field label={t("invitations.email")}>
              {({ id }) => (
                <Input
                  id={id}
                  type="email"
                  required
                  autoComplete="off"
                  value={email}
                  onChange={(event) => setEmail(event.target.value)}
                />
              )}
            </Field>
            <Field label={t("invitations.role")} hint={t(`staff.roles.${role}`)}>
              {({ id, describedBy }) => (
                <ChoiceSelect
                  id={id}
                  describedBy={describedBy}
                  label={t("invitations.role")}
                  value={role}
                  choices={STAFF_ROLES.filter((each) => roles.includes(each)).map((value) => ({
                    value,
                    label: t(`roles.${value}`),
                  }))}
                  onChange={(value) => setRole(value as StaffRole)}
                />
              )}
            </Field>
            <Field label={t("invitations.language")}>
              {({ id }) => (
                <ChoiceSelect
                  id={id}
                  label={t("invitations.language")}
                  value={locale}
                  choices={LOCALES.map((value) => ({ value, label: t(`locales.${value}`) }))}
                  onChange={(value) => setLocale(value as Locale)}
                />
              )}
            </Field>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" isLoading={invite.isPending}>
              {t("invitations.send")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
