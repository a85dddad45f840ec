import * as customer from "./admin-customer"
import * as merge from "./customer-merge"
import * as privacy from "./customer-privacy"
import type { Operation } from "./operations"

const BASE = "/admin/shop-customers"

/** The shop's view of Medusa's customers. */
export const customerOperations: Operation[] = [
  {
    method: "get",
    path: BASE,
    access: "staff",
    summary: "Finds customers by name, e-mail, phone, repair number, serial number or IMEI",
    query: customer.ListShopCustomersQuery,
    answer: customer.ShopCustomerListResponse,
  },
  {
    method: "get",
    path: `${BASE}/:id`,
    access: "staff",
    summary: "One customer with devices, their repairs, consents and what is outstanding",
    answer: customer.ShopCustomerResponse,
  },
  {
    method: "get",
    path: `${BASE}/:id/notes`,
    access: "staff",
    summary: "What staff wrote about a customer, the newest first",
    query: customer.ListCustomerNotesQuery,
    answer: customer.CustomerNoteListResponse,
  },
  {
    method: "post",
    path: `${BASE}/:id/notes`,
    access: "staff",
    summary: "Writes a note about a customer",
    body: customer.WriteCustomerNoteRequest,
    answer: customer.CustomerNoteResponse,
    status: 201,
  },
  {
    method: "post",
    path: `${BASE}/:id/notes/:note_id`,
    access: "staff",
    summary: "Changes a note of one's own",
    body: customer.WriteCustomerNoteRequest,
    answer: customer.CustomerNoteResponse,
  },
  {
    method: "delete",
    path: `${BASE}/:id/notes/:note_id`,
    access: "staff",
    summary: "Deletes a note of one's own",
    answer: customer.DeletedCustomerNoteResponse,
  },
  {
    method: "post",
    path: `${BASE}/:id/notes/:note_id/restore`,
    access: "staff",
    summary: "Brings back a note of one's own that was deleted",
    answer: customer.CustomerNoteResponse,
  },
  {
    method: "get",
    path: `${BASE}/:id/duplicates`,
    access: "staff",
    summary: "Customers who may be the same person, with the reasons",
    answer: merge.DuplicateListResponse,
  },
  {
    method: "get",
    path: `${BASE}/:id/merge-preview`,
    access: "staff",
    summary: "What merging a duplicate into this customer would move",
    query: merge.MergePreviewQuery,
    answer: merge.MergePreviewResponse,
  },
  {
    method: "get",
    path: `${BASE}/:id/merges`,
    access: "staff",
    summary: "Merges into this customer that can still be undone",
    answer: merge.CustomerMergeListResponse,
  },
  {
    method: "post",
    path: `${BASE}/:id/merges`,
    access: "staff",
    summary: "Merges a duplicate into this customer; the same again changes nothing",
    body: merge.MergeCustomersRequest,
    answer: merge.CustomerMergeResponse,
  },
  {
    method: "post",
    path: `${BASE}/:id/merges/:merge_id/undo`,
    access: "staff",
    summary: "Undoes a merge within seven days",
    answer: merge.CustomerMergeResponse,
  },
  {
    method: "post",
    path: `${BASE}/:id/exports`,
    access: "staff",
    summary: "All that is kept about a customer, as a file; who took it is recorded",
    body: privacy.ExportCustomerRequest,
    answer: privacy.CustomerExportFile,
  },
  {
    method: "get",
    path: `${BASE}/:id/erasure`,
    access: "staff",
    summary: "What erasing a customer would take away and what the law keeps",
    answer: privacy.ErasurePreviewResponse,
  },
  {
    method: "post",
    path: `${BASE}/:id/erasure`,
    access: "staff",
    summary: "Erases a customer's personal data; cannot be undone",
    body: privacy.EraseCustomerRequest,
    answer: privacy.CustomerErasureResponse,
  },
]
