"use client"

import { useTranslations } from "next-intl"
import { useRouter } from "@/i18n/navigation"
import { browseHref, type BrowseFilter } from "./browse-filter"
import { DEVICE_KINDS } from "./kinds"

/** Narrows what a search found to one kind of device. */
export function KindFilter({ filter }: { filter: BrowseFilter }) {
  const t = useTranslations("browse")
  const kinds = useTranslations("kinds")
  const router = useRouter()
  const choose = (kind: string) =>
    router.replace(browseHref({ ...filter, kind, page: 1 }), { scroll: false })
  return (
    <fieldset className="chiprow">
      <legend className="small muted">{t("in_kind")}</legend>
      <div className="chips">
        {(["", ...DEVICE_KINDS] as const).map((kind) => (
          <label className="chip" key={kind}>
            <input
              type="radio"
              name="kind"
              checked={filter.kind === kind}
              onChange={() => choose(kind)}
            />
            {kind === "" ? t("any_kind") : kinds(`${kind}.plural`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
