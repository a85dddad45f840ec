import { Badge, Button, Switch, Table, toast, usePrompt } from "@medusajs/ui"
import type { TeamMember } from "../../../contracts/staff-team"
import { STAFF_ROLES } from "../../../domain/repair/actors"
import { useFailureText } from "../../hooks/use-failure-text"
import { useUpdateStaffMember } from "../../hooks/use-staff"
import { useText } from "../../hooks/use-text"
import type { StaffMember, StaffRole } from "../../lib/types"
import { ChoiceSelect } from "../common/choice-select"
import { PresenceBadge } from "./presence-badge"

type StaffRowProps = {
  member: StaffMember
  presence: TeamMember["presence"] | undefined
  isMe: boolean
  editable: boolean
  onEdit: () => void
}

/** One person with their role; it is saved as soon as it is chosen. */
export function StaffRow({ member, presence, isMe, editable, onEdit }: StaffRowProps) {
  const { t } = useText()
  const failureText = useFailureText()
  const prompt = usePrompt()
  const update = useUpdateStaffMember()
  const { id, name, email, role, is_active } = member

  const save = (change: { role?: StaffRole; is_active?: boolean }) =>
    update.mutate(
      { id, ...change },
      {
        onSuccess: () => toast.success(t("staff.saved", { name })),
        onError: (error) => toast.error(failureText(error).title),
      }
    )

  const setActive = async (checked: boolean) => {
    const confirmed =
      checked ||
      (await prompt({
        title: t("member.deactivate_title", { name }),
        description: t("member.deactivate_text"),
        confirmText: t("member.deactivate"),
        cancelText: t("actions.cancel"),
      }))
    if (confirmed) save({ is_active: checked })
  }

  return (
    <Table.Row className="last:border-b-0">
      <Table.Cell className="text-ui-fg-base py-2">
        <span className="flex flex-wrap items-center gap-1.5 break-all">
          {name}
          {isMe && <Badge size="2xsmall">{t("staff.you")}</Badge>}
        </span>
        {presence && <PresenceBadge presence={presence} />}
        {name !== email && (
          <span className="text-ui-fg-subtle block break-all md:hidden">{email}</span>
        )}
      </Table.Cell>
      <Table.Cell className="hidden md:table-cell">{email}</Table.Cell>
      <Table.Cell className="min-w-32">
        {editable ? (
          <ChoiceSelect
            small
            label={t("staff.role_of", { name })}
            value={role}
            disabled={update.isPending}
            choices={STAFF_ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
            onChange={(value) => save({ role: value as StaffRole })}
          />
        ) : (
          t(`roles.${role}`)
        )}
      </Table.Cell>
      <Table.Cell>
        {editable ? (
          <Switch
            aria-label={t("staff.active_of", { name })}
            checked={is_active}
            disabled={update.isPending || isMe}
            onCheckedChange={(checked) => void setActive(checked)}
          />
        ) : (
          t(is_active ? "staff.active" : "staff.inactive")
        )}
      </Table.Cell>
      {editable && (
        <Table.Cell className="text-right">
          <Button
            size="small"
            variant="transparent"
            aria-label={t("member.edit_of", { name })}
            onClick={onEdit}
          >
            {t("member.edit")}
          </Button>
        </Table.Cell>
      )}
    </Table.Row>
  )
}
