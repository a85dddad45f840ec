import { Input, Textarea } from "@medusajs/ui"
import { useId } from "react"
import { PRICE_TIERS } from "../../../domain/pricing/price-rules"
import { useDeviceBrands } from "../../hooks/use-devices"
import { useText } from "../../hooks/use-text"
import { DEVICE_KINDS } from "../../lib/device-filters"
import type { DeviceForm, DeviceFormMode } from "../../lib/device-form"
import { ChoiceSelect } from "../common/choice-select"
import { Field } from "../common/field"

type Texts = Exclude<keyof DeviceForm, "specs">

type DeviceFieldsProps = {
  mode: DeviceFormMode
  form: DeviceForm
  problemOf: (field: string) => string | null
  onChange: (changes: Partial<DeviceForm>) => void
}

/** Name, family, year, tier, model numbers and nicknames; brand and kind of a new device. */
export function DeviceFields({ mode, form, problemOf, onChange }: DeviceFieldsProps) {
  const { t } = useText()
  const { data: brands = [] } = useDeviceBrands()
  const lists = useId()
  const families =
    brands.find(({ name }) => name.toLowerCase() === form.brand.trim().toLowerCase())?.families ??
    []
  const label = (name: Texts) => t(`devices.fields.${name}`)

  const input = (name: Texts, props: { list?: string; inputMode?: "numeric" } = {}) => (
    <Field label={label(name)} problem={problemOf(name)}>
      {({ id, describedBy, invalid }) => (
        <Input
          {...props}
          id={id}
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={form[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  const select = (name: Texts, values: readonly string[], texts: string) => (
    <Field label={label(name)} problem={problemOf(name)}>
      {({ id, describedBy, invalid }) => (
        <ChoiceSelect
          id={id}
          describedBy={describedBy}
          invalid={invalid}
          label={label(name)}
          value={form[name]}
          choices={values.map((value) => ({ value, label: t(`devices.${texts}.${value}`) }))}
          onChange={(value) => onChange({ [name]: value })}
        />
      )}
    </Field>
  )
  const lines = (name: Texts) => (
    <Field
      label={label(name)}
      required={false}
      hint={t("devices.list_hint")}
      problem={problemOf(name)}
    >
      {({ id, describedBy, invalid }) => (
        <Textarea
          id={id}
          rows={3}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={form[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  )

  return (
    <>
      {mode === "add" && (
        <div className="grid gap-4 sm:grid-cols-2">
          {input("brand", { list: `${lists}-brands` })}
          {select("kind", DEVICE_KINDS, "kinds")}
        </div>
      )}
      {input("name")}
      {input("family", { list: `${lists}-families` })}
      <div className="grid gap-4 sm:grid-cols-2">
        {input("release_year", { inputMode: "numeric" })}
        {select("tier", PRICE_TIERS, "tiers")}
      </div>
      {lines("identifiers")}
      {lines("nicknames")}
      <datalist id={`${lists}-brands`}>
        {brands.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <datalist id={`${lists}-families`}>
        {families.map((family) => (
          <option key={family} value={family} />
        ))}
      </datalist>
    </>
  )
}
