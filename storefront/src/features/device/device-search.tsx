"use client"

import { Search } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useEffect, useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from "react"
import { getPathname, useRouter } from "@/i18n/navigation"
import { useOnline } from "@/lib/use-online"
import { browseHref } from "./browse-filter"
import { moveActive } from "./combobox"
import { SuggestionRow } from "./suggestion-row"
import { useDeviceSearch } from "./use-device-search"

interface DeviceSearchProps {
  /**
   * What Enter does without a choice: on the `home` page it opens the best match where there is one,
   * above a `list` it lists what was found.
   */
  variant?: "home" | "list"
  /** what is searched for already */
  typed?: string
}

/** Type a device, choose it by arrow keys or pointer; the last suggestion lists all that was found. */
export function DeviceSearch({ variant = "home", typed = "" }: DeviceSearchProps) {
  const t = useTranslations("search")
  const texts = useTranslations(variant === "home" ? "search" : "browse.search")
  const locale = useLocale()
  const router = useRouter()
  const online = useOnline()
  const field = useRef<HTMLInputElement>(null)
  const list_id = useId()
  const [input, setInput] = useState(typed)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const { query, devices, count, status } = useDeviceSearch(open ? input : "")
  const shown = open && status !== "idle"
  const has_more = count > devices.length
  const option_id = (index: number) => `${list_id}-${index}`

  // what was typed on a slow line before this island woke up
  useEffect(() => {
    if (!field.current?.value || field.current.value === typed) return
    setInput(field.current.value)
    setOpen(document.activeElement === field.current)
  }, [typed])

  const listAll = () => {
    setOpen(false)
    setActive(-1)
    router.push(browseHref({ q: input.trim() }))
  }

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const fresh = query === input.trim()
    const best = variant === "home" && fresh && active < 0 ? devices[0] : undefined
    const device = devices[active] ?? best
    if (device) router.push(`/devices/${device.slug}`)
    else listAll()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") {
      setOpen(false)
      setActive(-1)
      return
    }
    const next = moveActive(active, devices.length + (has_more ? 1 : 0), event.key)
    if (next === null) return
    event.preventDefault()
    setOpen(true)
    setActive(next)
  }

  return (
    <form
      className="search"
      role="search"
      action={getPathname({ href: "/devices", locale })}
      onSubmit={submit}
    >
      <label className="sr" htmlFor={`${list_id}-input`}>
        {texts("label")}
      </label>
      <div className="search__in">
        <Search className="icon" aria-hidden="true" />
        <input
          id={`${list_id}-input`}
          ref={field}
          name="q"
          type="search"
          role="combobox"
          aria-expanded={shown && devices.length > 0}
          aria-controls={list_id}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? option_id(active) : undefined}
          autoComplete="off"
          placeholder={texts("placeholder")}
          value={input}
          maxLength={100}
          onChange={(event) => {
            setInput(event.target.value)
            setActive(-1)
            setOpen(true)
          }}
          onFocus={() => setOpen(variant === "home")}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <button className="btn btn--primary btn--l" type="submit">
        {texts("submit")}
      </button>
      <div className="suggest" hidden={!shown}>
        <ul id={list_id} role="listbox" aria-label={t("suggestions")}>
          {devices.map((device, index) => (
            <SuggestionRow
              key={device.id}
              id={option_id(index)}
              device={device}
              active={index === active}
              onChoose={() => router.push(`/devices/${device.slug}`)}
            />
          ))}
          {has_more && (
            <li
              id={option_id(devices.length)}
              role="option"
              aria-selected={active === devices.length}
              className="suggest__row suggest__all"
              onMouseDown={(event) => event.preventDefault()}
              onClick={listAll}
            >
              {t("all", { count })}
            </li>
          )}
        </ul>
        {status === "done" && devices.length === 0 && <p className="suggest__note">{t("none")}</p>}
        {status === "failed" && <p className="suggest__note">{t(online ? "failed" : "offline")}</p>}
        {status === "loading" && devices.length === 0 && (
          <p className="suggest__note">{t("loading")}</p>
        )}
      </div>
      <p className="sr" role="status">
        {shown && status === "done" ? t("found", { count }) : ""}
      </p>
    </form>
  )
}
