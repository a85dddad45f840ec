import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Adjustments } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import i18n from "i18next"
import { useState } from "react"
import type { WorkState } from "../../../../domain/repair/states"
import { effectiveWorkflow } from "../../../../domain/workflow/effective"
import { ErrorState, ListSkeleton } from "../../../components/common/page-state"
import { Section } from "../../../components/common/section"
import { AutomationsSection } from "../../../components/workflow/automations-section"
import { CalendarSection } from "../../../components/workflow/calendar-section"
import { DryRunSection } from "../../../components/workflow/dry-run-section"
import { EditorHeader } from "../../../components/workflow/editor-header"
import { MachinePicture } from "../../../components/workflow/machine-picture"
import { ProblemList } from "../../../components/workflow/problem-list"
import { StatePanel } from "../../../components/workflow/state-panel"
import { StatePicker } from "../../../components/workflow/state-picker"
import { VersionsSection } from "../../../components/workflow/versions-section"
import { useText } from "../../../hooks/use-text"
import { useWorkflowEditor } from "../../../hooks/use-workflow-editor"
import type { Layer } from "../../../lib/workflow-draft"

const WorkflowsPage = () => {
  const { t, locale } = useText()
  const editor = useWorkflowEditor()
  const [layer, setLayer] = useState<Layer>("default")
  const [state, setState] = useState<WorkState>("received")
  const { document, problems } = editor

  if (!document) {
    return (
      <Container className="p-0">
        {editor.error ? (
          <ErrorState error={editor.error} onRetry={editor.retry} />
        ) : (
          <ListSkeleton />
        )}
      </Container>
    )
  }
  const workflow = effectiveWorkflow(
    layer === "default" ? { ...document, variants: {} } : document,
    {
      service_method: layer === "default" || layer === "warranty" ? "drop_off" : layer,
      warranty: layer === "warranty",
    }
  )
  const labelOf = (of: WorkState) => workflow.labels[of]?.[locale].trim() || t(`states.${of}`)
  const editing = { document, layer, problems, onChange: editor.change }
  const picture = {
    workflow,
    labelOf,
    chosen: state,
    broken: new Set(problems.flatMap((problem) => problem.state ?? [])),
    onChoose: setState,
  }

  return (
    <div className="flex flex-col gap-y-3">
      <EditorHeader editor={editor} layer={layer} onLayer={setLayer} />
      <Section title={t("workflows.picture.title")}>
        <ProblemList problems={problems.filter((problem) => problem.state !== state)} />
        <div className="hidden md:block">
          <MachinePicture {...picture} />
        </div>
        <div className="md:hidden">
          <StatePicker {...picture} />
        </div>
      </Section>
      <StatePanel
        key={`${editor.shown} ${layer} ${state}`}
        {...editing}
        state={state}
        title={labelOf(state)}
      />
      <CalendarSection key={`calendar ${editor.shown} ${editor.isChanged}`} {...editing} />
      <AutomationsSection {...editing} />
      <DryRunSection document={document} disabled={problems.length > 0 || editor.isUnfinished} />
      <VersionsSection
        shown={editor.shown}
        onShow={editor.show}
        onActivate={editor.activate}
        isBusy={editor.isBusy}
      />
    </div>
  )
}

export const config = defineRouteConfig({
  label: "nav.workflows",
  translationNs: "revivatech",
  icon: Adjustments,
})

export const handle = {
  breadcrumb: () => i18n.t("nav.workflows", { ns: "revivatech" }),
}

export default WorkflowsPage
