import * as admin from "./admin-catalogue"
import { CsvFile, CsvImportRequest, CsvImportResponse } from "./csv-import"
import type { Operation } from "./operations"

const device = { access: "staff", answer: admin.AdminDeviceResponse } as const

/** Devices in the admin. */
export const adminDevices: readonly Operation[] = [
  {
    method: "get",
    path: "/admin/devices",
    access: "staff",
    summary: "The shop's models, retired ones too: search, filters, keyset pages",
    query: admin.ListAdminDevicesQuery,
    answer: admin.AdminDeviceListResponse,
  },
  {
    ...device,
    method: "post",
    path: "/admin/devices",
    summary: "Adds a model, new or as a copy of a sibling",
    body: admin.CreateAdminDeviceRequest,
    status: 201,
  },
  {
    method: "get",
    path: "/admin/devices/brands",
    access: "staff",
    summary: "All brands with the families of their models",
    answer: admin.AdminBrandListResponse,
  },
  {
    method: "get",
    path: "/admin/devices/export",
    access: "staff",
    summary: "The models that the filters leave as a CSV file",
    query: admin.ExportAdminDevicesQuery,
    answer: CsvFile,
    media_type: "text/csv",
  },
  {
    method: "post",
    path: "/admin/devices/imports",
    access: "staff",
    summary: "Imports a CSV file, all of it or nothing; a dry run says what it would do",
    body: CsvImportRequest,
    answer: CsvImportResponse,
  },
  {
    ...device,
    method: "get",
    path: "/admin/devices/:id",
    summary: "One model with its offers, their prices, costs and stock",
  },
  {
    ...device,
    method: "post",
    path: "/admin/devices/:id",
    summary: "Changes a model's facts and brings its repairs to them",
    body: admin.UpdateAdminDeviceRequest,
  },
  {
    ...device,
    method: "post",
    path: "/admin/devices/:id/retire",
    summary: "Takes a model off sale",
    body: admin.RetireAdminDeviceRequest,
  },
  {
    ...device,
    method: "post",
    path: "/admin/devices/:id/restore",
    summary: "Puts a retired model back on sale",
    body: admin.RetireAdminDeviceRequest,
  },
  {
    ...device,
    method: "post",
    path: "/admin/devices/:id/offers/:variant_id",
    summary: "Sets an offer's price or time, gives them back to the rules, or takes it off sale",
    body: admin.UpdateAdminOfferRequest,
  },
  {
    method: "get",
    path: "/admin/devices/:id/changes",
    access: "staff",
    summary: "Who changed the model and its offers, newest first",
    query: admin.ListCatalogueChangesQuery,
    answer: admin.CatalogueChangeListResponse,
  },
]
