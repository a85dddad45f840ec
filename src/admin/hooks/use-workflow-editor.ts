import { toast } from "@medusajs/ui"
import { useState } from "react"
import { checkWorkflow } from "../../domain/workflow/check"
import { EMPTY_WORKFLOW, type WorkflowDocument } from "../../domain/workflow/definition"
import { hasUnfinishedNames } from "../lib/workflow-draft"
import { useText } from "./use-text"
import {
  useActivateWorkflow,
  useSaveWorkflow,
  useWorkflow,
  useWorkflowVersions,
} from "./use-workflows"

/**
 * The version that is looked at, the changes on top of it that were not saved yet, and what can be
 * done with them. Shows the active version at first, and the state table as it is in a new shop.
 */
export function useWorkflowEditor() {
  const { t } = useText()
  const [picked, setPicked] = useState<string>()
  const [draft, setDraft] = useState<WorkflowDocument>()
  const versions = useWorkflowVersions()
  const listed = versions.data?.pages.flatMap(({ workflows }) => workflows) ?? []
  const shown = picked ?? listed.find(({ is_active }) => is_active)?.id ?? listed.at(0)?.id
  const version = useWorkflow(shown)
  const save = useSaveWorkflow()
  const activate = useActivateWorkflow()
  const saved = version.data?.document ?? (shown === undefined ? EMPTY_WORKFLOW : undefined)
  const document = draft ?? saved

  return {
    document,
    shown,
    version: version.data,
    isPending: versions.isPending || (shown !== undefined && version.isPending),
    error: versions.error ?? version.error,
    retry: () => void (versions.error ? versions.refetch() : version.refetch()),
    isChanged: draft !== undefined,
    problems: document ? checkWorkflow(document) : [],
    isUnfinished: document !== undefined && hasUnfinishedNames(document),
    change: setDraft,
    discard: () => setDraft(undefined),
    show: (id: string) => {
      setDraft(undefined)
      setPicked(id)
    },
    save: (note: string) => {
      if (!document) return
      const expected_version = listed.at(0)?.version ?? 0
      save.mutate(
        { document, expected_version, ...(note ? { note } : {}) },
        {
          onSuccess: (workflow) => {
            setPicked(workflow.id)
            setDraft(undefined)
            toast.success(t("workflows.saved", { version: workflow.version }))
          },
        }
      )
    },
    activate: (id: string) =>
      activate.mutate(id, {
        onSuccess: (workflow) =>
          toast.success(t("workflows.activated", { version: workflow.version })),
      }),
    failure: save.error ?? activate.error,
    isBusy: save.isPending || activate.isPending,
  }
}
