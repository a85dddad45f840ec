"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { TextField } from "@/ui/field"
import { parseTrackingToken } from "./token"

interface LinkFormProps {
  reason: "missing" | "invalid"
  onToken: (token: string) => void
}

/** Asks for the link from the confirmation, where it is missing or no longer good. */
export function LinkForm({ reason, onToken }: LinkFormProps) {
  const t = useTranslations("tracking")
  const [text, setText] = useState("")
  const [wrong, setWrong] = useState(false)
  return (
    <div className="wrap page linkform">
      <h1>{t(`link.${reason}.title`)}</h1>
      <p className="lead muted">{t(`link.${reason}.text`)}</p>
      <form
        noValidate
        className="fields"
        onSubmit={(event) => {
          event.preventDefault()
          const token = parseTrackingToken(text)
          setWrong(token === null)
          if (token) onToken(token)
        }}
      >
        <TextField
          label={t("link.label")}
          hint={t("link.hint")}
          error={wrong ? t("link.wrong") : undefined}
          name="link"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button className="btn btn--primary btn--l" type="submit">
          {t("link.open")}
        </button>
      </form>
    </div>
  )
}
