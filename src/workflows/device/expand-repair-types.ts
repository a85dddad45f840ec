import type {
  CatalogueRepairType,
  ChecklistsFile,
  RepairTypesFile,
} from "../../modules/device/repair-type-schema"

/**
 * All repair types in the order shown, each with its category and the names of its checklist items.
 *
 * @throws Error that names the repair type whose checklist item is not in the checklists
 */
export function expandRepairTypes(
  files: RepairTypesFile[],
  { items }: ChecklistsFile
): CatalogueRepairType[] {
  const byCode = new Map(items.map((item) => [item.code, item]))
  const named = (type: string, codes: string[]) =>
    codes.map((code) => {
      const item = byCode.get(code)
      if (!item) throw new Error(`repair type ${type}: no checklist item ${code}`)
      return item
    })
  return inOrder(files).flatMap(({ category, repair_types }) =>
    repair_types.map((type) => ({
      ...type,
      category: category.code,
      checklists: {
        before: named(type.code, type.checklists.before),
        after: named(type.code, type.checklists.after),
      },
    }))
  )
}

const inOrder = (files: RepairTypesFile[]): RepairTypesFile[] =>
  [...files].sort((a, b) => a.category.position - b.category.position)
