import { Heading, Table, Text } from "@medusajs/ui"
import { useId } from "react"
import type { AuditChange } from "../../../contracts/audit"
import { useText } from "../../hooks/use-text"

const shown = (value: unknown): string =>
  value === null || value === undefined
    ? "–"
    : Array.isArray(value)
      ? value.join(", ") || "–"
      : String(value)

/** Each field that changed, before and after; a value that is not kept says so. */
export function AuditChanges({ changes }: { changes: readonly AuditChange[] }) {
  const { t } = useText()
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-ui-border-base border-t">
      <Heading level="h2" id={id} className="px-6 py-4">
        {t("audit.changes")}
      </Heading>
      {changes.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 pb-4">
          {t("audit.no_changes")}
        </Text>
      ) : (
        <Table aria-labelledby={id}>
          <Table.Header>
            <Table.Row>
              {(["field", "before", "after"] as const).map((column) => (
                <Table.HeaderCell key={column} scope="col">
                  {t(`audit.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {changes.map(({ field, before, after, hidden }, index) => (
              <Table.Row key={index}>
                <Table.Cell className="break-all font-mono text-xs">{field}</Table.Cell>
                {hidden ? (
                  <>
                    <Table.Cell>{t(`audit.hidden.${hidden}`)}</Table.Cell>
                    <Table.Cell />
                  </>
                ) : (
                  <>
                    <Table.Cell className="break-all">{shown(before)}</Table.Cell>
                    <Table.Cell className="break-all">{shown(after)}</Table.Cell>
                  </>
                )}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </section>
  )
}
