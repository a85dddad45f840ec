import { Button, Drawer } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BatchOutcome } from "../../../contracts/repair-queue"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { DrawerHeader } from "../common/drawer-header"
import { TEXT_LINK } from "../common/text-link"

type BatchRefusalsProps = { outcomes: readonly BatchOutcome[]; onClose: () => void }

/** The repairs that a batch left as they were, each with its reason. */
export function BatchRefusals({ outcomes, onClose }: BatchRefusalsProps) {
  const { t, locale } = useText()
  const returnFocus = useReturnFocus()
  const reasons = ({ code, unmet_gates }: BatchOutcome): readonly string[] =>
    unmet_gates.length > 0
      ? unmet_gates.map(({ message }) => message[locale])
      : [t(`batch.reasons.${code}`, { defaultValue: t("errors.unknown") })]
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <DrawerHeader
          title={t("batch.refused", { count: outcomes.length })}
          hint={t("batch.refused_hint")}
        />
        <Drawer.Body className="overflow-y-auto">
          <ul className="divide-ui-border-base txt-compact-small divide-y">
            {outcomes.map((outcome) => (
              <li key={outcome.id} className="flex flex-col gap-y-1 py-3">
                <Link to={`/repairs/${outcome.id}`} className={TEXT_LINK}>
                  {outcome.number ?? outcome.id}
                </Link>
                {reasons(outcome).map((reason) => (
                  <span key={reason} className="text-ui-fg-subtle">
                    {reason}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Drawer.Body>
        <Drawer.Footer>
          <Button variant="secondary" onClick={onClose}>
            {t("actions.close")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
