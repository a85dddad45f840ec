import type { passport as en } from "../en/passport"

export const passport: typeof en = { save: "Salvar passaporte" }
