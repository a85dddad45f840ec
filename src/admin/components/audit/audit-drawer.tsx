import { Alert, Button, Drawer } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AuditEntryDetail } from "../../../contracts/audit"
import { useActionText } from "../../hooks/use-action-text"
import { useAuditEntry } from "../../hooks/use-audit"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { useText } from "../../hooks/use-text"
import { DrawerHeader } from "../common/drawer-header"
import { Facts } from "../common/facts"
import { ErrorState, ListSkeleton } from "../common/page-state"
import { TEXT_LINK } from "../common/text-link"
import { AuditChanges } from "./audit-changes"
import { OutcomeBadge } from "./outcome-badge"

function AuditFacts({ entry }: { entry: AuditEntryDetail }) {
  const { t, format } = useText()
  const { staff, object, records } = entry
  const credential =
    entry.credential &&
    t(`audit.credentials.${entry.credential}`, { defaultValue: entry.credential })
  return (
    <Facts
      facts={[
        { label: t("audit.at"), value: format.fullDateTime(entry.at) },
        { label: t("audit.who"), value: staff ? (staff.name ?? staff.id) : t("audit.nobody") },
        { label: t("audit.role"), value: staff && t(`roles.${staff.role}`) },
        {
          label: t("audit.credential"),
          value: [credential, entry.credential_id].filter(Boolean).join(", "),
        },
        { label: t("audit.outcome"), value: <OutcomeBadge outcome={entry.outcome} /> },
        {
          label: t("audit.object"),
          value: object.id && (
            <span className="break-all font-mono text-xs">
              {object.id}
              {object.kind === "repair" && (
                <>
                  {" "}
                  <Link to={`/repairs/${object.id}`} className={`${TEXT_LINK} font-sans`}>
                    {t("audit.open_repair")}
                  </Link>
                </>
              )}
            </span>
          ),
        },
        {
          label: t("audit.route"),
          value: (
            <span className="break-all font-mono text-xs">
              {entry.method} {entry.route}
            </span>
          ),
        },
        {
          label: t("audit.status"),
          value: [entry.status_code, entry.error_code].filter(Boolean).join(", "),
        },
        { label: t("audit.fields"), value: entry.fields.join(", ") },
        {
          label: t("audit.chain"),
          value: (
            <ol>
              {records.map(({ id, kind, sequence }) => (
                <li key={id}>
                  {t(`audit.records.${kind}`)},{" "}
                  {sequence === null ? t("audit.not_sealed") : t("audit.line", { sequence })}
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  )
}

/** One action with who, what, before and after. */
export function AuditDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText()
  const actionText = useActionText()
  const { data: entry, error, refetch } = useAuditEntry(id)
  const returnFocus = useReturnFocus()
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus} aria-describedby={undefined}>
        <DrawerHeader title={entry ? actionText(entry.action) : t("audit.title")} />
        <Drawer.Body className="flex flex-col overflow-y-auto p-0">
          {!entry && !error && <ListSkeleton />}
          {!entry && error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {entry && (
            <>
              {entry.outcome === "open" && (
                <Alert variant="warning" className="mx-6 mt-4">
                  {t("audit.open_hint")}
                </Alert>
              )}
              <AuditFacts entry={entry} />
              <AuditChanges changes={entry.changes} />
            </>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button type="button" variant="secondary" onClick={onClose}>
            {t("actions.close")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
