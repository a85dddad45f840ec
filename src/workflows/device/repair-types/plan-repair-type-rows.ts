import type { AdminRepairType } from "../../../contracts/admin-repair-types"
import type { CsvProblem } from "../../../contracts/csv-import"
import { KINDS, type RepairTypeCsvRow } from "../../../lib/catalogue/repair-type-csv"
import type { CsvRow } from "../../../lib/csv/table"
import type { RepairTypeFields } from "./repair-type-fields"
import type { RepairTypeChange } from "./write-repair-type"

type CheckItem = AdminRepairType["checklists"]["before"][number]
type Problem = Omit<CsvProblem, "row">

/** A service that is new, or that is there and may change. */
export type PlannedType = { code: string; after: RepairTypeFields } | RepairTypeChange

/** Every item that some service's checklist has, by its code. */
const itemsOf = (known: readonly AdminRepairType[]): Map<string, CheckItem> =>
  new Map(
    known.flatMap(({ checklists }) =>
      [...checklists.before, ...checklists.after].map((item) => [item.code, item] as const)
    )
  )

function minutesOf(values: RepairTypeCsvRow): AdminRepairType["labour_minutes"] {
  const given = KINDS.flatMap((kind) => {
    const minutes = values[`minutes_${kind}`]
    return minutes === null ? [] : [[kind, minutes] as const]
  })
  return Object.fromEntries(given)
}

function problemsOf(
  values: RepairTypeCsvRow,
  items: Map<string, CheckItem>,
  names: Map<string, string>
): Problem[] {
  const problems: Problem[] = []
  const refuse = (column: keyof RepairTypeCsvRow, code: string, message: string) =>
    problems.push({ column, code, message })
  if (Object.keys(minutesOf(values)).length === 0)
    refuse("minutes_phone", "required", "is empty, as are the minutes of all other kinds")
  if (values.fault_codes.length === 0) refuse("fault_codes", "required", "is empty")
  if (values.part_grades.length === 0) refuse("part_grades", "required", "is empty")
  if (values.part_grades.includes("none") && values.part_grades.length > 1)
    refuse("part_grades", "not_together", "has labour only (none) beside other grades")
  for (const column of ["checks_before", "checks_after"] as const) {
    const unknown = values[column].find((code) => !items.has(code))
    if (unknown) refuse(column, "not_found", `${unknown} is not a check of this shop`)
  }
  const owner = names.get(values.name_en.toLowerCase())
  if (owner !== undefined && owner !== values.code)
    refuse("name_en", "repeated", `is the name of ${owner}`)
  return problems
}

const fieldsFrom = (values: RepairTypeCsvRow, items: Map<string, CheckItem>): RepairTypeFields => ({
  category: values.category,
  names: { "en-GB": values.name_en, "pt-BR": values.name_pt },
  descriptions: { "en-GB": values.description_en, "pt-BR": values.description_pt },
  labour_minutes: minutesOf(values),
  warranty_months: values.warranty_months,
  credential: {
    need: values.credential_need,
    reason: { "en-GB": values.credential_reason_en, "pt-BR": values.credential_reason_pt },
  },
  fault_codes: values.fault_codes,
  part_grades: values.part_grades,
  checklists: {
    before: values.checks_before.flatMap((code) => items.get(code) ?? []),
    after: values.checks_after.flatMap((code) => items.get(code) ?? []),
  },
  diagnosed_first: values.diagnosed_first,
  position: values.position,
  is_on_sale: values.on_sale,
})

/** Compares rows with the services that are there; a code that is not known is a new service. */
export function planRepairTypeRows(
  known: readonly AdminRepairType[],
  rows: readonly CsvRow<RepairTypeCsvRow>[]
): { planned: PlannedType[]; problems: CsvProblem[] } {
  const byCode = new Map(known.map((type) => [type.code, type]))
  const items = itemsOf(known)
  const names = new Map(
    known.map(({ code, names: { "en-GB": name } }) => [name.toLowerCase(), code])
  )
  const planned: PlannedType[] = []
  const problems: CsvProblem[] = []
  for (const { number: row, values } of rows) {
    const found = problemsOf(values, items, names)
    problems.push(...found.map((problem) => ({ row, ...problem })))
    names.set(values.name_en.toLowerCase(), values.code)
    if (found.length) continue
    const { code } = values
    const before = byCode.get(code)
    const after = fieldsFrom(values, items)
    planned.push(before ? { code, before, after } : { code, after })
  }
  return { planned, problems }
}
