import type { board as enBoard, priorities as enPriorities } from "../en/queue"

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
