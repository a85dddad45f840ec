export type {
  CustomerNote,
  ShopCustomerDetail,
  ShopCustomerSummary,
} from "../../contracts/admin-customer"
