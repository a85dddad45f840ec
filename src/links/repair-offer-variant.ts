import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import DeviceModule from "../modules/device"

/** The product variant that sells a repair offer, read through its own `variant_id`. */
export default defineLink(
  { linkable: DeviceModule.linkable.repairOffer, field: "variant_id" },
  ProductModule.linkable.productVariant,
  { readOnly: true }
)
