import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CalendarMini } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useState } from "react"
import { EmptyState, ErrorState, ListSkeleton } from "../../components/common/page-state"
import { PresencePicker } from "../../components/staff/presence-picker"
import { WeekGrid } from "../../components/team/week-grid"
import { WeekList } from "../../components/team/week-list"
import { useStaffMe } from "../../hooks/use-staff"
import { useLiveStaff, useTeam } from "../../hooks/use-team"
import { useText } from "../../hooks/use-text"
import { mondayOf, weeksAfter } from "../../lib/weeks"

const TeamPage = () => {
  const { t } = useText()
  const [from, setFrom] = useState(() => mondayOf(new Date()))
  const { data: week, error, refetch } = useTeam(from)
  const { data: me } = useStaffMe()
  useLiveStaff()
  const mine = week?.team.find(({ id }) => id === me?.id)
  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <div className="flex flex-col gap-3 px-6 py-4 md:flex-row md:items-start md:justify-between">
        <div>
          <Heading level="h1">{t("team.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("team.subtitle")}
          </Text>
        </div>
        {mine && <PresencePicker value={mine.presence.state} />}
      </div>
      <nav aria-label={t("team.title")} className="flex flex-wrap gap-2 px-6 py-3">
        <Button size="small" variant="secondary" onClick={() => setFrom(weeksAfter(from, -1))}>
          {t("team.previous_week")}
        </Button>
        <Button size="small" variant="secondary" onClick={() => setFrom(mondayOf(new Date()))}>
          {t("team.this_week")}
        </Button>
        <Button size="small" variant="secondary" onClick={() => setFrom(weeksAfter(from, 1))}>
          {t("team.next_week")}
        </Button>
      </nav>
      {!week && !error && <ListSkeleton rows={4} />}
      {error && !week && <ErrorState error={error} onRetry={() => void refetch()} />}
      {week?.team.length === 0 && (
        <EmptyState title={t("team.empty_title")} text={t("team.empty_text")} />
      )}
      {week && week.team.length > 0 && (
        <>
          <WeekGrid week={week} />
          <WeekList week={week} />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "nav.team",
  translationNs: "revivatech",
  icon: CalendarMini,
  rank: 4,
})

export const handle = {
  breadcrumb: () => i18n.t("nav.team", { ns: "revivatech" }),
}

export default TeamPage
