import { model } from "@medusajs/framework/utils"
import Repair from "./repair"

/** A way to follow one repair without an account. Only the hash of its token is kept. */
const TrackingLink = model
  .define("tracking_link", {
    id: model.id({ prefix: "tlnk" }).primaryKey(),
    repair: model.belongsTo(() => Repair, { mappedBy: "tracking_links" }),
    token_hash: model.text(),
    expires_at: model.dateTime(),
    revoked_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["token_hash"], unique: true }])

export default TrackingLink
