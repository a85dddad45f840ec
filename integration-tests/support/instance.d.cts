import type * as instance from "../../scripts/lib/instance.mjs"

export function loadInstance(): Promise<typeof instance>
