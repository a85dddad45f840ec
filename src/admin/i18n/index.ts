import { en } from "./en"
import { ptBR } from "./pt-br"

/** Our texts by the dashboard's language codes; every other language falls back to `en`. */
export default {
  en: { revivatech: en },
  ptBR: { revivatech: ptBR },
}
