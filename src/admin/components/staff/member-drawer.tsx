import { Button, Drawer, Heading, Text, toast } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { StaffProfile } from "../../../contracts/staff-team"
import { findShiftProblems } from "../../../domain/staff/working-hours"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useSaveProfile, useStaffProfile } from "../../hooks/use-team"
import { useText } from "../../hooks/use-text"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { AbsencesList } from "./absences-list"
import { ShiftFields } from "./shift-fields"
import { SkillFields } from "./skill-fields"

type PartProps = { title: string; hint?: string; children: ReactNode }

function Part({ title, hint, children }: PartProps) {
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h3">{title}</Heading>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
      {children}
    </section>
  )
}

function ProfileForm({ profile, onClose }: { profile: StaffProfile; onClose: () => void }) {
  const { t } = useText()
  const save = useSaveProfile(profile.id)
  const [skills, setSkills] = useState(profile.skills)
  const [shifts, setShifts] = useState(profile.shifts)
  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <FailureAlert error={save.error} />
        <Part title={t("member.skills")} hint={t("member.skills_hint")}>
          <SkillFields skills={skills} onChange={setSkills} />
        </Part>
        <Part title={t("member.hours")} hint={t("member.hours_hint")}>
          <ShiftFields shifts={shifts} onChange={setShifts} />
        </Part>
        <Part title={t("member.absences")}>
          <AbsencesList memberId={profile.id} absences={profile.absences} />
        </Part>
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" variant="secondary" onClick={onClose}>
          {t("actions.cancel")}
        </Button>
        <Button
          type="button"
          disabled={findShiftProblems(shifts).length > 0}
          isLoading={save.isPending}
          onClick={() =>
            save.mutate(
              { skills, shifts },
              {
                onSuccess: () => {
                  toast.success(t("staff.saved", { name: profile.name }))
                  onClose()
                },
              }
            )
          }
        >
          {t("member.save")}
        </Button>
      </Drawer.Footer>
    </>
  )
}

/** What a person can repair and when they work. */
export function MemberDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const { data: profile, error, refetch } = useStaffProfile(id)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={profile?.name ?? t("member.edit")} hint={profile?.email} />
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!profile && !error && <ListSkeleton rows={4} />}
        {profile && <ProfileForm key={profile.id} profile={profile} onClose={onClose} />}
      </Drawer.Content>
    </Drawer>
  )
}
