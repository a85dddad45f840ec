import { model } from "@medusajs/framework/utils"

/** One physical device of a customer, with its history over all its repairs. */
const CustomerDevice = model
  .define("customer_device", {
    id: model.id({ prefix: "cdev" }).primaryKey(),
    customer_id: model.text().nullable(),
    device_model_id: model.text(),
    serial: model.text().nullable(),
    imei: model.text().nullable(),
    colour: model.text().nullable(),
  })
  .indexes([
    { on: ["customer_id", "imei"], unique: true, where: "imei is not null" },
    { on: ["customer_id", "serial"], unique: true, where: "imei is null and serial is not null" },
  ])

export default CustomerDevice
