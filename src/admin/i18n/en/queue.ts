export const board = {
  title: "Board",
  layout: "Layout",
  layouts: { board: "Board", table: "Table" },
  summary: "{{open}} open, {{overdue}} overdue, {{approval}} waiting for a customer's answer",
  me: "Me",
  due: { overdue: "Overdue", at_risk: "At risk" },
  sort: "Order",
  sorts: {
    promise: "Promise first",
    newest: "Newest first",
    state: "Longest in its state",
    waiting: "Longest waiting",
  },
  more_filters: "More filters",
  column: "Column",
  empty_column: "Nothing here.",
  show_more: "Show more",
  all_in_table: "All of them in the table",
  over: "{{time}} over",
  at_risk: "at risk",
  waiting: "{{party}}, {{time}}",
}

export const priorities = { low: "Low priority", normal: "Normal priority", high: "High priority" }
