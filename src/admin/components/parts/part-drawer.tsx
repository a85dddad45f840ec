import { Drawer, Heading, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import type { Part, PartHistoryEntry } from "../../../contracts/admin-parts"
import { usePart, useSuppliers } from "../../hooks/use-parts"
import { useMay } from "../../hooks/use-may"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { toMajor } from "../../lib/money"
import { DrawerHeader } from "../common/drawer-header"
import { Facts } from "../common/facts"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { ChangeHistory } from "./change-history"
import { usePartName } from "./parts-table"
import { PurchaseForm } from "./purchase-form"
import { StockBadge } from "./stock-badge"
import { StockForm } from "./stock-form"

function Block({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-4 px-6 py-4">
      <Heading level="h3" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** A change of a part in words. */
function useDescribe(part: Part) {
  const { t, format } = useText()
  const suppliers = useSuppliers()
  const textOf = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return ""
    if (field === "cost_minor") return format.money(toMajor(Number(value)), part.currency_code)
    if (field === "cost_source") return t(`parts.sources.${String(value)}`)
    if (field === "supplier_id")
      return suppliers.data?.find(({ id }) => id === value)?.name ?? String(value)
    if (field === "lead_days") return t("parts.days", { count: Number(value) })
    return String(value)
  }
  return (field: string, value: unknown) => ({
    label: t(`parts.changed_fields.${field}`, { defaultValue: field }),
    text: textOf(field, value),
  })
}

function PartFacts({ part }: { part: Part }) {
  const { t, format } = useText()
  return (
    <Facts
      facts={[
        { label: "SKU", value: part.sku },
        { label: t("parts.columns.grade"), value: t(`part_grades.${part.part_grade}`) },
        {
          label: t("parts.columns.available"),
          value: (
            <span className="inline-flex items-center gap-1.5 tabular-nums">
              {part.available} <StockBadge part={part} />
            </span>
          ),
        },
        { label: t("parts.columns.stocked"), value: String(part.stocked) },
        { label: t("parts.columns.reserved"), value: String(part.reserved) },
        { label: t("parts.columns.incoming"), value: String(part.incoming) },
        {
          label: t("parts.columns.cost"),
          value: format.money(part.cost, part.currency_code),
        },
        { label: t("parts.columns.supplier"), value: part.supplier?.name },
      ]}
    />
  )
}

type PartContentProps = { part: Part; history: readonly PartHistoryEntry[] }

function PartContent({ part, history }: PartContentProps) {
  const { t } = useText()
  const may = useMay()
  const describe = useDescribe(part)
  return (
    <div className="divide-ui-border-base divide-y">
      <PartFacts part={part} />
      {may("POST", "/admin/parts/:id") ? (
        <>
          <Block title={t("parts.stock")}>
            {part.levels.map((level) => (
              <StockForm key={`${level.location_id} ${level.stocked}`} part={part} level={level} />
            ))}
          </Block>
          <Block title={t("parts.edit")}>
            <PurchaseForm key={part.updated_at} part={part} />
          </Block>
        </>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("parts.read_only")}
        </Text>
      )}
      <Block title={t("parts.history")}>
        <ChangeHistory entries={history} describe={describe} />
      </Block>
    </div>
  )
}

/** One part: its stock, where it is bought, and who changed it. */
export function PartDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText()
  const { data, error, refetch } = usePart(id)
  const returnFocus = useReturnFocus()
  const name = usePartName()
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus} aria-describedby={undefined}>
        <DrawerHeader title={data ? name(data.part) : t("parts.title")} />
        <Drawer.Body className="overflow-y-auto p-0">
          {!data && !error && <ListSkeleton />}
          {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {data && <PartContent {...data} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
