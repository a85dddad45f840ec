import { openInvitationLink } from "../lib/invitation-link"
import { en } from "./en/texts"
import { ptBR } from "./pt-br/texts"

// Of ours, this file alone is loaded on every page of the admin, before it is drawn.
openInvitationLink()

/** Our texts by the dashboard's language codes; every other language falls back to `en`. */
export default {
  en: { revivatech: en },
  ptBR: { revivatech: ptBR },
}
