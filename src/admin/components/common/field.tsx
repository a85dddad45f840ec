import { Label, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { useText } from "../../hooks/use-text"

type FieldIds = { id: string; describedBy: string | undefined; invalid: true | undefined }

type FieldProps = {
  label: string
  required?: boolean
  hint?: string
  problem?: string | null
  children: (ids: FieldIds) => ReactNode
}

/** A label, its control, a hint and what is wrong, tied together by their ids. */
export function Field({ label, required, hint, problem, children }: FieldProps) {
  const { t } = useText()
  const id = useId()
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ")
  return (
    <div className="flex flex-col gap-y-1.5">
      <div className="flex items-baseline gap-x-1">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {required === false && (
          <Text size="small" className="text-ui-fg-muted">
            ({t("actions.optional")})
          </Text>
        )}
      </div>
      {children({
        id,
        describedBy: describedBy || undefined,
        invalid: problem ? true : undefined,
      })}
      {hint && (
        <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
      {problem && (
        <Text id={`${id}-problem`} size="small" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
    </div>
  )
}
