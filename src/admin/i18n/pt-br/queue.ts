import type {
  batch as enBatch,
  bench as enBench,
  board as enBoard,
  clock as enClock,
  priorities as enPriorities,
  product_widget as enProductWidget,
  queue_widget as enQueueWidget,
  views as enViews,
} from "../en/queue"

export const board: typeof enBoard = {
  title: "Quadro",
  layout: "Visualização",
  layouts: { board: "Quadro", table: "Tabela" },
  summary: "{{open}} abertos, {{overdue}} atrasados, {{approval}} aguardando resposta do cliente",
  me: "Eu",
  due: { overdue: "Atrasado", at_risk: "Em risco" },
  sort: "Ordem",
  sorts: {
    promise: "Previsão mais próxima",
    newest: "Mais novos primeiro",
    state: "Há mais tempo no estado",
    waiting: "Há mais tempo aguardando",
  },
  more_filters: "Mais filtros",
  column: "Coluna",
  empty_column: "Nada aqui.",
  show_more: "Mostrar mais",
  all_in_table: "Todos na tabela",
  over: "{{time}} de atraso",
  at_risk: "em risco",
  waiting: "{{party}}, {{time}}",
  menu: "Ações de {{number}}",
  move_to: "Mover para",
  is_here: "Já está aqui.",
  first: "Nenhum passo leva direto até lá. Primeiro: {{action}}",
  no_way: "Nenhum passo leva daqui até lá.",
  not_here: "Aqui não: {{reason}}",
  keys: "As setas percorrem os cartões. Shift com a seta esquerda ou direita move o reparo para a coluna ao lado.",
}

export const priorities: typeof enPriorities = {
  low: "Prioridade baixa",
  normal: "Prioridade normal",
  high: "Prioridade alta",
}

export const batch: typeof enBatch = {
  title: "Reparos selecionados",
  column: "Seleção",
  select: "Selecionar {{number}}",
  selected_one: "{{count}} reparo selecionado",
  selected_other: "{{count}} reparos selecionados",
  assign: "Atribuir",
  clear: "Limpar seleção",
  done_one: "{{count}} reparo alterado",
  done_other: "{{count}} reparos alterados",
  undo: "Desfazer",
  undone: "Como estava antes",
  refused_one: "{{count}} reparo ficou como estava",
  refused_other: "{{count}} reparos ficaram como estavam",
  refused_hint: "Os outros foram alterados. Cada um aqui diz o que impede a mudança.",
  reason: "Motivo",
  reason_missing: "Diga por que os reparos ficam em espera.",
  reasons: {
    illegal_transition: "O estado do reparo não permite isso.",
    actor_not_allowed: "Sua função não pode fazer isso.",
    stale_version: "Alguém alterou o reparo no mesmo instante. Tente de novo.",
    repair_not_found: "Não existe mais.",
  },
}

export const views: typeof enViews = {
  title: "Visões",
  shown: "Visão: {{name}}",
  is_shown: "exibida agora",
  default: "abre primeiro",
  save: "Salvar esta visão",
  edit: "Renomear {{name}}",
  delete: "Excluir visão",
  delete_one: "Excluir {{name}}",
  delete_sure: "A visão {{name}} será excluída. Os reparos ficam como estão.",
  hint: "Uma visão guarda a visualização, a ordem e os filtros. Só você a vê.",
  name: "Nome",
  name_missing: "Dê um nome à visão.",
  open_with: "Abrir os reparos com esta visão",
  keep: "Salvar",
  saved: "{{name}} salva",
}

export const bench: typeof enBench = {
  subtitle: "Seus reparos na ordem de trabalho.",
  next_title: "Próximo reparo livre",
  none_free: "Nenhum reparo espera por um técnico.",
  take: "Pegar",
  taken: "{{number}} é seu",
  note: "Adicionar nota",
  held: "Em espera: {{reason}}",
  empty_title: "Sua bancada está vazia",
  empty_text: "Pegue o próximo reparo livre ou espere até receber um.",
}

export const queue_widget: typeof enQueueWidget = {
  title: "Reparos",
  open: "Abrir a fila",
  overdue: "{{number}} atrasados",
  at_risk: "{{number}} em risco",
  unassigned: "{{number}} sem técnico",
  mine: "{{number}} meus",
  urgent: "Reparos mais urgentes",
  empty: "Nenhum reparo em aberto.",
}

export const product_widget: typeof enProductWidget = {
  title: "Reparos deste aparelho",
  empty: "Este aparelho ainda não foi reparado aqui.",
}

export const clock: typeof enClock = {
  title: "Relógio de espera",
  now: "agora",
  in_state: "Neste estado há {{time}}",
  share: "{{share}} do tempo desde o agendamento",
}
