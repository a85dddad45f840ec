import { useRef } from "react"

/**
 * For a dialog that is mounted when it opens: a handler for its `onCloseAutoFocus` that gives the
 * focus back to what opened it. Without a trigger of its own the dialog would lose it.
 */
export function useReturnFocus(): (event: Event) => void {
  const opener = useRef<Element | null>(document.activeElement)
  return (event) => {
    event.preventDefault()
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
}
