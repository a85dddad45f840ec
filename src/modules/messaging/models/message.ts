import { model } from "@medusajs/framework/utils"

/** One message to one person, rendered from its template and data when it is sent or looked at. */
const Message = model
  .define("message", {
    id: model.id({ prefix: "msg" }).primaryKey(),
    // says what the message is about, so that the same news is never queued twice
    key: model.text(),
    template: model.text(),
    channel: model.enum(["email"]).default("email"),
    locale: model.text(),
    recipient: model.text(),
    subject: model.text(),
    // never a token or a secret: a tracking link or an invite is named by its id
    data: model.json(),
    repair_id: model.text().nullable(),
    order_id: model.text().nullable(),
    status: model.enum(["queued", "sending", "sent", "failed"]).default("queued"),
    delivered_by: model.enum(["smtp", "mailbox"]).nullable(),
    message_id_header: model.text().nullable(),
    attempts: model.number().default(0),
    // while it is being sent: until when nobody else may send it
    locked_until: model.dateTime().nullable(),
    last_error: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_message_key_unique", on: ["key"], unique: true },
    { name: "IDX_message_created_at", on: ["created_at", "id"] },
    { name: "IDX_message_repair_id", on: ["repair_id"], where: "repair_id is not null" },
  ])

export default Message
