import type { ReactNode } from "react"

interface ChoiceProps {
  type: "radio" | "checkbox"
  name?: string
  checked: boolean
  onChange: (checked: boolean) => void
  title: string
  price?: string
  text?: ReactNode
  meta?: ReactNode
  error?: boolean
  disabled?: boolean
}

/** A radio button or checkbox that covers a card. */
export function Choice({
  type,
  name,
  checked,
  onChange,
  title,
  price,
  text,
  meta,
  error,
  disabled,
}: ChoiceProps) {
  return (
    <label className={type === "checkbox" ? "choice choice--check" : "choice"}>
      <input
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="choice__body">
        <span className="choice__mark" />
        <span className="choice__title">{title}</span>
        {price && <span className="choice__price">{price}</span>}
        {text && <span className="choice__text">{text}</span>}
        {meta && <span className="choice__meta">{meta}</span>}
      </span>
    </label>
  )
}
