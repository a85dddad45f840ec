import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useExportDevices } from "../../hooks/use-devices"
import { useFailureText } from "../../hooks/use-failure-text"
import { useMay } from "../../hooks/use-may"
import { useText } from "../../hooks/use-text"
import { saveFile } from "../../lib/price-download"
import { ImportDrawer } from "../import/import-drawer"
import { DeviceDrawer } from "./device-drawer"

/** Adding, importing and exporting, for whoever may. */
export function ListActions({ filters }: { filters: Record<string, string | undefined> }) {
  const { t, locale } = useText()
  const may = useMay()
  const failureText = useFailureText()
  const exporting = useExportDevices()
  const [open, setOpen] = useState<"add" | "import" | null>(null)
  if (!may("POST", "/admin/devices")) return null

  const save = () => {
    const { sort: _, ...query } = filters
    // Spreadsheets in Brazil read a semicolon as the border of a cell.
    const dialect = locale === "pt-BR" ? "semicolon" : "comma"
    exporting.mutate(
      { ...query, dialect },
      {
        onSuccess: (file) => saveFile(file, "devices.csv"),
        onError: (error) => toast.error(failureText(error).title),
      }
    )
  }

  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" variant="secondary" isLoading={exporting.isPending} onClick={save}>
        {t("devices.export")}
      </Button>
      <Button size="small" variant="secondary" onClick={() => setOpen("import")}>
        {t("devices.import")}
      </Button>
      <Button size="small" onClick={() => setOpen("add")}>
        {t("devices.add")}
      </Button>
      {open === "import" && (
        <ImportDrawer
          title={t("devices.import_title")}
          hint={t("devices.import_hint")}
          path="/admin/devices/imports"
          onClose={() => setOpen(null)}
        />
      )}
      {open === "add" && <DeviceDrawer mode="add" device={null} onClose={() => setOpen(null)} />}
    </div>
  )
}
