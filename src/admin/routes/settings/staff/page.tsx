import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Users } from "@medusajs/icons"
import { Alert, Container, Heading, Table, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useState } from "react"
import { EmptyState, ErrorState, ListSkeleton } from "../../../components/common/page-state"
import { InvitationsSection } from "../../../components/staff/invitations-section"
import { MemberDrawer } from "../../../components/staff/member-drawer"
import { NewcomersSection } from "../../../components/staff/newcomers-section"
import { RoleLegend } from "../../../components/staff/role-legend"
import { StaffRow } from "../../../components/staff/staff-row"
import { useStaffList, useStaffMe } from "../../../hooks/use-staff"
import { useLiveStaff, useTeam } from "../../../hooks/use-team"
import { useText } from "../../../hooks/use-text"

const MANAGING_ROLES = ["owner", "manager"]

const StaffPage = () => {
  const { t } = useText()
  const { data, error, isPending, refetch } = useStaffList()
  const staff = data?.staff
  const { data: me, isSuccess } = useStaffMe()
  const { data: team } = useTeam(undefined, 1)
  useLiveStaff()
  const [edited, setEdited] = useState<string | null>(null)
  const editable = me !== undefined && MANAGING_ROLES.includes(me.role)

  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h1">{t("staff.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("staff.subtitle")}
        </Text>
      </div>
      {isSuccess && !editable && (
        <div className="px-6 py-4">
          <Alert variant="info">{t("staff.read_only")}</Alert>
        </div>
      )}
      {isPending && <ListSkeleton rows={4} />}
      {error && !staff && <ErrorState error={error} onRetry={() => void refetch()} />}
      {staff?.length === 0 && (
        <EmptyState title={t("staff.empty_title")} text={t("staff.empty_text")} />
      )}
      {staff && staff.length > 0 && (
        <div className="overflow-x-auto">
          <Table aria-label={t("staff.table")}>
            <Table.Header className="border-t-0">
              <Table.Row>
                {(["name", "email", "role", "active"] as const).map((column) => (
                  <Table.HeaderCell
                    key={column}
                    scope="col"
                    className={column === "email" ? "hidden md:table-cell" : undefined}
                  >
                    {t(`staff.columns.${column}`)}
                  </Table.HeaderCell>
                ))}
                {editable && (
                  <Table.HeaderCell scope="col">
                    <span className="sr-only">{t("member.edit")}</span>
                  </Table.HeaderCell>
                )}
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0">
              {staff.map((member) => (
                <StaffRow
                  key={member.id}
                  member={member}
                  presence={team?.team.find(({ id }) => id === member.id)?.presence}
                  isMe={member.id === me?.id}
                  editable={editable}
                  onEdit={() => setEdited(member.id)}
                />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {editable && data && <NewcomersSection users={data.users_without_role} />}
      {editable && <InvitationsSection myRole={me.role} />}
      <RoleLegend />
      {edited && <MemberDrawer id={edited} onClose={() => setEdited(null)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "nav.staff",
  translationNs: "revivatech",
  icon: Users,
})

export const handle = {
  breadcrumb: () => i18n.t("nav.staff", { ns: "revivatech" }),
}

export default StaffPage
