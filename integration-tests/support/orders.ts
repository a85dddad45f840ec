import type { Client } from "./client"

export interface OrderView {
  id: string
  status: string
  total: number
  payment_status: string
  fulfillment_status: string
  payment_collections: { id: string; amount: number; status: string }[]
}

/** An order as Medusa's own admin API shows it. */
export const orderOf = async (call: Client, order_id: string): Promise<OrderView> => {
  const fields = "id,status,total,payment_status,fulfillment_status,*payment_collections"
  const { status, body } = await call<{ order: OrderView }>(
    "GET",
    `/admin/orders/${order_id}?fields=${fields}`
  )
  if (status !== 200) throw new Error(`No order: ${status} ${JSON.stringify(body)}`)
  return body.order
}
