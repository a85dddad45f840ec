import { Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

type FieldGroupProps = {
  label: string
  problem: string | null
  action?: ReactNode
  children: ReactNode
}

/** Several controls that answer one question. */
export function FieldGroup({ label, problem, action, children }: FieldGroupProps) {
  const id = useId()
  return (
    <fieldset
      aria-describedby={problem ? `${id}-problem` : undefined}
      className="flex min-w-0 flex-col gap-y-2"
    >
      <legend className="sr-only">{label}</legend>
      <div className="flex items-center justify-between gap-2">
        <Text size="small" weight="plus" aria-hidden>
          {label}
        </Text>
        {action}
      </div>
      {children}
      {problem && (
        <Text id={`${id}-problem`} size="small" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
    </fieldset>
  )
}
