import { MedusaService } from "@medusajs/framework/utils"
import Message from "./models/message"
import OutboxEntry from "./models/outbox-entry"

/** Keeps the outbox and the messages to customers. */
export default class MessagingModuleService extends MedusaService({ Message, OutboxEntry }) {}
