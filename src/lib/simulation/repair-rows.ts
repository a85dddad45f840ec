import { GENESIS_HASH } from "../../domain/repair/event-log"
import { isTerminal } from "../../domain/repair/states"
import type { History } from "../../domain/simulation/history"
import { eventRow } from "../repair/record-event"
import { storedState } from "../repair/save-decision"
import { repairSearchText } from "../repair/search-text"
import { hashTrackingToken, trackingToken } from "../tracking-token"
import type { Row } from "./table-buffer"

const TRACKING_LINK_DAYS = 365
const DAY_MS = 86_400_000

const stamps = (created_at: Date, updated_at = created_at) => ({ created_at, updated_at })

/** The history's log, each line chained to the one before. */
export const eventRows = ({ id, events }: History) => {
  let prev_hash = GENESIS_HASH
  return events.map((event) => {
    const row = eventRow({ ...event, repair_id: id, prev_hash })
    prev_hash = row.hash
    return { ...row, ...stamps(event.occurred_at) }
  })
}

/** The repair's row as the last change of its history leaves it. */
export const repairRow = (history: History, event_hash: string): Row => {
  const { customer, device, snapshot, clock } = history
  const { first_name, last_name, email, phone, locale } = customer
  const accepted = snapshot.accepted_quote_version
  const { imei, serial } = history.customer_device.identity
  return {
    id: history.id,
    number: history.number,
    version: snapshot.version,
    order_id: history.order_id,
    device_key: `${device.id}:1`,
    booking_id: null,
    customer_id: customer.id,
    customer_device_id: history.customer_device.id,
    device_slug: device.slug,
    device_name: device.name,
    device_kind: device.kind,
    ...{ first_name, last_name, email, phone, locale },
    currency_code: history.currency_code,
    service_method: history.service_method,
    urgency: history.urgency,
    description: history.description,
    work_state: snapshot.work_state,
    state_entered_at: history.state_entered_at,
    ...clock,
    assignee_id: snapshot.assignee_id,
    is_open: !isTerminal(snapshot.work_state),
    state: storedState(snapshot),
    intake: null,
    total_minor: history.total_minor,
    order_edit_version: accepted !== null && accepted > 1 ? accepted : null,
    promise_p50_at: history.promise_p50_at,
    promise_p90_at: history.promise_p90_at,
    search_text: repairSearchText({
      ...{ first_name, last_name, email, phone, imei, serial },
      number: history.number,
      device_name: device.name,
    }),
    event_hash,
    ...stamps(history.opened_at, history.updated_at),
  }
}

export const quoteRows = ({ id, quotes }: History): Row[] =>
  quotes.map(({ created_at, updated_at, ...quote }) => ({
    ...quote,
    repair_id: id,
    ...stamps(created_at, updated_at),
  }))

/** The part lines; `reservationOf` says which reservation of stock a line has. */
export const partRows = (
  { id, parts }: History,
  reservationOf: (part_id: string) => string | null
): Row[] =>
  parts.map(({ arrives_at, created_at, updated_at, ...part }) => ({
    ...part,
    repair_id: id,
    reservation_id: reservationOf(part.id),
    ...stamps(created_at, updated_at),
  }))

/** The link that the customer follows the repair by; its secret is derived from its id. */
export const trackingLinkRow = ({ id, opened_at }: History): Row => {
  const link_id = id.replace(/^rep_/, "tlnk_")
  return {
    id: link_id,
    repair_id: id,
    token_hash: hashTrackingToken(trackingToken(link_id)),
    expires_at: new Date(opened_at.getTime() + TRACKING_LINK_DAYS * DAY_MS),
    ...stamps(opened_at),
  }
}

export const customerRow = ({ customer }: History): Row => {
  const { id, first_name, last_name, email, phone, created_at } = customer
  const metadata = { simulated: true }
  const row = { id, email, first_name, last_name, phone, has_account: false, metadata }
  return { ...row, ...stamps(new Date(created_at)) }
}

export const customerDeviceRow = ({ customer_device, customer, device }: History): Row => {
  const { id, identity, colour, created_at } = customer_device
  const row = { id, customer_id: customer.id, device_model_id: device.id, ...identity, colour }
  return { ...row, ...stamps(new Date(created_at)) }
}
