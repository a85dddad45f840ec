import enGB from "../../messages/en-GB.json"
import ptBR from "../../messages/pt-BR.json"

/** What the storefront says, so that a page is driven in the language that it shows. */
export const TEXTS = { "en-GB": enGB, "pt-BR": ptBR } as const
export type Locale = keyof typeof TEXTS
