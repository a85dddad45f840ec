"use client"

import { SunMoon } from "lucide-react"
import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"

const STORAGE_KEY = "rt-theme"
const THEMES = ["system", "light", "dark"] as const
type Theme = (typeof THEMES)[number]

const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const current = (): Theme => {
  const chosen = document.documentElement.dataset.theme
  return chosen === "light" || chosen === "dark" ? chosen : "system"
}

function choose(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === "system") localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    // the choice then lasts as long as the page
  }
  listeners.forEach((listener) => listener())
}

/** The system's theme, or one of the two by choice, kept for the next visit. */
export function ThemeSwitch() {
  const t = useTranslations("shell")
  const theme = useSyncExternalStore(subscribe, current, (): Theme => "system")
  return (
    <label className="picker">
      <SunMoon className="icon" aria-hidden="true" />
      <span className="sr">{t("theme")}</span>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {t(`theme_${each}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
