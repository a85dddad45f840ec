import { model } from "@medusajs/framework/utils"

/** A tablet that several people use: a person is chosen on it by PIN. */
const SharedDevice = model.define("shared_device", {
  id: model.id({ prefix: "sdev" }).primaryKey(),
  name: model.text(),
  // of the secret in the device's cookie
  secret_hash: model.text(),
  registered_by: model.text(),
  last_used_at: model.dateTime().nullable(),
  revoked_at: model.dateTime().nullable(),
})

export default SharedDevice
