import { XMark } from "@medusajs/icons"
import { Drawer, IconButton } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"

/** A drawer's title and hint; unlike the stock header its close button has a name. */
export function DrawerHeader({ title, hint }: { title: string; hint?: string }) {
  const { t } = useText()
  return (
    <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Drawer.Title className="txt-large-plus text-ui-fg-base">{title}</Drawer.Title>
        {hint && <Drawer.Description className="text-ui-fg-subtle">{hint}</Drawer.Description>}
      </div>
      <Drawer.Close asChild>
        <IconButton
          size="small"
          type="button"
          variant="transparent"
          aria-label={t("actions.close")}
        >
          <XMark />
        </IconButton>
      </Drawer.Close>
    </div>
  )
}
