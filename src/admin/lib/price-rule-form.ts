import { ruleId, type PriceRule, type PriceRuleKind } from "../../domain/pricing/price-rules"
import { numberText, parseNumber } from "./price-numbers"
import { LABELLED, SCOPE_INPUTS, VALUE_GROUPS, type ValueField } from "./price-rule-fields"
import type { TextLocale } from "./types"

/** A rule while it is edited: every input's text by its path, as `scope.tier` or `value.days`. */
export type RuleForm = Readonly<Record<string, string>>

export type FieldProblem =
  | { code: "required" }
  | { code: "number"; decimals: boolean }
  | { code: "least" | "most"; limit: number; field: ValueField }
  | { code: "spread" | "ending" | "free_km" | "taken" | "no_tier" | "slug" }

type Problems = Readonly<Record<string, FieldProblem>>
export type FormResult = { rule: PriceRule; problems: null } | { rule: null; problems: Problems }

export const LABEL_LOCALES: readonly TextLocale[] = ["en-GB", "pt-BR"]
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value)

const fieldsOf = (kind: PriceRuleKind): readonly ValueField[] =>
  VALUE_GROUPS[kind].flatMap(({ fields }) => fields)

/** What a rule says in one of its fields, undefined where it says nothing. */
export function valueOf(rule: PriceRule, field: ValueField): number | boolean | undefined {
  const value = at(rule.value, field.path)
  return typeof value === "number" || typeof value === "boolean" ? value : undefined
}

const textOf = (rule: PriceRule, field: ValueField): string => {
  const value = valueOf(rule, field)
  if (value === undefined) return ""
  if (typeof value === "boolean" || field.input === "yes_no") return value ? "yes" : "no"
  return numberText(value, field.input)
}

/** The inputs as a rule fills them. */
export function formOf(rule: PriceRule): RuleForm {
  const form: Record<string, string> = {}
  for (const { field } of SCOPE_INPUTS[rule.kind])
    form[`scope.${field}`] = String(rule.scope[field] ?? "")
  for (const field of fieldsOf(rule.kind)) form[`value.${field.path}`] = textOf(rule, field)
  if ("label" in rule)
    for (const locale of LABEL_LOCALES) form[`label.${locale}`] = rule.label[locale]
  return form
}

function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const [key = "", ...rest] = path.split(".")
  if (rest.length === 0) target[key] = value
  else {
    const inner = isRecord(target[key]) ? target[key] : {}
    target[key] = inner
    put(inner, rest.join("."), value)
  }
}

function readField(field: ValueField, text: string): number | boolean | FieldProblem | undefined {
  if (field.input === "yes_no") return text === "yes"
  if (text.trim() === "") return field.optional ? undefined : { code: "required" }
  const value = parseNumber(text, field.input)
  if (value === null) return { code: "number", decimals: field.input !== "whole" }
  if (value < field.least) return { code: "least", limit: field.least, field }
  if (value > field.most) return { code: "most", limit: field.most, field }
  return value
}

function readScope(kind: PriceRuleKind, form: RuleForm, problems: Record<string, FieldProblem>) {
  const scope: Record<string, string | number> = {}
  for (const { field, required } of SCOPE_INPUTS[kind]) {
    const path = `scope.${field}`
    const text = (form[path] ?? "").trim()
    if (!text) {
      if (required) problems[path] = { code: "required" }
    } else if (field === "min_repairs") {
      const count = parseNumber(text, "whole")
      if (count === null || count < 1) problems[path] = { code: "number", decimals: false }
      else scope[field] = count
    } else if ((field === "device" || field === "brand") && !SLUG.test(text)) {
      problems[path] = { code: "slug" }
    } else scope[field] = text
  }
  return scope
}

type Numbers = Record<string, unknown>

/** What no single field shows: fields that have to agree with one another. */
function crossProblems(kind: PriceRuleKind, value: Numbers): Record<string, FieldProblem> {
  const number = (path: string): number | null => {
    const found = at(value, path)
    return typeof found === "number" ? found : null
  }
  const above = (low: string, high: string): boolean => {
    const [a, b] = [number(low), number(high)]
    return a !== null && b !== null && a > b
  }
  const problems: Record<string, FieldProblem> = {}
  if (kind === "price_ending" && (above("ending", "step") || number("ending") === number("step")))
    problems["value.ending"] = { code: "ending" }
  if (kind === "distance" && above("free_km", "max_km"))
    problems["value.free_km"] = { code: "free_km" }
  if (kind === "parts_cost" && !isRecord(value.by_tier))
    problems["value.by_tier.entry"] = { code: "no_tier" }
  for (const { name, fields } of VALUE_GROUPS[kind]) {
    if (fields[1]?.part !== "p90") continue
    const [low, high] = [number(`${name}.p50`), number(`${name}.p90`)]
    if ((low === null) !== (high === null))
      problems[`value.${name}.${low === null ? "p50" : "p90"}`] = { code: "required" }
    if (above(`${name}.p50`, `${name}.p90`)) problems[`value.${name}.p90`] = { code: "spread" }
  }
  return problems
}

/**
 * The rule that the inputs make, or what is wrong with each of them. `taken` says whether another
 * rule has the same name.
 */
export function readRule(
  kind: PriceRuleKind,
  form: RuleForm,
  taken: (id: string) => boolean
): FormResult {
  const problems: Record<string, FieldProblem> = {}
  const scope = readScope(kind, form, problems)
  const value: Numbers = {}
  for (const field of fieldsOf(kind)) {
    const read = readField(field, form[`value.${field.path}`] ?? "")
    if (isRecord(read)) problems[`value.${field.path}`] = read
    else if (read !== undefined) put(value, field.path, read)
  }
  if (kind === "promise" && !isRecord(value.transit_hours)) value.transit_hours = {}
  const label: Record<string, string> = {}
  if (LABELLED.includes(kind)) {
    for (const locale of LABEL_LOCALES) {
      label[locale] = (form[`label.${locale}`] ?? "").trim()
      if (!label[locale]) problems[`label.${locale}`] = { code: "required" }
    }
  }
  for (const [path, problem] of Object.entries(crossProblems(kind, value)))
    problems[path] ??= problem
  // What the fields hold was checked one by one above, which is what a rule of this kind is.
  const rule = { kind, scope, value, ...(LABELLED.includes(kind) ? { label } : {}) } as PriceRule
  const first = SCOPE_INPUTS[kind][0]
  if (first && Object.keys(problems).length === 0 && taken(ruleId(rule)))
    problems[`scope.${first.field}`] = { code: "taken" }
  return Object.keys(problems).length > 0 ? { rule: null, problems } : { rule, problems: null }
}
