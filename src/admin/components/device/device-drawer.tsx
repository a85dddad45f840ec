import { Button, Drawer, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useNavigate } from "react-router-dom"
import type { AdminDeviceDetail } from "../../../contracts/admin-catalogue"
import { useCreateDevice, useUpdateDevice } from "../../hooks/use-devices"
import { useFieldProblem } from "../../hooks/use-field-problem"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import {
  checkDeviceForm,
  deviceFactsOf,
  deviceFormOf,
  type DeviceFormMode,
} from "../../lib/device-form"
import { DrawerHeader } from "../common/drawer-header"
import { FailureAlert } from "../common/failure-alert"
import { DeviceFields } from "./device-fields"
import { SpecFields } from "./spec-fields"

type DeviceDrawerProps = {
  mode: DeviceFormMode
  /** the device to edit or to copy; null for a new one */
  device: AdminDeviceDetail | null
  onClose: () => void
}

/** The facts of a device: of a new one, of one to change, or of a copy. */
export function DeviceDrawer({ mode, device, onClose }: DeviceDrawerProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const returnFocus = useReturnFocus()
  const [form, setForm] = useState(() => deviceFormOf(device, mode))
  const [tried, setTried] = useState(false)
  const create = useCreateDevice()
  const update = useUpdateDevice(device?.id ?? "")
  const { error, isPending } = mode === "edit" ? update : create
  const problems = tried ? checkDeviceForm(form) : {}
  const { problemOf, isAtFields } = useFieldProblem(problems, error)

  const done = ({ id, brand, name }: AdminDeviceDetail) => {
    toast.success(
      t(mode === "edit" ? "devices.saved" : "devices.added", { name: `${brand.name} ${name}` })
    )
    onClose()
    if (mode !== "edit") navigate(`/catalogue/devices/${id}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    if (Object.keys(checkDeviceForm(form)).length > 0) return
    const facts = deviceFactsOf(form)
    if (mode === "edit" && device)
      return update.mutate({ version: device.version, ...facts }, { onSuccess: done })
    const origin =
      mode === "copy" && device
        ? { copy_of: device.id }
        : { brand: form.brand.trim(), kind: form.kind as AdminDeviceDetail["kind"] }
    create.mutate({ ...origin, ...facts }, { onSuccess: done })
  }
  const name = device ? `${device.brand.name} ${device.name}` : ""

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader
          title={t(`devices.${mode}_title`, { name })}
          hint={t(`devices.${mode}_hint`)}
        />
        <form noValidate onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto [&>*]:shrink-0">
            <DeviceFields
              mode={mode}
              form={form}
              problemOf={problemOf}
              onChange={(changes) => setForm({ ...form, ...changes })}
            />
            <SpecFields
              specs={form.specs}
              problemOf={problemOf}
              onChange={(specs) => setForm({ ...form, specs })}
            />
            {!isAtFields && <FailureAlert error={error} />}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" isLoading={isPending}>
              {t("devices.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
