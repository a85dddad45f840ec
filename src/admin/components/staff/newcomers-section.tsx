import { Heading, Text, toast } from "@medusajs/ui"
import { useId } from "react"
import { STAFF_ROLES } from "../../../domain/repair/actors"
import { useFailureText } from "../../hooks/use-failure-text"
import { useAddStaffMember } from "../../hooks/use-staff"
import { useText } from "../../hooks/use-text"
import type { StaffRole, UserWithoutRole } from "../../lib/types"
import { ChoiceSelect } from "../common/choice-select"

function Newcomer({ user }: { user: UserWithoutRole }) {
  const { t } = useText()
  const failureText = useFailureText()
  const add = useAddStaffMember()
  const { user_id, name, email } = user
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
      <div className="txt-compact-small min-w-0">
        <p className="text-ui-fg-base">{name}</p>
        {name !== email && <p className="text-ui-fg-subtle">{email}</p>}
      </div>
      <ChoiceSelect
        small
        label={t("staff.give_role_to", { name })}
        value=""
        placeholder={t("staff.give_role")}
        disabled={add.isPending}
        choices={STAFF_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        onChange={(role) =>
          add.mutate(
            { user_id, role: role as StaffRole },
            {
              onSuccess: () => toast.success(t("staff.saved", { name })),
              onError: (error) => toast.error(failureText(error).title),
            }
          )
        }
        className="w-40"
      />
    </li>
  )
}

/** Users of the admin who may do nothing until they are given a role. */
export function NewcomersSection({ users }: { users: readonly UserWithoutRole[] }) {
  const { t } = useText()
  const id = useId()
  if (users.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <div className="px-6 pb-1 pt-4">
        <Heading level="h2" id={id}>
          {t("staff.newcomers")}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("staff.newcomers_hint")}
        </Text>
      </div>
      <ul aria-labelledby={id} className="pb-2">
        {users.map((user) => (
          <Newcomer key={user.user_id} user={user} />
        ))}
      </ul>
    </section>
  )
}
