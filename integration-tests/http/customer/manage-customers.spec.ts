import { withSmallShop } from "../../support/suite"
import { describeErasure } from "./erase-cases"
import { describeExport } from "./export-cases"
import { describeFinding } from "./find-cases"
import { describeMerging } from "./merge-cases"
import { describeNotes } from "./note-cases"

jest.setTimeout(180_000)

withSmallShop((suite) => {
  describeFinding(suite)
  describeNotes(suite)
  describeMerging(suite)
  describeExport(suite)
  describeErasure(suite)
})
