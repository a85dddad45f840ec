import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useDuplicates } from "../../hooks/use-customer-merge"
import { useText } from "../../hooks/use-text"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { Section } from "../common/section"
import { CustomerLine } from "./customer-line"
import { MergeDrawer } from "./merge-drawer"
import { MergesList } from "./merges-list"

/** Who may be the same person, and the way to make them one. */
export function DuplicatesSection({ customerId }: { customerId: string }) {
  const { t } = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data: duplicates, error, isPending, refetch } = useDuplicates(customerId)
  return (
    <Section title={t("customers.duplicates")}>
      {isPending && <ListSkeleton rows={2} />}
      {error && !duplicates && <ErrorState error={error} onRetry={() => void refetch()} />}
      {duplicates?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("customers.no_duplicates")}
        </Text>
      )}
      {duplicates && duplicates.length > 0 && (
        <ul aria-label={t("customers.duplicates")} className="divide-ui-border-base divide-y">
          {duplicates.map(({ customer, reasons }) => (
            <li key={customer.id} className="flex flex-col gap-y-2 px-6 py-4">
              <CustomerLine customer={customer} />
              <div className="flex flex-wrap gap-1">
                {reasons.map((reason) => (
                  <Badge key={reason} size="2xsmall" color="orange">
                    {t(`customers.reasons.${reason}`)}
                  </Badge>
                ))}
              </div>
              <Button
                size="small"
                variant="secondary"
                className="w-fit"
                onClick={() => setChosen(customer.id)}
              >
                {t("customers.merge_look")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <MergesList customerId={customerId} />
      {chosen && (
        <MergeDrawer keptId={customerId} duplicateId={chosen} onClose={() => setChosen(null)} />
      )}
    </Section>
  )
}
