"use client"

import { CircleAlert } from "lucide-react"
import { useId, type InputHTMLAttributes, type TextareaHTMLAttributes } from "react"

interface FieldBase {
  label: string
  hint?: string
  error?: string
  optional?: string
}

interface FieldShellProps extends FieldBase {
  id: string
  children: React.ReactNode
}

function FieldShell({ id, label, hint, error, optional, children }: FieldShellProps) {
  return (
    <div className={error ? "field field--error" : "field"}>
      <label className="field__label" htmlFor={id}>
        {label}
        {optional && <span className="field__optional"> {optional}</span>}
      </label>
      {children}
      {error ? (
        <p className="field__error" id={`${id}-note`}>
          <CircleAlert className="icon icon--s" aria-hidden="true" />
          {error}
        </p>
      ) : (
        hint && (
          <p className="field__hint" id={`${id}-note`}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}

type TextFieldProps = FieldBase & Omit<InputHTMLAttributes<HTMLInputElement>, "id">

/** A labelled input; an error takes the hint's place and says how to mend it. */
export function TextField({ label, hint, error, optional, ...input }: TextFieldProps) {
  const id = useId()
  return (
    <FieldShell {...{ id, label, hint, error, optional }}>
      <input
        {...input}
        id={id}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
      />
    </FieldShell>
  )
}

type TextAreaProps = FieldBase & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id">

/** The same for longer text. */
export function TextArea({ label, hint, error, optional, ...input }: TextAreaProps) {
  const id = useId()
  return (
    <FieldShell {...{ id, label, hint, error, optional }}>
      <textarea
        {...input}
        id={id}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
      />
    </FieldShell>
  )
}
