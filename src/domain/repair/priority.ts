/**
 * How early the shop itself takes a repair in hand. Unlike the urgency it is not sold: changing it
 * changes no price.
 */
export const PRIORITIES = ["low", "normal", "high"] as const
export type Priority = (typeof PRIORITIES)[number]
