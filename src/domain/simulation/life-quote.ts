import { reviseQuote, type RevisionLine } from "../pricing/revision"
import { currentQuote } from "../repair/approval"
import type { SnapshotQuote } from "../repair/snapshot"
import { HABITS } from "./habits"
import { JOB, by, type Performer, type Story } from "./story"
import type { SimulatedOffer } from "./shop"
import { joinTexts } from "../shared/locale"
import { MINUTE_MS, SHOP_HOURS, nextOpen } from "./working-hours"
import { later, type Life, type World } from "./world"

const EXTRA_LABOUR = { "en-GB": "Extra labour", "pt-BR": "Mão de obra adicional" } as const
/** By telephone, where not over the tracking page. */
const ANSWERS_BY_TELEPHONE = 0.25

function repairLine(offer: SimulatedOffer): RevisionLine {
  return {
    kind: "repair",
    label: joinTexts(offer.label_parts, " · "),
    amount_minor: offer.price_minor,
    variant_id: offer.variant_id,
    repair_type: offer.repair_type,
    part_grade: offer.part_grade,
  }
}

/** A version with one line more than the one before: another repair, or labour. */
export function revisedDraft(story: Story, world: World, at: number): SnapshotQuote {
  const { random, rules } = world
  const { snapshot, header } = story
  const previous =
    story.quotes.find(({ version }) => version === snapshot.accepted_quote_version) ??
    story.quotes[0]
  const kept = previous.lines.filter(({ kind }) => kind === "repair" || kind === "labour")
  const offer = random.chance(HABITS.extra_is_repair) ? world.furtherOffer() : null
  const is_new = offer && !kept.some(({ repair_type }) => repair_type === offer.repair_type)
  const extra: RevisionLine = is_new
    ? repairLine(offer)
    : { kind: "labour", label: EXTRA_LABOUR, amount_minor: 500 * (2 + random.below(9)) }
  const work = kept.map((line): RevisionLine => ({
    ...line,
    kind: line.kind === "labour" ? "labour" : "repair",
  }))
  const revised = reviseQuote(
    {
      ...previous,
      device_id: header.device.id,
      service_method: header.service_method,
      urgency: header.urgency,
      deposit_minor: 0,
    },
    [...work, extra],
    rules,
    new Date(at)
  )
  if (!revised.ok) throw new Error(`${header.number} cannot be quoted anew: ${revised.code}`)
  return story.draft(revised.value, at)
}

function answerer(story: Story, { random, team }: World): Performer {
  return random.chance(ANSWERS_BY_TELEPHONE) ? by(random.pick(team.desk)) : story.customer
}

/** The evidence of an answer to the open version, by whoever gives it. */
function answerTo(quote: SnapshotQuote, story: Story, performer: Performer) {
  const { customer, number } = story.header
  return {
    quote_version: quote.version,
    hash: quote.hash,
    name: `${customer.first_name} ${customer.last_name}`,
    ...(performer.actor.kind === "staff" ? { recorded_call: { reference: `Call ${number}` } } : {}),
  }
}

/** The customer's answer to the version that was sent, or its end when none comes. */
export function* answer(story: Story, world: World, sent_at: number): Life<number> {
  const { random } = world
  const quote = currentQuote(story.snapshot)
  const { accept, part_accept, decline, never } = HABITS.answer
  const choice = random.weighted([accept, part_accept, decline, never])
  const requote =
    story.snapshot.accepted_quote_version !== null && random.chance(HABITS.keeps_previous)
  const at = yield later(sent_at, "answers_quote", random)
  if (!quote || story.snapshot.barrier_code !== null) {
    const evidence = { name: story.customer.name ?? "", reason: "Cannot be repaired" }
    story.apply("decline", story.customer, at, evidence)
    return at
  }
  const ends_at = Date.parse(quote.valid_until)
  if (choice === 3 || at >= ends_at) {
    const over = yield ends_at + random.below(10 * MINUTE_MS)
    story.apply("expire", JOB, over, { requote })
    return over
  }
  const performer = answerer(story, world)
  const heard = performer.actor.kind === "staff" ? yield nextOpen(SHOP_HOURS, at) : at
  const evidence = answerTo(quote, story, performer)
  const without_extra = quote.lines.slice(0, -1).map(({ id }) => id)
  const extra = story.quotes[quote.version - 1].lines.at(-1)
  if (choice === 1 && extra?.rule === "revision.staff" && without_extra.length > 0) {
    story.apply("part_accept", performer, heard, { ...evidence, accepted_line_ids: without_extra })
  } else if (choice === 2) {
    story.apply("decline", performer, heard, { ...evidence, requote, reason: "Too dear" })
  } else {
    story.apply("accept", performer, heard, evidence)
  }
  return heard
}
