import { Button, Drawer, Input, Text, Textarea } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { WORK_STATES } from "../../../domain/repair/states"
import { REPAIR_EVENTS } from "../../../domain/repair/transition"
import type { Automation } from "../../../domain/workflow/definition"
import { useStaff } from "../../hooks/use-staff"
import { useStateLabel } from "../../hooks/use-state-label"
import { useText } from "../../hooks/use-text"
import {
  automationOf,
  EMPTY_FORM,
  formOf,
  problemOf,
  type AutomationForm,
} from "../../lib/automation-form"
import { ChoiceSelect } from "../common/choice-select"
import { DrawerHeader } from "../common/drawer-header"
import { Field } from "../common/field"

type AutomationDrawerProps = {
  automation: Automation | null
  taken: readonly string[]
  onSave: (automation: Automation) => void
  onClose: () => void
}

const LOCALES = ["en-GB", "pt-BR"] as const
const ASSIGNABLE = ["event:check_in", "enters:received"]

/** One automation: when it runs, under which conditions, and what it does. */
export function AutomationDrawer({ automation, taken, onSave, onClose }: AutomationDrawerProps) {
  const { t } = useText()
  const labelOf = useStateLabel()
  const { data: staff } = useStaff()
  const [form, setForm] = useState<AutomationForm>(automation ? formOf(automation) : EMPTY_FORM)
  const [tried, setTried] = useState(false)
  const set = (change: Partial<AutomationForm>) => setForm({ ...form, ...change })
  const problem = tried ? problemOf(form) : null
  const triggers = [
    ...WORK_STATES.filter((state) => state !== "requested" && state !== "booked").map((state) => ({
      value: `enters:${state}`,
      label: t("workflows.automations.on_state", { state: labelOf(state) }),
    })),
    ...REPAIR_EVENTS.filter((event) => event !== "confirm_booking").map((event) => ({
      value: `event:${event}`,
      label: t("workflows.automations.on_event", { event: t(`log.${event}`) }),
    })),
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problemOf(form) === null) onSave(automationOf(form, automation, taken))
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <DrawerHeader
          title={automation?.name ?? t("workflows.automations.add")}
          hint={t("workflows.automations.hint")}
        />
        <Drawer.Body className="overflow-y-auto">
          <form id="automation" className="flex flex-col gap-y-4" onSubmit={submit}>
            <Field
              label={t("workflows.automations.name")}
              problem={problem === "name" ? t("workflows.automations.missing.name") : null}
            >
              {({ id, describedBy, invalid }) => (
                <Input
                  id={id}
                  maxLength={80}
                  aria-describedby={describedBy}
                  aria-invalid={invalid}
                  value={form.name}
                  onChange={({ target }) => set({ name: target.value })}
                />
              )}
            </Field>
            <Field label={t("workflows.automations.when")}>
              {({ id }) => (
                <ChoiceSelect
                  id={id}
                  label={t("workflows.automations.when")}
                  value={form.when}
                  choices={triggers}
                  onChange={(when) =>
                    set({ when, ...(ASSIGNABLE.includes(when) ? {} : { assignee_id: "" }) })
                  }
                />
              )}
            </Field>
            <div className="grid grid-cols-2 gap-2">
              {(["urgency", "outcome"] as const).map((condition) => (
                <Field key={condition} label={t(`workflows.automations.${condition}`)}>
                  {({ id }) => (
                    <ChoiceSelect
                      id={id}
                      label={t(`workflows.automations.${condition}`)}
                      value={form[condition]}
                      anyLabel={t("any")}
                      choices={(condition === "urgency"
                        ? ["standard", "express"]
                        : ["repaired", "unrepaired"]
                      ).map((value) => ({
                        value,
                        label: t(`${condition === "urgency" ? "urgencies" : "outcomes"}.${value}`),
                      }))}
                      onChange={(value) => set({ [condition]: value })}
                    />
                  )}
                </Field>
              ))}
            </div>
            {LOCALES.map((locale) => {
              const language = t(`locales.${locale}`)
              return (
                <div key={locale} className="flex flex-col gap-y-2">
                  <Field
                    label={t("workflows.automations.subject", { language })}
                    required={false}
                    problem={
                      problem === "message" ? t("workflows.automations.missing.message") : null
                    }
                  >
                    {({ id, describedBy, invalid }) => (
                      <Input
                        id={id}
                        lang={locale}
                        maxLength={120}
                        aria-describedby={describedBy}
                        aria-invalid={invalid}
                        value={form.subject[locale]}
                        onChange={({ target }) =>
                          set({ subject: { ...form.subject, [locale]: target.value } })
                        }
                      />
                    )}
                  </Field>
                  <Textarea
                    lang={locale}
                    maxLength={2000}
                    aria-label={t("workflows.automations.body", { language })}
                    placeholder={t("workflows.automations.body", { language })}
                    value={form.body[locale]}
                    onChange={({ target }) =>
                      set({ body: { ...form.body, [locale]: target.value } })
                    }
                  />
                </div>
              )
            })}
            {ASSIGNABLE.includes(form.when) && (
              <Field label={t("workflows.automations.kinds.assign")}>
                {({ id }) => (
                  <ChoiceSelect
                    id={id}
                    label={t("workflows.automations.kinds.assign")}
                    value={form.assignee_id}
                    anyLabel={t("none")}
                    choices={(staff ?? [])
                      .filter(({ is_active }) => is_active)
                      .map((member) => ({ value: member.id, label: member.name }))}
                    onChange={(assignee_id) => set({ assignee_id })}
                  />
                )}
              </Field>
            )}
            {(["task", "tag"] as const).map((kind) => (
              <Field key={kind} label={t(`workflows.automations.kinds.${kind}`)} required={false}>
                {({ id }) => (
                  <Input
                    id={id}
                    maxLength={kind === "task" ? 120 : 40}
                    value={form[kind]}
                    onChange={({ target }) => set({ [kind]: target.value })}
                  />
                )}
              </Field>
            ))}
            {problem === "action" && (
              <Text role="alert" size="small" className="text-ui-fg-error">
                {t("workflows.automations.missing.action")}
              </Text>
            )}
          </form>
        </Drawer.Body>
        <Drawer.Footer>
          <Button variant="secondary" size="small" type="button" onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button size="small" type="submit" form="automation">
            {t("workflows.automations.take")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
