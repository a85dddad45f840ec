import { Alert, Text } from "@medusajs/ui"
import type { CsvImportReport } from "../../../contracts/csv-import"
import { useText } from "../../hooks/use-text"
import { ProblemTable } from "./problem-table"

/** What a dry run found: how many rows are new, changed and the same, or what is wrong. */
export function ImportResult({ report }: { report: CsvImportReport }) {
  const { t } = useText()
  const { rows, created, changed, unchanged, error_count, errors } = report
  if (error_count > 0) return <ProblemTable problems={errors} count={error_count} />
  const counts = { rows, created, changed, unchanged }
  return (
    <div role="status" className="flex flex-col gap-y-3">
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {Object.entries(counts).map(([name, count]) => (
          <div key={name} className="bg-ui-bg-component rounded-lg px-3 py-2">
            <dt className="text-ui-fg-subtle txt-compact-small">
              {t(`csv_import.counts.${name}`)}
            </dt>
            <dd className="txt-large-plus tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
      {created + changed > 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("csv_import.clean")}
        </Text>
      ) : (
        <Alert variant="info">{t("csv_import.nothing")}</Alert>
      )}
    </div>
  )
}
