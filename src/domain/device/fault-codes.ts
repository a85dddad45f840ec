/** The faults that a technician records and a repair cures. */
export const FAULT_CODES = [
  "power_battery",
  "screen",
  "boot_os",
  "camera",
  "audio",
  "audio_camera_pc",
  "charger",
  "buttons",
  "charging_port",
  "ports",
  "sim_slot",
  "connectivity",
  "case_damage",
  "board_internal",
  "liquid",
  "performance",
  "overheating",
  "software",
  "virus",
  "storage",
  "optical",
  "keyboard",
  "touchpad",
  "access",
] as const

export type FaultCode = (typeof FAULT_CODES)[number]
