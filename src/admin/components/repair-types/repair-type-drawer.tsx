import { Alert, Button, Drawer, Heading, Text, toast } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useCount } from "../../hooks/use-count"
import {
  useMakeOffers,
  useRepairType,
  useUpdateRepairType,
  type RepairTypeDetail,
} from "../../hooks/use-repair-types"
import { useFailureText } from "../../hooks/use-failure-text"
import { useMay } from "../../hooks/use-may"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { draftOf, requestOf } from "../../lib/repair-type-draft"
import { DrawerHeader } from "../common/drawer-header"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { TEXT_LINK } from "../common/text-link"
import { ChangeHistory } from "../parts/change-history"
import { RepairTypeForm } from "./repair-type-form"
import { useDescribeChange } from "./use-describe-change"

/** How many offers there are, and whether their prices are as the rules make them. */
function OffersNote({ detail }: { detail: RepairTypeDetail }) {
  const { t } = useText()
  const failureText = useFailureText()
  const counted = useCount()
  const { repair_type, prices_to_change } = detail
  const make = useMakeOffers(repair_type.code)
  const makeOffers = () =>
    make.mutateAsync({}).then(
      ({ offers_made }) => toast.success(t("repair_types.offers_made", counted(offers_made))),
      (error: unknown) => toast.error(failureText(error).title)
    )
  return (
    <div className="flex flex-col gap-y-3">
      {prices_to_change > 0 && (
        <div role="status">
          <Alert variant="warning">
            <p>{t("repair_types.prices_to_change", counted(prices_to_change))}</p>
            <Link to="/catalogue/price-rules/preview" className={TEXT_LINK}>
              {t("repair_types.to_preview")}
            </Link>
          </Alert>
        </div>
      )}
      {repair_type.offer_count === 0 && repair_type.is_on_sale && (
        <Alert variant="info">{t("repair_types.no_offers")}</Alert>
      )}
      {repair_type.is_on_sale && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Text size="small" className="text-ui-fg-subtle">
            {t("repair_types.offers", counted(repair_type.offer_count))}
          </Text>
          <Button
            type="button"
            size="small"
            variant="secondary"
            isLoading={make.isPending}
            onClick={makeOffers}
          >
            {t("repair_types.make_offers")}
          </Button>
        </div>
      )}
    </div>
  )
}

function EditForm({ detail, onClose }: { detail: RepairTypeDetail; onClose: () => void }) {
  const { t, locale } = useText()
  const { repair_type, history } = detail
  const save = useUpdateRepairType(repair_type.code)
  const describe = useDescribeChange()
  return (
    <RepairTypeForm
      initial={draftOf(repair_type)}
      isNew={false}
      submit={t("repair_types.save")}
      before={<OffersNote detail={detail} />}
      after={
        <section className="flex flex-col gap-y-4">
          <Heading level="h3">{t("repair_types.sections.history")}</Heading>
          <ChangeHistory entries={history} describe={describe} />
        </section>
      }
      error={save.error}
      isSaving={save.isPending}
      onEdit={() => save.error && save.reset()}
      onSave={(draft) => {
        const { code: _, ...changes } = requestOf(draft)
        // a promise, since a callback ends with this form, which the answer makes anew
        save
          .mutateAsync({
            ...changes,
            is_on_sale: draft.is_on_sale,
            updated_at: repair_type.updated_at,
          })
          .then(
            (answer) =>
              toast.success(t("repair_types.saved", { name: answer.repair_type.names[locale] })),
            () => undefined
          )
      }}
      onClose={onClose}
    />
  )
}

/** One repair type with its form; only text for those who may not change it. */
export function RepairTypeDrawer({ code, onClose }: { code: string; onClose: () => void }) {
  const { t, locale } = useText()
  const may = useMay()
  const returnFocus = useReturnFocus()
  const { data, error, refetch } = useRepairType(code)
  const mayEdit = may("POST", "/admin/repair-types/:id")
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus} aria-describedby={undefined}>
        <DrawerHeader
          title={data?.repair_type.names[locale] ?? t("repair_types.title")}
          hint={data && data.repair_type.code}
        />
        {!data && !error && <ListSkeleton />}
        {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && mayEdit && (
          <EditForm key={data.repair_type.updated_at} detail={data} onClose={onClose} />
        )}
        {data && !mayEdit && (
          <Drawer.Body className="flex flex-col gap-y-4">
            <Alert variant="info">{t("repair_types.read_only")}</Alert>
            <Text size="small">{data.repair_type.descriptions[locale]}</Text>
          </Drawer.Body>
        )}
      </Drawer.Content>
    </Drawer>
  )
}
