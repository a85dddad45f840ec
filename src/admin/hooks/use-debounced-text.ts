import { useEffect, useRef, useState } from "react"

/**
 * The text of a search field that tells `onSettled` what it holds once typing pauses. A change of
 * `value` from elsewhere, such as the back button, replaces the text.
 */
export function useDebouncedText(
  value: string,
  onSettled: (text: string) => void,
  pauseMs = 300
): [string, (text: string) => void] {
  const [text, setText] = useState(value)
  const told = useRef(value)
  const settle = useRef(onSettled)
  settle.current = onSettled

  useEffect(() => {
    if (value !== told.current) {
      told.current = value
      setText(value)
    }
  }, [value])

  useEffect(() => {
    if (text === told.current) return
    const timer = window.setTimeout(() => {
      told.current = text.trim()
      settle.current(text.trim())
    }, pauseMs)
    return () => window.clearTimeout(timer)
  }, [text, pauseMs])

  return [text, setText]
}
