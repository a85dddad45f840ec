import { Alert, Table, Text } from "@medusajs/ui"
import type { CsvProblem } from "../../../contracts/csv-import"
import { useText } from "../../hooks/use-text"

/** What is wrong with a file, by the rows that a spreadsheet shows. */
export function ProblemTable({
  problems,
  count,
}: {
  problems: readonly CsvProblem[]
  count: number
}) {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-3">
      <div role="alert">
        <Alert variant="error">{t("csv_import.wrong", { count })}</Alert>
      </div>
      <div className="border-ui-border-base overflow-x-auto rounded-lg border">
        <Table aria-label={t("csv_import.problem_table")}>
          <Table.Header className="border-t-0">
            <Table.Row>
              {(["row", "column", "problem"] as const).map((column) => (
                <Table.HeaderCell key={column} scope="col">
                  {t(`csv_import.columns.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0">
            {problems.map(({ row, column, code, message, expected }, i) => (
              <Table.Row key={`${row} ${column} ${i}`} className="last:border-b-0">
                <Table.Cell className="py-1.5 tabular-nums">{row}</Table.Cell>
                <Table.Cell className="py-1.5">
                  {column ? <code className="whitespace-nowrap">{column}</code> : "-"}
                </Table.Cell>
                <Table.Cell className="min-w-44 whitespace-normal py-1.5 pr-4">
                  {t(`csv_import.problems.${code}`, { expected, defaultValue: message })}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {problems.length < count && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("csv_import.more", { count: count - problems.length })}
        </Text>
      )}
    </div>
  )
}
