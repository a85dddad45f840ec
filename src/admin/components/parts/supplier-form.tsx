import { Button, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import type { CreateSupplierRequest, Supplier } from "../../../contracts/admin-parts"
import { useSaveSupplier } from "../../hooks/use-parts"
import { useText } from "../../hooks/use-text"
import { ApiFailure } from "../../lib/api"
import { wholeNumber } from "../../lib/whole-number"
import { FailureAlert } from "../common/failure-alert"
import { TextField } from "./text-field"

const draftOf = (supplier: Supplier | null) => ({
  name: supplier?.name ?? "",
  email: supplier?.email ?? "",
  phone: supplier?.phone ?? "",
  website: supplier?.website ?? "",
  lead_days: supplier?.lead_days == null ? "" : String(supplier.lead_days),
  note: supplier?.note ?? "",
})
type Draft = ReturnType<typeof draftOf>
type Problems = Partial<Record<keyof Draft, string>>

const isUrl = (text: string): boolean => /^https?:\/\/[^\s.]+\.\S+$/.test(text)
const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

function problemsOf(draft: Draft, t: (key: string) => string): Problems {
  const { name, email, website, lead_days } = draft
  return {
    ...(name.trim() ? {} : { name: t("suppliers.problem_name") }),
    ...(email.trim() && !isEmail(email.trim()) ? { email: t("suppliers.problem_email") } : {}),
    ...(website.trim() && !isUrl(website.trim())
      ? { website: t("suppliers.problem_website") }
      : {}),
    ...(lead_days.trim() && wholeNumber(lead_days, 365) === null
      ? { lead_days: t("suppliers.problem_days") }
      : {}),
  }
}

const requestOf = (draft: Draft): CreateSupplierRequest => ({
  name: draft.name.trim(),
  email: draft.email.trim() || null,
  phone: draft.phone.trim() || null,
  website: draft.website.trim() || null,
  lead_days: wholeNumber(draft.lead_days, 365),
  note: draft.note.trim() || null,
})

type SupplierFormProps = { supplier: Supplier | null; onDone: () => void }

/** A new supplier, or a change of one. */
export function SupplierForm({ supplier, onDone }: SupplierFormProps) {
  const { t } = useText()
  const [draft, setDraft] = useState(() => draftOf(supplier))
  const [checked, setChecked] = useState(false)
  const save = useSaveSupplier(supplier?.id ?? null)
  const found = problemsOf(draft, t)
  const taken = save.error instanceof ApiFailure && save.error.code === "supplier_exists"
  const problems: Problems = {
    ...(checked ? found : {}),
    ...(taken ? { name: t("suppliers.problem_taken") } : {}),
  }
  const field = (name: keyof Draft) => ({
    label: t(`suppliers.${name}`),
    value: draft[name],
    problem: problems[name],
    onChange: (value: string) => {
      save.reset()
      setDraft({ ...draft, [name]: value })
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (Object.keys(found).length > 0) return
    save.mutate(requestOf(draft), {
      onSuccess: ({ name }) => {
        toast.success(t("suppliers.saved", { name }))
        onDone()
      },
    })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-4">
      <TextField {...field("name")} maxLength={120} />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField {...field("email")} required={false} maxLength={254} inputMode="email" />
        <TextField {...field("phone")} required={false} maxLength={40} inputMode="tel" />
        <TextField {...field("website")} required={false} maxLength={300} inputMode="url" />
        <TextField {...field("lead_days")} required={false} inputMode="numeric" />
      </div>
      <TextField {...field("note")} required={false} maxLength={1000} rows={2} />
      {!taken && <FailureAlert error={save.error} />}
      <div className="flex gap-2">
        <Button type="submit" size="small" isLoading={save.isPending}>
          {t("suppliers.save")}
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={onDone}>
          {t("actions.cancel")}
        </Button>
      </div>
    </form>
  )
}
