import { Button, toast } from "@medusajs/ui"
import { useMerges, useUndoMerge } from "../../hooks/use-customer-merge"
import { useFailureText } from "../../hooks/use-failure-text"
import { useText } from "../../hooks/use-text"

/** Merges that can still be undone; nothing where there are none. */
export function MergesList({ customerId }: { customerId: string }) {
  const { t, format } = useText()
  const failureText = useFailureText()
  const { data: merges } = useMerges(customerId)
  const undo = useUndoMerge(customerId)
  if (!merges || merges.length === 0) return null
  return (
    <ul aria-label={t("customers.merges")} className="divide-ui-border-base divide-y">
      {merges.map(({ id, duplicate, merged_by_name, merged_at, undo_until }) => (
        <li key={id} className="txt-compact-small flex flex-wrap justify-between gap-2 px-6 py-4">
          <div className="min-w-0">
            <p className="text-ui-fg-base break-words">
              {t("customers.merged_in", {
                name: [duplicate.name, duplicate.email].filter(Boolean).join(", "),
              })}
            </p>
            <p className="text-ui-fg-subtle">
              {merged_by_name} · {format.dateTime(merged_at)}
            </p>
            <p className="text-ui-fg-subtle">
              {t("customers.undo_until", { date: format.dateTime(undo_until) })}
            </p>
          </div>
          <Button
            size="small"
            variant="secondary"
            isLoading={undo.isPending}
            onClick={() =>
              undo.mutate(id, {
                onSuccess: () => toast.success(t("customers.merge_undone")),
                onError: (error) => toast.error(failureText(error).title),
              })
            }
          >
            {t("customers.undo_merge")}
          </Button>
        </li>
      ))}
    </ul>
  )
}
