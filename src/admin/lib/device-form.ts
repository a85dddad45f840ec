import type { AdminDeviceDetail } from "../../contracts/admin-catalogue"
import type { DeviceSpecs } from "../../contracts/device-specs"
import { SPEC_CHOICES, SPEC_NUMBERS } from "../../domain/device/specs"

export type DeviceFormMode = "add" | "edit" | "copy"
export type SpecName = keyof DeviceSpecs

/** The fields of a device's form as their inputs hold them; lists have an entry on each line. */
export type DeviceForm = {
  brand: string
  kind: string
  name: string
  family: string
  release_year: string
  tier: string
  identifiers: string
  nicknames: string
  specs: Partial<Record<SpecName, string>>
}

/** What is wrong with a field, as the key of a text. */
export type FieldProblem = "required" | "year_wrong" | "number_wrong"
export type FormProblems = Partial<Record<string, FieldProblem>>

export const SPEC_OPTIONS: Record<string, readonly string[]> = {
  ...SPEC_CHOICES,
  headphone_jack: ["true", "false"],
}
export const SPEC_NAMES = [...Object.keys(SPEC_OPTIONS), ...Object.keys(SPEC_NUMBERS)] as SpecName[]

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
  ),
]

/** The form of a device as it is; a copy begins without what only one device can have. */
export function deviceFormOf(device: AdminDeviceDetail | null, mode: DeviceFormMode): DeviceForm {
  const own = mode === "copy" ? null : device
  return {
    brand: device?.brand.name ?? "",
    kind: device?.kind ?? "",
    name: own?.name ?? "",
    family: device?.family ?? "",
    release_year: String(device?.release_year ?? ""),
    tier: device?.tier ?? "",
    identifiers: own?.identifiers.join("\n") ?? "",
    nicknames: own?.nicknames.join("\n") ?? "",
    specs: Object.fromEntries(
      Object.entries(device?.specs ?? {}).map(([name, value]) => [name, String(value)])
    ),
  }
}

const REQUIRED = ["brand", "kind", "name", "family", "release_year", "tier"] as const
const isPositive = (text: string, whole: boolean): boolean =>
  (whole ? /^\d{1,6}$/ : /^\d{1,6}([.,]\d{1,3})?$/).test(text) && numberOf(text) > 0
const numberOf = (text: string): number => Number(text.replace(",", "."))

/** What the form still lacks, by field; specs are `specs.<name>`. */
export function checkDeviceForm(form: DeviceForm): FormProblems {
  const problems: FormProblems = {}
  for (const name of REQUIRED) if (!form[name].trim()) problems[name] = "required"
  const year = Number(form.release_year)
  const isYear = /^\d{4}$/.test(form.release_year.trim()) && year >= 2007 && year <= 2100
  if (!problems.release_year && !isYear) problems.release_year = "year_wrong"
  for (const [name, { whole }] of Object.entries(SPEC_NUMBERS)) {
    const text = (form.specs[name as SpecName] ?? "").trim()
    if (text && !isPositive(text, whole)) problems[`specs.${name}`] = "number_wrong"
  }
  return problems
}

const specValue = (name: string, text: string): string | number | boolean => {
  if (name === "headphone_jack") return text === "true"
  return name in SPEC_NUMBERS ? numberOf(text) : text
}

/** The facts of a form without problems, as the API takes them. */
export function deviceFactsOf(form: DeviceForm) {
  const specs = Object.entries(form.specs).flatMap(([name, text]) =>
    text.trim() ? [[name, specValue(name, text.trim())]] : []
  )
  return {
    name: form.name.trim(),
    family: form.family.trim(),
    release_year: Number(form.release_year),
    tier: form.tier as AdminDeviceDetail["tier"],
    identifiers: linesOf(form.identifiers),
    nicknames: linesOf(form.nicknames),
    specs: Object.fromEntries(specs) as DeviceSpecs,
  }
}
