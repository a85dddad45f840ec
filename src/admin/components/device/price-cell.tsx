import { Input, Text, toast } from "@medusajs/ui"
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react"
import type { AdminDeviceDetail, AdminDeviceOffer } from "../../../contracts/admin-catalogue"
import { useUpdateOffer } from "../../hooks/use-devices"
import { useFailureText } from "../../hooks/use-failure-text"
import { useOfferName } from "../../hooks/use-offer-name"
import { useText } from "../../hooks/use-text"
import { minorToText, parseMinor, toMajor, toMinor } from "../../lib/money"

/** How long a change can be taken back with one press. */
const UNDO_MS = 10_000

type PriceCellProps = {
  deviceId: string
  offer: AdminDeviceOffer
  currency: string
  editable: boolean
}

const priceIn = (offer: AdminDeviceOffer, currency: string): number | undefined =>
  offer.prices.find(({ currency_code }) => currency_code === currency)?.amount

/** A price that becomes a field when it is pressed: Enter saves, Escape leaves it. */
export function PriceCell({ deviceId, offer, currency, editable }: PriceCellProps) {
  const { t, format } = useText()
  const failureText = useFailureText()
  const update = useUpdateOffer(deviceId, offer.variant_id)
  const offerName = useOfferName()({ ...offer, names: offer.repair_type.names })
  const problemId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [text, setText] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const returning = useRef(false)
  const amount = priceIn(offer, currency)
  const shown = amount === undefined ? t("devices.no_price") : format.money(amount, currency)

  useEffect(() => {
    if (text === null && returning.current) {
      returning.current = false
      button.current?.focus()
    }
  }, [text])

  const leave = () => {
    returning.current = true
    setWrong(false)
    setText(null)
  }
  const undo = (version: string) => {
    const before =
      offer.price_source === "owner" && amount !== undefined
        ? { prices: { [currency]: amount } }
        : { reset: true as const }
    update
      .mutateAsync({ version, ...before })
      .then(() => toast.success(t("devices.undone", { offer: offerName })))
      .catch((error: unknown) => toast.error(failureText(error).title))
  }
  const saved = (device: AdminDeviceDetail) => {
    const now = device.offers.find(({ variant_id }) => variant_id === offer.variant_id)
    if (!now) return
    const price = format.money(priceIn(now, currency) ?? 0, currency)
    toast.success(t("devices.price_saved", { offer: offerName, price }), {
      duration: UNDO_MS,
      action: {
        label: t("devices.undo"),
        altText: t("devices.undo"),
        onClick: () => undo(now.version),
      },
    })
  }
  const save = () => {
    const minor = parseMinor(text ?? "")
    if (!minor) return setWrong(true)
    if (amount !== undefined && toMinor(amount) === minor) return leave()
    update.mutate(
      { version: offer.version, prices: { [currency]: toMajor(minor) } },
      {
        onSuccess: (device) => {
          leave()
          saved(device)
        },
        onError: (error) => {
          leave()
          toast.error(failureText(error).title)
        },
      }
    )
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return
    // else the key would press the button that has the focus by then
    event.preventDefault()
    if (event.key === "Enter") save()
    else leave()
  }

  if (!editable || !offer.on_sale) return <span className="tabular-nums">{shown}</span>
  if (text === null)
    return (
      <button
        ref={button}
        type="button"
        aria-label={`${t("devices.edit_price", { offer: offerName })}, ${shown}`}
        onClick={() => setText(amount === undefined ? "" : minorToText(toMinor(amount)))}
        className="text-ui-fg-base hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus decoration-ui-fg-muted -mx-1.5 rounded-md px-1.5 py-1 tabular-nums underline decoration-dotted underline-offset-4 outline-none"
      >
        {shown}
      </button>
    )
  return (
    <div className="flex w-28 flex-col gap-y-1">
      <Input
        autoFocus
        size="small"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t("devices.price_of", { offer: offerName })}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? problemId : undefined}
        disabled={update.isPending}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onBlur={() => !update.isPending && !wrong && save()}
      />
      {wrong && (
        <Text
          id={problemId}
          role="alert"
          size="xsmall"
          className="text-ui-fg-error whitespace-normal"
        >
          {t("devices.price_wrong")}
        </Text>
      )}
    </div>
  )
}
