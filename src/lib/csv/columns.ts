import { z } from "@medusajs/framework/zod"
import { fromMajor, type CurrencyCode } from "../../domain/shared/money"
import type { CsvColumn } from "./table"

const LIST_SEPARATOR = " | "

/** Adds a refusal with a code of its own to a Zod transformation. */
export const refuseCell = (
  context: z.RefinementCtx,
  code: string,
  message: string,
  expected?: string
): typeof z.NEVER => {
  context.addIssue({ code: "custom", message, params: { code, expected } })
  return z.NEVER
}

/** Text of one to `max` characters. */
export const text = (max: number): CsvColumn<string> => ({
  kind: "text",
  schema: z.string().min(1).max(max),
  format: (value) => value,
})

/** Text that follows a schema of its own. */
export const textBy = <Value extends string>(
  schema: z.ZodType<Value, string>
): CsvColumn<Value> => ({ kind: "text", schema, format: (value) => value })

/** The same column where an empty cell means null. */
export const optional = <Value>(column: CsvColumn<Value>): CsvColumn<Value | null> => ({
  kind: column.kind,
  schema: z.union([z.literal("").transform(() => null), column.schema]),
  format: (value) => (value === null ? "" : column.format(value)),
})

/** One of a few words. */
export const oneOf = <const Value extends string>(
  values: readonly [Value, ...Value[]]
): CsvColumn<Value> => ({
  kind: "text",
  schema: z.string().pipe(z.enum(values) as unknown as z.ZodType<Value, string>),
  format: (value) => value,
})

/** `yes` or `no`, in English or Portuguese as spreadsheets and people write it. */
export const yesNo: CsvColumn<boolean> = {
  kind: "text",
  schema: z.string().transform((cell, context) => {
    const word = cell.toLowerCase()
    if (["yes", "true", "1", "sim", "verdadeiro"].includes(word)) return true
    if (["no", "false", "0", "não", "nao", "falso"].includes(word)) return false
    return refuseCell(context, "not_one_of", "is neither yes nor no", "yes, no")
  }),
  format: (value) => (value ? "yes" : "no"),
}

/** A plain decimal number such as 12 or 6.1, within limits. */
export const number = ({
  min,
  max,
  whole = true,
}: {
  min: number
  max: number
  whole?: boolean
}): CsvColumn<number> => ({
  kind: "number",
  schema: z
    .string()
    .transform((cell, context) => {
      if (cell === "") return refuseCell(context, "required", "is empty")
      if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(cell))
        return refuseCell(context, "not_a_number", "is not a number")
      const value = Number(cell)
      if (whole && !Number.isInteger(value))
        return refuseCell(context, "not_whole", "is not a whole number")
      return value
    })
    .pipe(z.number().min(min).max(max)),
  format: (value) => String(value),
})

/** An amount written in major units, such as 129.90, read as integer minor units. */
export const money = (currency: CurrencyCode, max_minor: number): CsvColumn<number> => ({
  kind: "number",
  schema: z.string().transform((cell, context) => {
    if (cell === "") return refuseCell(context, "required", "is empty")
    if (!/^\d{1,9}(\.\d{1,2})?$/.test(cell))
      return refuseCell(context, "not_an_amount", "is not an amount with two decimals", "129.90")
    const minor = fromMajor(cell, currency)
    if (minor > max_minor)
      return refuseCell(context, "too_large", "is too large", (max_minor / 100).toFixed(2))
    return minor
  }),
  format: (minor) => `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, "0")}`,
})

/** Texts with a bar between them; no text may occur twice or hold a bar itself. */
export const list = <Value extends string>(
  item: z.ZodType<Value, string>,
  max: number
): CsvColumn<Value[]> => ({
  kind: "text",
  schema: z
    .string()
    .transform((cell) =>
      cell
        .split("|")
        .map((part) => part.trim())
        .filter((part) => part !== "")
    )
    .refine((items) => new Set(items).size === items.length, {
      message: "names something twice",
      params: { code: "repeated" },
    })
    .pipe(z.array(item).max(max)),
  format: (items) => items.join(LIST_SEPARATOR),
})
