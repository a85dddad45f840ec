import { STAFF_ROLES } from "../../../domain/repair/actors"
import { useText } from "../../hooks/use-text"
import { Facts } from "../common/facts"

/** What each role may do, in a line. */
export function RoleLegend() {
  const { t } = useText()
  return (
    <Facts
      facts={STAFF_ROLES.map((role) => ({
        label: t(`roles.${role}`),
        value: <span className="text-ui-fg-subtle">{t(`staff.roles.${role}`)}</span>,
      }))}
    />
  )
}
