import { Plus, XMark } from "@medusajs/icons"
import { Button, IconButton, Input, Text } from "@medusajs/ui"
import type { WorkState } from "../../../domain/repair/states"
import type { SubState } from "../../../domain/workflow/definition"
import { useText } from "../../hooks/use-text"
import { rulesOf, withState } from "../../lib/workflow-draft"
import type { EditorProps } from "./state-panel"

const LOCALES = ["en-GB", "pt-BR"] as const
const MOST = 20

const nextId = (known: readonly SubState[]): string => {
  const taken = new Set(known.map(({ id }) => id))
  let number = known.length + 1
  while (taken.has(`part-${number}`)) number += 1
  return `part-${number}`
}

/** The shop's own divisions of a state, each named in both languages. */
export function SubStates(props: EditorProps & { state: WorkState }) {
  const { document, layer, state, onChange } = props
  const { t } = useText()
  const listed = rulesOf(document, layer).states?.[state]?.sub_states ?? []
  const write = (sub_states: readonly SubState[]) =>
    onChange(withState(document, layer, state, { sub_states }))

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t("workflows.sub_states.title")}
      </Text>
      {listed.map(({ id, label }, index) => (
        <div key={id} className="flex items-center gap-2">
          {LOCALES.map((locale) => (
            <Input
              key={locale}
              size="small"
              lang={locale}
              maxLength={60}
              className="min-w-0 flex-1"
              aria-label={t("workflows.sub_states.name", {
                number: index + 1,
                language: t(`locales.${locale}`),
              })}
              aria-invalid={label[locale].trim() === "" || undefined}
              placeholder={t(`locales.${locale}`)}
              value={label[locale]}
              onChange={({ target }) =>
                write(
                  listed.map((each) =>
                    each.id === id ? { id, label: { ...label, [locale]: target.value } } : each
                  )
                )
              }
            />
          ))}
          <IconButton
            size="small"
            variant="transparent"
            type="button"
            aria-label={t("workflows.sub_states.remove", { name: label["en-GB"] || id })}
            onClick={() => write(listed.filter((each) => each.id !== id))}
          >
            <XMark />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          size="small"
          variant="secondary"
          type="button"
          disabled={listed.length >= MOST}
          onClick={() =>
            write([...listed, { id: nextId(listed), label: { "en-GB": "", "pt-BR": "" } }])
          }
        >
          <Plus />
          {t("workflows.sub_states.add")}
        </Button>
      </div>
    </div>
  )
}
