import type { ShopCustomerSummary } from "../../contracts/admin-customer"
import { iso } from "../repair/load-repair"

/** A row of `CUSTOMER_SUMMARY`. */
export type CustomerRow = Omit<ShopCustomerSummary, "created_at" | "other_contacts"> & {
  created_at: Date
  place: string
  contacts: ShopCustomerSummary["other_contacts"]
}

const same = (left: string | null, right: string | null): boolean =>
  (left ?? "").trim().toLowerCase() === (right ?? "").trim().toLowerCase()

/** A customer with what tells it apart from others of the same name, address or phone. */
export const presentCustomer = ({
  place: _place,
  contacts,
  ...row
}: CustomerRow): ShopCustomerSummary => {
  const name = [row.first_name, row.last_name].filter(Boolean).join(" ")
  return {
    ...row,
    created_at: iso(row.created_at),
    other_contacts: contacts.filter(
      (contact) =>
        !same(contact.name, name) ||
        !same(contact.email, row.email) ||
        !same(contact.phone, row.phone)
    ),
    last_repair: row.last_repair && {
      ...row.last_repair,
      created_at: iso(row.last_repair.created_at),
    },
  }
}
