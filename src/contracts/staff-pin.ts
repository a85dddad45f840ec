import { z } from "@medusajs/framework/zod"
import { isGuessable, PIN_PATTERN } from "../domain/staff/pin"
import { StaffMember, StaffRole } from "./staff"

const Pin = z.string().regex(PIN_PATTERN, "4 to 8 digits")

/** `POST /admin/staff/me/pin` */
export const SetPinRequest = z
  .object({ pin: Pin.refine((pin) => !isGuessable(pin), "Too easy to guess") })
  .strict()
export const SetPinResponse = z.object({ has_pin: z.boolean() })

/** A tablet that several people use. */
export const SharedDevice = z.object({
  id: z.string(),
  name: z.string(),
  registered_by_name: z.string().nullable(),
  created_at: z.iso.datetime(),
  last_used_at: z.iso.datetime().nullable(),
})
/** `GET /admin/shared-devices` */
export const SharedDeviceListResponse = z.object({ shared_devices: z.array(SharedDevice) })
/** `POST /admin/shared-devices` */
export const RegisterSharedDeviceRequest = z
  .object({ name: z.string().trim().min(1).max(80) })
  .strict()
export const SharedDeviceResponse = z.object({ shared_device: SharedDevice })
/** `DELETE /admin/shared-devices/:id` */
export const RevokeSharedDeviceResponse = z.object({ id: z.string(), deleted: z.literal(true) })

/** `GET /admin/pin-sessions`: whom this device can be handed to. */
export const PinPersonsResponse = z.object({
  device: z.object({ id: z.string(), name: z.string() }),
  persons: z.array(z.object({ id: z.string(), name: z.string(), role: StaffRole })),
})
/** `POST /admin/pin-sessions` */
export const OpenPinSessionRequest = z
  .object({ staff_member_id: z.string().min(1).max(60), pin: Pin })
  .strict()
export const PinSessionResponse = z.object({
  staff_member: StaffMember.pick({ id: true, name: true, role: true }),
  idle_minutes: z.number().int(),
})

export type SharedDevice = z.infer<typeof SharedDevice>
export type PinPersons = z.infer<typeof PinPersonsResponse>
