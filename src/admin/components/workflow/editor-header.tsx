import { Badge, Button, Container, Heading, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { WORKFLOW_VARIANTS } from "../../../domain/workflow/definition"
import { useText } from "../../hooks/use-text"
import type { useWorkflowEditor } from "../../hooks/use-workflow-editor"
import type { Layer } from "../../lib/workflow-draft"
import { ChoiceSelect } from "../common/choice-select"
import { FailureAlert } from "../common/failure-alert"

type EditorHeaderProps = {
  editor: ReturnType<typeof useWorkflowEditor>
  layer: Layer
  onLayer: (layer: Layer) => void
}

/** Which version and whose rules are shown, and what can be done with the changes. */
export function EditorHeader({ editor, layer, onLayer }: EditorHeaderProps) {
  const { t } = useText()
  const [note, setNote] = useState("")
  const { version, isChanged, isUnfinished, problems, isBusy } = editor
  const layers = ["default", ...WORKFLOW_VARIANTS] as const
  const status = isChanged
    ? t("workflows.changed")
    : version
      ? t("workflows.versions.version", { version: version.version })
      : t("workflows.built_in")

  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <Heading level="h1">{t("workflows.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle max-w-prose">
            {t("workflows.subtitle")}
          </Text>
          <div className="mt-2 flex items-center gap-2">
            <Badge size="2xsmall" color={isChanged ? "orange" : "grey"}>
              {status}
            </Badge>
            {version?.is_active && !isChanged && (
              <Badge size="2xsmall" color="green">
                {t("workflows.versions.active")}
              </Badge>
            )}
          </div>
        </div>
        <div className="w-full sm:w-56">
          <ChoiceSelect
            label={t("workflows.layer")}
            value={layer}
            choices={layers.map((value) => ({ value, label: t(`workflows.layers.${value}`) }))}
            onChange={(chosen) => onLayer(layers.find((known) => known === chosen) ?? "default")}
          />
        </div>
      </div>
      <FailureAlert error={editor.failure} />
      {isChanged && (
        <div className="flex flex-wrap items-center gap-2">
          <Input
            className="min-w-0 flex-1 basis-48"
            size="small"
            maxLength={500}
            aria-label={t("workflows.note")}
            placeholder={t("workflows.note")}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <Button size="small" variant="secondary" onClick={editor.discard}>
            {t("workflows.discard")}
          </Button>
          <Button
            size="small"
            isLoading={isBusy}
            disabled={problems.length > 0 || isUnfinished}
            onClick={() => editor.save(note.trim())}
          >
            {t("workflows.save")}
          </Button>
        </div>
      )}
      {isUnfinished && (
        <Text size="small" className="text-ui-fg-error">
          {t("workflows.unfinished")}
        </Text>
      )}
    </Container>
  )
}
