import { defineLink } from "@medusajs/framework/utils"
import UserModule from "@medusajs/medusa/user"
import StaffModule from "../modules/staff"

/** The Medusa user a staff member signs in as, read through its own `user_id`. */
export default defineLink(
  { linkable: StaffModule.linkable.staffMember, field: "user_id" },
  UserModule.linkable.user,
  { readOnly: true }
)
