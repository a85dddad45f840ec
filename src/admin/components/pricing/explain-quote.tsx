import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useMay } from "../../hooks/use-may"
import { usePriceQuoteId } from "../../hooks/use-price-quote-id"
import { useText } from "../../hooks/use-text"
import { ExplanationDrawer } from "./explanation-drawer"

/** Opens how a booking's price was made; nothing where no quote of the shop's led to the order. */
export function ExplainQuote({ orderId }: { orderId: string }) {
  const { t } = useText()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const allowed = may("GET", "/admin/quotes/any/explain") && may("GET", `/admin/orders/${orderId}`)
  const id = usePriceQuoteId(orderId, allowed)
  if (!id) return null
  return (
    <>
      <Button size="small" variant="secondary" className="w-fit" onClick={() => setOpen(true)}>
        {t("pricing.explain.title")}
      </Button>
      {open && <ExplanationDrawer id={id} onClose={() => setOpen(false)} />}
    </>
  )
}
