import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { CustomerMessagesSection } from "../components/customers/messages-section"
import { NotesSection } from "../components/customers/notes-section"

/** Notes about a customer and the messages sent to them, beside Medusa's addresses. */
const CustomerNotesWidget = ({ data: { id } }: { data: { id: string } }) => (
  <div className="flex flex-col gap-y-3">
    <NotesSection key={id} customerId={id} />
    <CustomerMessagesSection customerId={id} />
  </div>
)

export const config = defineWidgetConfig({
  zone: "customer.details.side.before",
  id: "revivatech:customer-notes",
})

export default CustomerNotesWidget
