import { Input } from "@medusajs/ui"
import { useId } from "react"
import { useDebouncedText } from "../../hooks/use-debounced-text"
import { usePriceDevices } from "../../hooks/use-price-devices"
import { useText } from "../../hooks/use-text"

type DeviceInputProps = {
  what: "device" | "brand"
  id: string
  value: string
  describedBy: string | undefined
  invalid: true | undefined
  onChange: (value: string) => void
}

/** A device's or brand's slug, with suggestions by name while it is typed. */
export function DeviceInput({ what, id, value, describedBy, invalid, onChange }: DeviceInputProps) {
  const { t } = useText()
  const list = useId()
  const [text, setText] = useDebouncedText(value, onChange, 200)
  const found = usePriceDevices(what, value)
  return (
    <>
      <Input
        id={id}
        list={list}
        value={text}
        autoComplete="off"
        placeholder={t("any")}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={list}>
        {found.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  )
}
