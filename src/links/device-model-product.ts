import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import DeviceModule from "../modules/device"

/** A device model's product, read through its own `product_id`. */
export default defineLink(
  { linkable: DeviceModule.linkable.deviceModel, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true }
)
