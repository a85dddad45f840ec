import { Heading, Input, Text } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import { SPEC_NAMES, SPEC_OPTIONS, type DeviceForm } from "../../lib/device-form"
import { ChoiceSelect } from "../common/choice-select"
import { Field } from "../common/field"

type SpecFieldsProps = {
  specs: DeviceForm["specs"]
  problemOf: (field: string) => string | null
  onChange: (specs: DeviceForm["specs"]) => void
}

/** What about a device decides its repairs; an empty field is not known. */
export function SpecFields({ specs, problemOf, onChange }: SpecFieldsProps) {
  const { t } = useText()
  return (
    <section className="border-ui-border-base flex flex-col gap-y-4 border-t pt-5">
      <div>
        <Heading level="h3">{t("devices.specs")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("devices.specs_hint")}
        </Text>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {SPEC_NAMES.map((name) => {
          const label = t(`devices.spec_names.${name}`)
          const options = SPEC_OPTIONS[name]
          const change = (value: string) => onChange({ ...specs, [name]: value })
          return (
            <Field key={name} label={label} problem={problemOf(`specs.${name}`)}>
              {({ id, describedBy, invalid }) =>
                options ? (
                  <ChoiceSelect
                    id={id}
                    label={label}
                    value={specs[name] ?? ""}
                    anyLabel="-"
                    choices={options.map((value) => ({
                      value,
                      label: t(`devices.spec_values.${value}`),
                    }))}
                    onChange={change}
                  />
                ) : (
                  <Input
                    id={id}
                    inputMode="decimal"
                    autoComplete="off"
                    aria-describedby={describedBy}
                    aria-invalid={invalid}
                    value={specs[name] ?? ""}
                    onChange={(event) => change(event.target.value)}
                  />
                )
              }
            </Field>
          )
        })}
      </div>
    </section>
  )
}
