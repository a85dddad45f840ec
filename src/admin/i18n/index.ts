import { en } from "./en/texts"
import { ptBR } from "./pt-br/texts"

/** Our texts by the dashboard's language codes; every other language falls back to `en`. */
export default {
  en: { revivatech: en },
  ptBR: { revivatech: ptBR },
}
