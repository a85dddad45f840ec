import { ExclamationCircle } from "@medusajs/icons"
import { Button, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useFailureText } from "../../hooks/use-failure-text"
import { useText } from "../../hooks/use-text"

type EmptyStateProps = { title: string; text: string; action?: ReactNode }

/** Says that there is nothing, why, and what can be done. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-y-2 px-6 py-16 text-center">
      <Heading level="h3">{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle max-w-md">
        {text}
      </Text>
      {action}
    </div>
  )
}

type ErrorStateProps = { error: unknown; onRetry: () => void }

/** Says what failed, with a button to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useText()
  const failureText = useFailureText()
  return (
    <div role="alert" className="flex flex-col items-center gap-y-2 px-6 py-16 text-center">
      <ExclamationCircle className="text-ui-tag-red-icon" />
      <Heading level="h3">{t("errors.title")}</Heading>
      <Text size="small" className="text-ui-fg-subtle max-w-md">
        {failureText(error).title}
      </Text>
      <Button variant="secondary" size="small" onClick={onRetry}>
        {t("actions.retry")}
      </Button>
    </div>
  )
}

/** Grey rows in the place of a list that is on its way. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  const { t } = useText()
  return (
    <div role="status" className="flex flex-col gap-y-3 px-6 py-4">
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-8 w-full" />
      ))}
    </div>
  )
}
