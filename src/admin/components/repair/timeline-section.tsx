import { Text } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { RepairDetail } from "../../lib/types"
import { Section } from "../common/section"
import { NoteForm } from "./note-form"

type TimelineEvent = RepairDetail["timeline"][number]

/** Everything that happened, the newest first, and a place to add a note. */
export function TimelineSection({ repair }: { repair: RepairDetail }) {
  const { t, format } = useText()
  const events = [...repair.timeline].sort((a, b) => b.sequence - a.sequence)
  const actorOf = ({ actor }: TimelineEvent) =>
    actor.name ?? t(`repair.actors.${actor.kind}`, { defaultValue: actor.kind })
  return (
    <Section title={t("repair.timeline")}>
      <NoteForm repairId={repair.id} />
      {events.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("repair.no_events")}
        </Text>
      )}
      <ol aria-label={t("repair.timeline")} className="flex flex-col px-6 py-4">
        {events.map((event) => (
          <li key={event.sequence} className="group flex gap-x-3">
            <span aria-hidden className="flex flex-col items-center pt-1.5">
              <span className="bg-ui-fg-muted size-2 rounded-full" />
              <span className="bg-ui-border-base w-px flex-1 group-last:hidden" />
            </span>
            <div className="txt-compact-small min-w-0 pb-4 group-last:pb-0">
              <p className="text-ui-fg-base">
                {t(`log.${event.event}`, { defaultValue: event.event })}
                {event.from_state !== event.to_state && (
                  <span className="text-ui-fg-subtle">
                    {": "}
                    {t(`states.${event.to_state}`, { defaultValue: event.to_state })}
                  </span>
                )}
              </p>
              <p className="text-ui-fg-muted">
                {actorOf(event)} · <time dateTime={event.at}>{format.dateTime(event.at)}</time>
              </p>
              {event.note && (
                <p className="text-ui-fg-subtle mt-1 whitespace-pre-wrap break-words">
                  {event.note}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
