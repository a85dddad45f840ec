import { ArrowUpTray } from "@medusajs/icons"
import { Text, clx } from "@medusajs/ui"
import { useId, useState, type DragEvent } from "react"
import { useText } from "../../hooks/use-text"

const MAX_BYTES = 5 * 1024 * 1024

type FilePickerProps = {
  fileName: string | null
  disabled: boolean
  onChoose: (name: string, text: string) => void
}

/** A CSV file, chosen or dropped; its text is read as UTF-8. */
export function FilePicker({ fileName, disabled, onChoose }: FilePickerProps) {
  const { t } = useText()
  const id = useId()
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const read = async (file: File | undefined) => {
    if (!file || disabled) return
    const tooLarge = file.size > MAX_BYTES
    setProblem(tooLarge ? t("csv_import.problems.file_too_large", { expected: "5 MB" }) : null)
    if (!tooLarge) onChoose(file.name, await file.text())
  }
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(isOver)
  }
  const drop = (event: DragEvent) => {
    drag(false)(event)
    void read(event.dataTransfer.files[0])
  }

  return (
    <div className="flex flex-col gap-y-1.5">
      <label
        htmlFor={id}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={drop}
        className={clx(
          "border-ui-border-strong bg-ui-bg-component hover:bg-ui-bg-component-hover flex cursor-pointer flex-col items-center gap-y-1 rounded-lg border border-dashed px-4 py-6 text-center",
          "focus-within:shadow-borders-focus",
          over && "border-ui-border-interactive",
          disabled && "pointer-events-none opacity-60"
        )}
      >
        <ArrowUpTray className="text-ui-fg-subtle" />
        <Text size="small" weight="plus" className="break-all">
          {fileName ?? t("csv_import.choose")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {fileName ? t("csv_import.choose_other") : t("csv_import.limits")}
        </Text>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          className="sr-only"
          aria-label={t("csv_import.file")}
          disabled={disabled}
          onChange={(event) => {
            void read(event.target.files?.[0])
            event.target.value = ""
          }}
        />
      </label>
      {problem && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
    </div>
  )
}
