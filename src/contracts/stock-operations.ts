import * as parts from "./admin-parts"
import * as types from "./admin-repair-types"
import { CsvFile, CsvImportRequest, CsvImportResponse } from "./csv-import"
import type { Operation } from "./operations"

const csvFile = (path: string, summary: string, query: Operation["query"]): Operation => ({
  method: "get",
  path,
  access: "staff",
  summary,
  query,
  answer: CsvFile,
  media_type: "text/csv",
})

const csvImport = (path: string, summary: string): Operation => ({
  method: "post",
  path,
  access: "staff",
  summary,
  body: CsvImportRequest,
  answer: CsvImportResponse,
})

const adminParts: Operation[] = [
  {
    method: "get",
    path: "/admin/parts",
    access: "staff",
    summary: "Spare parts with their stock: filters, search, keyset pages",
    query: parts.ListPartsQuery,
    answer: parts.PartListResponse,
  },
  {
    method: "get",
    path: "/admin/parts/:id",
    access: "staff",
    summary: "One part with what was changed last",
    answer: parts.PartResponse,
  },
  {
    method: "post",
    path: "/admin/parts/:id",
    access: "staff",
    summary: "Changes a part's cost, supplier, lead time or reorder point",
    body: parts.UpdatePartRequest,
    answer: parts.PartResponse,
  },
  {
    method: "post",
    path: "/admin/parts/:id/stock",
    access: "staff",
    summary: "Sets a part's stock at a location to what was counted",
    body: parts.CountStockRequest,
    answer: parts.PartResponse,
  },
  {
    method: "get",
    path: "/admin/parts/reorder",
    access: "staff",
    summary: "What to order, supplier by supplier",
    answer: parts.ReorderResponse,
  },
  csvFile("/admin/parts/reorder/export", "What to order, as CSV", parts.ExportReorderQuery),
  csvFile("/admin/parts/export", "Parts as CSV", parts.ExportPartsQuery),
  csvImport("/admin/parts/imports", "Changes parts and their stock by a CSV file, all or nothing"),
]

const adminSuppliers: Operation[] = [
  {
    method: "get",
    path: "/admin/suppliers",
    access: "staff",
    summary: "Who sells parts to the shop",
    answer: parts.SupplierListResponse,
  },
  {
    method: "post",
    path: "/admin/suppliers",
    access: "staff",
    summary: "Adds a supplier",
    body: parts.CreateSupplierRequest,
    answer: parts.SupplierResponse,
    status: 201,
  },
  {
    method: "post",
    path: "/admin/suppliers/:id",
    access: "staff",
    summary: "Changes a supplier",
    body: parts.UpdateSupplierRequest,
    answer: parts.SupplierResponse,
  },
  {
    method: "delete",
    path: "/admin/suppliers/:id",
    access: "staff",
    summary: "Removes a supplier that no part is bought from",
    answer: parts.DeletedSupplierResponse,
  },
]

const adminRepairTypes: Operation[] = [
  {
    method: "get",
    path: "/admin/repair-types",
    access: "staff",
    summary: "All repair types, also those off sale, with the number of their offers",
    answer: types.AdminRepairTypeListResponse,
  },
  {
    method: "post",
    path: "/admin/repair-types",
    access: "staff",
    summary: "Adds a repair type and makes its offers",
    body: types.CreateRepairTypeRequest,
    answer: types.AdminRepairTypeResponse,
    status: 201,
  },
  {
    method: "get",
    path: "/admin/repair-types/:id",
    access: "staff",
    summary: "One repair type with what was changed last",
    answer: types.AdminRepairTypeResponse,
  },
  {
    method: "post",
    path: "/admin/repair-types/:id",
    access: "staff",
    summary: "Changes a repair type, or takes it off sale and puts it back",
    body: types.UpdateRepairTypeRequest,
    answer: types.AdminRepairTypeResponse,
  },
  {
    method: "post",
    path: "/admin/repair-types/:id/offers",
    access: "staff",
    summary: "Makes the offers that the price rules now have a price for",
    answer: types.AdminRepairTypeResponse,
  },
  csvFile("/admin/repair-types/export", "Repair types as CSV", types.ExportRepairTypesQuery),
  csvImport(
    "/admin/repair-types/imports",
    "Changes and adds repair types by a CSV file, all or nothing"
  ),
]

/** Repair types, parts and suppliers in the admin. */
export const stockOperations: Operation[] = [...adminRepairTypes, ...adminParts, ...adminSuppliers]
