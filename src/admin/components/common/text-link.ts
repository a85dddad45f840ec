/** Links in text: underlined, since the dashboard's link blue is too pale for small text. */
export const TEXT_LINK =
  "text-ui-fg-base decoration-ui-fg-muted hover:decoration-ui-fg-base txt-compact-small focus-visible:shadow-borders-focus rounded-sm underline underline-offset-2 outline-none"
