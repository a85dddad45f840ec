import { Tabs, Text } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { MessageDetail } from "../../lib/types"

/** The body in both its forms. The HTML runs no script and reaches nothing of this page. */
export function MessageBody({ message }: { message: MessageDetail }) {
  const { t } = useText()
  return (
    <div className="flex min-h-96 flex-1 flex-col gap-y-2 px-6 pb-4">
      <Tabs defaultValue="html" className="flex flex-1 flex-col gap-y-3">
        <Tabs.List>
          <Tabs.Trigger value="html">{t("messages.as_html")}</Tabs.Trigger>
          <Tabs.Trigger value="text">{t("messages.as_text")}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="html" className="flex flex-1 data-[state=inactive]:hidden">
          <iframe
            sandbox=""
            title={t("messages.frame")}
            srcDoc={message.html}
            className="shadow-borders-base min-h-80 w-full flex-1 rounded-md bg-white"
          />
        </Tabs.Content>
        <Tabs.Content value="text">
          <pre className="txt-compact-small text-ui-fg-base bg-ui-bg-subtle whitespace-pre-wrap break-words rounded-md p-4 font-sans">
            {message.text}
          </pre>
        </Tabs.Content>
      </Tabs>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("messages.masked")}
      </Text>
    </div>
  )
}
