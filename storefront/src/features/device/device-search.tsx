"use client"

import { Search } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useEffect, useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from "react"
import { getPathname, useRouter } from "@/i18n/navigation"
import { moveActive } from "./combobox"
import { SuggestionRow } from "./suggestion-row"
import { useDeviceSearch } from "./use-device-search"

/**
 * The home page's main control: type a device, choose it by arrow keys or pointer. Enter without
 * a choice opens the best match when there is one, else the list of what was found.
 */
export function DeviceSearch() {
  const t = useTranslations("search")
  const locale = useLocale()
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const list_id = useId()
  const [input, setInput] = useState("")
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const { query, devices, status } = useDeviceSearch(input)
  const shown = open && status !== "idle"
  const option_id = (index: number) => `${list_id}-${index}`

  // what was typed on a slow line before this island woke up
  useEffect(() => {
    if (!field.current?.value) return
    setInput(field.current.value)
    setOpen(document.activeElement === field.current)
  }, [])

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const fresh = query === input.trim()
    const device = devices[active] ?? (fresh ? devices[0] : undefined)
    if (device) router.push(`/devices/${device.slug}`)
    else router.push(`/devices?q=${encodeURIComponent(input.trim())}`)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") {
      setOpen(false)
      setActive(-1)
      return
    }
    const next = moveActive(active, devices.length, event.key)
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
        {t("label")}
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
          placeholder={t("placeholder")}
          value={input}
          onChange={(event) => {
            setInput(event.target.value)
            setActive(-1)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <button className="btn btn--primary btn--l" type="submit">
        {t("submit")}
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
        </ul>
        {status === "done" && devices.length === 0 && <p className="suggest__note">{t("none")}</p>}
        {status === "failed" && <p className="suggest__note">{t("failed")}</p>}
        {status === "loading" && devices.length === 0 && (
          <p className="suggest__note">{t("loading")}</p>
        )}
      </div>
      <p className="sr" role="status">
        {shown && status === "done" ? t("found", { count: devices.length }) : ""}
      </p>
    </form>
  )
}
