import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ensureFirstOwnerWorkflow } from "../workflows/staff/ensure-first-owner"

/** Only a hint: the permission middleware does the same for a user whose event was lost. */
export default async function userCreatedHandler({ container }: SubscriberArgs): Promise<void> {
  await ensureFirstOwnerWorkflow(container).run()
}

export const config: SubscriberConfig = { event: "user.created" }
