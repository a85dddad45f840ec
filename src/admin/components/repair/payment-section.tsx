import { Button, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { useMay } from "../../hooks/use-may"
import { useText } from "../../hooks/use-text"
import type { RepairDetail } from "../../lib/types"
import { Facts } from "../common/facts"
import { Section } from "../common/section"
import { TEXT_LINK } from "../common/text-link"
import { PaymentDrawer } from "./payment-drawer"

/** What the repair costs, what is paid, and the way to take the rest. */
export function PaymentSection({ repair }: { repair: RepairDetail }) {
  const { t, format } = useText()
  const [taking, setTaking] = useState(false)
  const { payment } = repair
  const may = useMay()
  const mayOpenOrder = may("GET", `/admin/orders/${repair.order_id}`)
  const mayTake = payment.outstanding > 0 && may("POST", `/admin/repairs/${repair.id}/payments`)
  const money = (amount: number) => (
    <span className="tabular-nums">{format.money(amount, repair.currency_code)}</span>
  )
  return (
    <Section
      title={t("repair.payment")}
      actions={
        <StatusBadge color={payment.outstanding > 0 ? "orange" : "green"}>
          {t(`money_states.${payment.state}`, { defaultValue: payment.state })}
        </StatusBadge>
      }
    >
      <Facts
        facts={[
          { label: t("repair.total"), value: money(payment.total) },
          { label: t("repair.paid"), value: money(payment.paid) },
          { label: t("repair.outstanding"), value: money(payment.outstanding) },
        ]}
      />
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4 empty:hidden">
        {mayOpenOrder && (
          <Link to={`/orders/${repair.order_id}`} className={TEXT_LINK}>
            {t("repair.open_order")}
          </Link>
        )}
        {mayTake && (
          <Button
            size="small"
            variant={repair.work_state === "ready" ? "primary" : "secondary"}
            disabled={payment.order_edit_pending}
            onClick={() => setTaking(true)}
          >
            {t("repair.take_payment")}
          </Button>
        )}
        {payment.order_edit_pending && (
          <Text size="small" className="text-ui-fg-subtle w-full">
            {t("repair.edit_pending")}
          </Text>
        )}
      </div>
      {taking && <PaymentDrawer repair={repair} onClose={() => setTaking(false)} />}
    </Section>
  )
}
