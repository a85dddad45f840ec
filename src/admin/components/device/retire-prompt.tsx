import { Prompt, toast } from "@medusajs/ui"
import type { AdminDeviceDetail } from "../../../contracts/admin-catalogue"
import { useRetireDevice } from "../../hooks/use-devices"
import { useFailureText } from "../../hooks/use-failure-text"
import { useText } from "../../hooks/use-text"

type RetirePromptProps = { device: AdminDeviceDetail; open: boolean; onClose: () => void }

/** Asks before a device leaves the shop or comes back. */
export function RetirePrompt({ device, open, onClose }: RetirePromptProps) {
  const { t } = useText()
  const failureText = useFailureText()
  const change = useRetireDevice(device.id)
  const action = device.retired_at ? "restore" : "retire"
  const name = `${device.brand.name} ${device.name}`

  const confirm = () =>
    change.mutate(
      { retire: action === "retire", version: device.version },
      {
        onSuccess: () => toast.success(t(`devices.${action}d`, { name })),
        onError: (error) => toast.error(failureText(error).title),
      }
    )

  return (
    <Prompt
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      variant={action === "retire" ? "danger" : "confirmation"}
    >
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t(`devices.${action}_title`, { name })}</Prompt.Title>
          <Prompt.Description>{t(`devices.${action}_text`)}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>{t("actions.cancel")}</Prompt.Cancel>
          <Prompt.Action onClick={confirm}>{t(`devices.${action}`)}</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
