import { describe, expect, it } from "vitest"
import audio from "../../../data/repair-types/audio.json"
import batteriesCharging from "../../../data/repair-types/batteries_charging.json"
import boardsLiquid from "../../../data/repair-types/boards_liquid.json"
import camerasSensors from "../../../data/repair-types/cameras_sensors.json"
import housingsPorts from "../../../data/repair-types/housings_ports.json"
import screens from "../../../data/repair-types/screens.json"
import software from "../../../data/repair-types/software.json"
import storageData from "../../../data/repair-types/storage_data.json"
import { CreateRepairTypeRequest, type AdminRepairType } from "../../contracts/admin-repair-types"
import { draftOf, draftProblems, emptyDraft, requestOf } from "./repair-type-draft"

type ShippedType = Pick<
  AdminRepairType,
  | "code"
  | "names"
  | "descriptions"
  | "labour_minutes"
  | "warranty_months"
  | "credential"
  | "fault_codes"
  | "part_grades"
> & {
  diagnosed_first?: boolean
  /** what only the catalogue says: no form shows it */
  is_diagnosis?: boolean
}
type ShippedFile = {
  category: { code: AdminRepairType["category"] }
  repair_types: ShippedType[]
}

const item = { code: "powers_on", names: { "en-GB": "Powers on", "pt-BR": "Liga" } }

const files = [
  audio,
  batteriesCharging,
  boardsLiquid,
  camerasSensors,
  housingsPorts,
  screens,
  software,
  storageData,
] as unknown as ShippedFile[]

const shipped = files
  .flatMap(({ category, repair_types }) =>
    repair_types.map((type) => ({ ...type, category: category.code }))
  )
  .map(({ diagnosed_first = false, is_diagnosis: _d, ...type }, position): AdminRepairType => ({
    ...type,
    diagnosed_first,
    checklists: { before: [item], after: [] },
    kinds: Object.keys(type.labour_minutes) as AdminRepairType["kinds"],
    requires: {},
    position,
    source: "catalogue",
    is_on_sale: true,
    offer_count: 0,
    updated_at: "2026-01-01T00:00:00.000Z",
  }))

describe("the form of a repair type", () => {
  it.each(shipped.map((type) => [type.code, type] as const))(
    "takes %s and gives it back unchanged",
    (_, type) => {
      const draft = draftOf(type)
      expect(draftProblems(draft)).toEqual({})
      const request = CreateRepairTypeRequest.parse(requestOf(draft))
      const { kinds: _k, requires: _r, source: _s, is_on_sale: _i, ...kept } = type
      const { offer_count: _o, updated_at: _u, ...fields } = kept
      expect(request).toEqual(fields)
    }
  )

  it("says what is missing in a new one, field by field", () => {
    expect(draftProblems(emptyDraft(shipped))).toEqual({
      code: "code",
      name_en: "text",
      name_pt: "text",
      description_en: "text",
      description_pt: "text",
      reason_en: "text",
      reason_pt: "text",
      minutes: "minutes_none",
      fault_codes: "faults",
    })
    expect(emptyDraft(shipped).position).toBe(String(shipped.length))
  })

  it.each(["0", "1.5", "-3", "soon", "99999"])("refuses %s minutes", (phone) => {
    const draft = draftOf(shipped[0])
    expect(draftProblems({ ...draft, minutes: { ...draft.minutes, phone } })).toEqual({
      minutes: "minutes",
    })
  })
})
