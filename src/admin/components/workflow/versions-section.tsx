import { Badge, Button, Text } from "@medusajs/ui"
import { useWorkflowVersions } from "../../hooks/use-workflows"
import { useText } from "../../hooks/use-text"
import { EmptyState, ErrorState, ListSkeleton } from "../common/page-state"
import { Section } from "../common/section"

type VersionsSectionProps = {
  shown: string | undefined
  onShow: (id: string) => void
  onActivate: (id: string) => void
  isBusy: boolean
}

/** Every version, newest first; each can be looked at and activated, also an earlier one. */
export function VersionsSection({ shown, onShow, onActivate, isBusy }: VersionsSectionProps) {
  const { t, format } = useText()
  const query = useWorkflowVersions()
  const versions = query.data?.pages.flatMap(({ workflows }) => workflows)

  return (
    <Section title={t("workflows.versions.title")}>
      {query.isPending && <ListSkeleton rows={2} />}
      {query.error && !versions && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {versions?.length === 0 && (
        <EmptyState
          title={t("workflows.versions.empty_title")}
          text={t("workflows.versions.empty_text")}
        />
      )}
      <ul className="divide-ui-border-base divide-y">
        {versions?.map((version) => (
          <li
            key={version.id}
            className="flex flex-wrap items-center justify-between gap-2 px-6 py-3"
          >
            <div className="min-w-0">
              <Text size="small" weight="plus" className="flex items-center gap-x-2">
                {t("workflows.versions.version", { version: version.version })}
                {version.is_active && (
                  <Badge size="2xsmall" color="green">
                    {t("workflows.versions.active")}
                  </Badge>
                )}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {format.fullDateTime(version.created_at)} · {version.created_by.name}
              </Text>
              {version.note && (
                <Text size="small" className="break-words">
                  {version.note}
                </Text>
              )}
            </div>
            <div className="flex gap-2">
              <Button
                size="small"
                variant="transparent"
                disabled={version.id === shown}
                aria-label={t("workflows.versions.show_named", { version: version.version })}
                onClick={() => onShow(version.id)}
              >
                {t("workflows.versions.show")}
              </Button>
              {!version.is_active && (
                <Button
                  size="small"
                  variant="secondary"
                  disabled={isBusy}
                  aria-label={t("workflows.versions.activate_named", { version: version.version })}
                  onClick={() => onActivate(version.id)}
                >
                  {t("workflows.versions.activate")}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="px-6 py-3">
          <Button
            size="small"
            variant="secondary"
            isLoading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t("workflows.versions.more")}
          </Button>
        </div>
      )}
    </Section>
  )
}
