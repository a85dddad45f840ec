import type { common as en } from "../en/common"

export const common: typeof en = {
  nav: {
    find_customers: "Encontrar cliente",
    repairs: "Reparos",
    my_bench: "Minha bancada",
    messages: "Mensagens",
    staff: "Equipe",
    team: "Pessoas",
    audit: "Registro de auditoria",
    catalogue: "Catálogo",
    devices: "Aparelhos",
    price_rules: "Regras de preço",
    price_changes: "Mudanças de preço",
    workflows: "Fluxo de trabalho",
  },
  actions: {
    retry: "Tentar de novo",
    cancel: "Cancelar",
    close: "Fechar",
    next: "Próxima",
    previous: "Anterior",
    clear: "Limpar filtros",
    optional: "opcional",
  },
  any: "Qualquer",
  none: "Nenhum",
  loading: "Carregando",
  pages: "Páginas",
  page: "Página {{page}}",
  errors: {
    title: "Não foi possível carregar",
    network: "O servidor não respondeu. Verifique a conexão e tente de novo.",
    session: "Sua sessão terminou. Entre de novo para continuar.",
    forbidden: "Sua função não permite isto.",
    not_found: "Isto não existe, ou não para você.",
    server:
      "O servidor não conseguiu fazer isto. Tente de novo; se acontecer outra vez, avise quem o administra.",
    stale_version:
      "Outra pessoa alterou isto nesse meio-tempo. Agora você vê o estado mais recente: confira e tente de novo.",
    gates_unmet: "Ainda não é possível:",
    unknown: "O pedido foi recusado.",
  },
  locales: { "en-GB": "Inglês (Reino Unido)", "pt-BR": "Português (Brasil)" },
}
