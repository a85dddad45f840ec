import { z } from "@medusajs/framework/zod"
import { SPEC_CHOICES } from "../domain/device/specs"

const positive = z.number().positive().max(1_000_000)

/** What about a device decides whether and how it can be repaired; a key left out is not known. */
export const DeviceSpecs = z.strictObject({
  form: z.enum(SPEC_CHOICES.form).optional(),
  screen_technology: z.enum(SPEC_CHOICES.screen_technology).optional(),
  screen_inches: positive.optional(),
  battery_mah: positive.int().optional(),
  battery_wh: positive.optional(),
  battery_mount: z.enum(SPEC_CHOICES.battery_mount).optional(),
  /** how the device is opened */
  assembly: z.enum(SPEC_CHOICES.assembly).optional(),
  charging_port: z.enum(SPEC_CHOICES.charging_port).optional(),
  back_material: z.enum(SPEC_CHOICES.back_material).optional(),
  biometrics: z.enum(SPEC_CHOICES.biometrics).optional(),
  rear_cameras: positive.int().optional(),
  sim: z.enum(SPEC_CHOICES.sim).optional(),
  headphone_jack: z.boolean().optional(),
  storage: z.enum(SPEC_CHOICES.storage).optional(),
  memory: z.enum(SPEC_CHOICES.memory).optional(),
  optical_drive: z.enum(SPEC_CHOICES.optical_drive).optional(),
  joysticks: z.enum(SPEC_CHOICES.joysticks).optional(),
  video_port: z.enum(SPEC_CHOICES.video_port).optional(),
})

export type DeviceSpecs = z.infer<typeof DeviceSpecs>
