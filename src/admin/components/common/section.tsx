import { Container, Heading } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

type SectionProps = { title: string; actions?: ReactNode; children: ReactNode }

/** A card with a heading that names it for assistive technology too. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId()
  return (
    <Container className="overflow-hidden p-0">
      <section aria-labelledby={id} className="divide-ui-border-base divide-y">
        <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
          <Heading level="h2" id={id}>
            {title}
          </Heading>
          {actions}
        </div>
        {children}
      </section>
    </Container>
  )
}
