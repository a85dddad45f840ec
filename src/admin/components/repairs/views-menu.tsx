import { Bookmarks, Check } from "@medusajs/icons"
import { Button, DropdownMenu, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { QueueView as SavedView } from "../../../contracts/repair-queue"
import { useFailureText } from "../../hooks/use-failure-text"
import { useDeleteQueueView, useQueueViews, useSaveQueueView } from "../../hooks/use-queue-views"
import { useText } from "../../hooks/use-text"
import { contentOf, isShown, paramsOf, type QueueView } from "../../lib/queue-views"
import { ViewDrawer } from "./view-drawer"

type ViewsMenuProps = { view: QueueView; onShow: (params: URLSearchParams) => void }

/** One's own saved views: show one, keep the present one, rename, make it the first, delete it. */
export function ViewsMenu({ view, onShow }: ViewsMenuProps) {
  const { t } = useText()
  const prompt = usePrompt()
  const failureText = useFailureText()
  const { data: saved = [] } = useQueueViews()
  const save = useSaveQueueView()
  const remove = useDeleteQueueView()
  const [naming, setNaming] = useState<SavedView | "new" | null>(null)
  const shown = saved.find((one) => isShown(one, view))
  const onError = (error: unknown) => toast.error(failureText(error).title)

  const deleteView = async ({ id, name }: SavedView) => {
    const sure = await prompt({
      title: t("views.delete"),
      description: t("views.delete_sure", { name }),
      confirmText: t("views.delete"),
      cancelText: t("actions.cancel"),
    })
    if (sure) remove.mutate(id, { onError })
  }

  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <Button size="small" variant="secondary">
            <Bookmarks aria-hidden />
            {shown ? t("views.shown", { name: shown.name }) : t("views.title")}
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end" className="max-h-[60vh] min-w-56 overflow-y-auto">
          {saved.map((one) => (
            <DropdownMenu.Item
              key={one.id}
              className="flex justify-between gap-x-4"
              onSelect={() => onShow(paramsOf(one))}
            >
              <span>
                {one.name}
                {one.is_default && (
                  <span className="text-ui-fg-muted"> ({t("views.default")})</span>
                )}
              </span>
              {one === shown && <Check aria-label={t("views.is_shown")} />}
            </DropdownMenu.Item>
          ))}
          {saved.length > 0 && <DropdownMenu.Separator />}
          <DropdownMenu.Item onSelect={() => setNaming("new")}>{t("views.save")}</DropdownMenu.Item>
          {shown && (
            <>
              <DropdownMenu.Item onSelect={() => setNaming(shown)}>
                {t("views.edit", { name: shown.name })}
              </DropdownMenu.Item>
              <DropdownMenu.Item onSelect={() => void deleteView(shown)}>
                {t("views.delete_one", { name: shown.name })}
              </DropdownMenu.Item>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu>
      {naming && (
        <ViewDrawer
          saved={naming === "new" ? null : naming}
          save={save}
          content={contentOf(view)}
          onClose={() => {
            save.reset()
            setNaming(null)
          }}
        />
      )}
    </>
  )
}
