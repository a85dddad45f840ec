import { Button, Drawer, Input, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import type { AdminDeviceOffer, UpdateAdminOfferRequest } from "../../../contracts/admin-catalogue"
import { CURRENCIES, type CurrencyCode } from "../../../domain/shared/money"
import { useUpdateOffer } from "../../hooks/use-devices"
import { useOfferName } from "../../hooks/use-offer-name"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { minorToText, parseMinor, toMajor, toMinor } from "../../lib/money"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { Field } from "../common/field"

type Name = CurrencyCode | "duration_minutes" | "lead_days"
const LIMITS = { duration_minutes: { min: 1, max: 100_000 }, lead_days: { min: 0, max: 365 } }

const isPrice = (name: Name): name is CurrencyCode =>
  name !== "duration_minutes" && name !== "lead_days"

const textsOf = (offer: AdminDeviceOffer): Record<Name, string> => {
  const price = (currency: CurrencyCode) => {
    const found = offer.prices.find(({ currency_code }) => currency_code === currency)
    return found ? minorToText(toMinor(found.amount)) : ""
  }
  return {
    gbp: price("gbp"),
    eur: price("eur"),
    brl: price("brl"),
    duration_minutes: String(offer.duration_minutes),
    lead_days: String(offer.lead_days),
  }
}

/** The number that a field holds: minor units of a price, minutes or days; null if it is wrong. */
const read = (name: Name, text: string): number | null => {
  if (isPrice(name)) return parseMinor(text) || null
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : NaN
  return value >= LIMITS[name].min && value <= LIMITS[name].max ? value : null
}

/** Prices in every currency, bench time and lead time of one offer. */
export function OfferDrawer({
  deviceId,
  offer,
  onClose,
}: {
  deviceId: string
  offer: AdminDeviceOffer
  onClose: () => void
}) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const update = useUpdateOffer(deviceId, offer.variant_id)
  const title = useOfferName()({ ...offer, names: offer.repair_type.names })
  const [before] = useState(() => textsOf(offer))
  const [texts, setTexts] = useState(before)
  const [tried, setTried] = useState(false)
  const names: Name[] = [
    ...CURRENCIES,
    "duration_minutes",
    ...(offer.part ? ["lead_days" as const] : []),
  ]
  const changed = names.filter((name) => texts[name].trim() !== before[name])

  const problemOf = (name: Name) => {
    if (!tried || !changed.includes(name) || read(name, texts[name]) !== null) return null
    return isPrice(name) ? t("devices.price_wrong") : t("devices.number_range", LIMITS[name])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    const body: UpdateAdminOfferRequest = { version: offer.version }
    for (const name of changed) {
      const value = read(name, texts[name])
      if (value === null) return
      if (isPrice(name)) body.prices = { ...body.prices, [name]: toMajor(value) }
      else body[name] = value
    }
    if (changed.length === 0) return onClose()
    update.mutate(body, {
      onSuccess: () => {
        toast.success(t("devices.offer_saved", { offer: title }))
        onClose()
      },
    })
  }
  const labelOf = (name: Name) =>
    isPrice(name)
      ? t("devices.price_in", { currency: name.toUpperCase() })
      : t(`devices.${name === "lead_days" ? name : "duration"}`)

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={title} hint={t("devices.offer_hint")} />
        <form noValidate onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto [&>*]:shrink-0">
            {names.map((name) => (
              <Field
                key={name}
                label={labelOf(name)}
                hint={name === "lead_days" ? t("devices.lead_hint") : undefined}
                problem={problemOf(name)}
              >
                {({ id, describedBy, invalid }) => (
                  <Input
                    id={id}
                    inputMode={isPrice(name) ? "decimal" : "numeric"}
                    autoComplete="off"
                    aria-describedby={describedBy}
                    aria-invalid={invalid}
                    value={texts[name]}
                    onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
                  />
                )}
              </Field>
            ))}
            <FailureAlert error={update.error} />
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" isLoading={update.isPending}>
              {t("devices.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
