import type { Device } from "@/lib/medusa/types"

/** Devices that come newest first, under their release years. */
export function byYear(devices: readonly Device[]): { year: number; devices: Device[] }[] {
  const groups = new Map<number, Device[]>()
  for (const device of devices) {
    groups.set(device.release_year, [...(groups.get(device.release_year) ?? []), device])
  }
  return [...groups].map(([year, of_year]) => ({ year, devices: of_year }))
}
