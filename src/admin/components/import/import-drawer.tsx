import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import type { CsvProblem } from "../../../contracts/csv-import"
import { useCsvImport } from "../../hooks/use-csv-import"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { ApiFailure } from "../../lib/api"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { FilePicker } from "./file-picker"
import { ImportProgress } from "./import-progress"
import { ImportResult } from "./import-result"
import { ProblemTable } from "./problem-table"

type ImportDrawerProps = {
  title: string
  /** what the file is, and where to get one to begin with */
  hint: string
  /** such as `/admin/devices/imports` */
  path: string
  onClose: () => void
}

const isRefusal = (error: unknown): error is ApiFailure =>
  error instanceof ApiFailure && error.code === "import_refused"

/** Takes a CSV file, shows what it would do or what is wrong row by row, and applies it when clean. */
export function ImportDrawer({ title, hint, path, onClose }: ImportDrawerProps) {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const [file, setFile] = useState<{ name: string; csv: string } | null>(null)
  const check = useCsvImport(path)
  const apply = useCsvImport(path)
  const report = check.data
  const busy = check.isPending || apply.isPending
  const changes = report ? report.created + report.changed : 0

  const choose = (name: string, csv: string) => {
    setFile({ name, csv })
    apply.reset()
    check.mutate({ csv, dry_run: true })
  }
  const confirm = () =>
    file &&
    apply.mutate(
      { csv: file.csv, dry_run: false },
      {
        onSuccess: ({ created, changed }) => {
          toast.success(t("csv_import.done", { created, changed }))
          onClose()
        },
      }
    )

  return (
    <Drawer open onOpenChange={(open) => !open && !apply.isPending && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader title={title} hint={hint} />
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto [&>*]:shrink-0">
          <FilePicker fileName={file?.name ?? null} disabled={busy} onChoose={choose} />
          {busy && <ImportProgress applying={apply.isPending} rows={report?.rows} />}
          {!isRefusal(apply.error) && <FailureAlert error={apply.error ?? check.error} />}
          {report && !busy && !apply.error && <ImportResult report={report} />}
          {isRefusal(apply.error) && !busy && (
            <ProblemTable
              problems={apply.error.details as readonly CsvProblem[]}
              count={apply.error.details.length}
            />
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button type="button" variant="secondary" disabled={apply.isPending} onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button
            type="button"
            isLoading={apply.isPending}
            disabled={busy || !report || report.error_count > 0 || changes === 0}
            onClick={confirm}
          >
            {changes > 0 && report?.error_count === 0
              ? t("csv_import.apply_count", { count: changes })
              : t("csv_import.apply")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
