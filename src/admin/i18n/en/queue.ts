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
  menu: "Actions for {{number}}",
  move_to: "Move to",
  is_here: "It is here.",
  first: "No single step leads there. First: {{action}}",
  no_way: "No step leads there from here.",
  not_here: "Not here: {{reason}}",
  keys: "Arrow keys walk over the cards. Shift with the left or right arrow key moves the repair to the column beside.",
}

export const priorities = { low: "Low priority", normal: "Normal priority", high: "High priority" }

export const batch = {
  title: "Selected repairs",
  column: "Selection",
  select: "Select {{number}}",
  selected_one: "{{count}} repair selected",
  selected_other: "{{count}} repairs selected",
  assign: "Assign",
  clear: "Clear selection",
  done_one: "{{count}} repair changed",
  done_other: "{{count}} repairs changed",
  undo: "Undo",
  undone: "As it was before",
  refused_one: "{{count}} repair was left as it is",
  refused_other: "{{count}} repairs were left as they are",
  refused_hint: "The others were changed. Each one here says what stands in its way.",
  reason: "Reason",
  reason_missing: "Say why the repairs pause.",
  reasons: {
    illegal_transition: "Its state does not allow this.",
    actor_not_allowed: "Your role cannot do this.",
    stale_version: "Somebody changed it in the same moment. Try again.",
    repair_not_found: "It does not exist any more.",
  },
}

export const views = {
  title: "Views",
  shown: "View: {{name}}",
  is_shown: "shown now",
  default: "opens first",
  save: "Save this view",
  edit: "Rename {{name}}",
  delete: "Delete view",
  delete_one: "Delete {{name}}",
  delete_sure: "The view {{name}} is deleted. The repairs stay as they are.",
  hint: "A view keeps the layout, the order and the filters. Only you see it.",
  name: "Name",
  name_missing: "Give the view a name.",
  open_with: "Open the repairs with this view",
  keep: "Save",
  saved: "{{name}} saved",
}

export const bench = {
  subtitle: "Your repairs in the order to work on.",
  next_title: "Next free repair",
  none_free: "No repair waits for a technician.",
  take: "Take it",
  taken: "{{number}} is yours",
  note: "Add note",
  held: "On hold: {{reason}}",
  empty_title: "Your bench is empty",
  empty_text: "Take the next free repair, or wait until one is assigned to you.",
}

export const queue_widget = {
  title: "Repairs",
  open: "Open the queue",
  overdue: "{{number}} overdue",
  at_risk: "{{number}} at risk",
  unassigned: "{{number}} unassigned",
  mine: "{{number}} mine",
  urgent: "Most urgent repairs",
  empty: "No repair is open.",
}

export const product_widget = {
  title: "Repairs of this device",
  empty: "This device has not been repaired here yet.",
}

export const clock = {
  title: "Waiting clock",
  now: "now",
  in_state: "In this state for {{time}}",
  share: "{{share}} of the time since it was booked",
}
