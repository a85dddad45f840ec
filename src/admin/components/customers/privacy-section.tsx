import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useExportCustomer } from "../../hooks/use-customer-privacy"
import { useText } from "../../hooks/use-text"
import { FailureAlert } from "../common/failure-alert"
import { Section } from "../common/section"
import { EraseDrawer } from "./erase-drawer"

/** A customer's rights: a copy of all that is kept about them, and to be forgotten. */
export function PrivacySection({ customerId }: { customerId: string }) {
  const { t } = useText()
  const [isErasing, setErasing] = useState(false)
  const copy = useExportCustomer(customerId)
  return (
    <Section title={t("customers.privacy")}>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {t("customers.export_text")}
        </Text>
        <div className="flex flex-wrap gap-2">
          {(["html", "json"] as const).map((format) => (
            <Button
              key={format}
              size="small"
              variant="secondary"
              isLoading={copy.isPending && copy.variables === format}
              onClick={() => copy.mutate(format)}
            >
              {t(`customers.export_${format}`)}
            </Button>
          ))}
        </div>
        <FailureAlert error={copy.error} />
      </div>
      <div className="px-6 py-4">
        <Button size="small" variant="danger" onClick={() => setErasing(true)}>
          {t("customers.erase_look")}
        </Button>
      </div>
      {isErasing && <EraseDrawer customerId={customerId} onClose={() => setErasing(false)} />}
    </Section>
  )
}
