import { useText } from "./use-text"

/** A count for a text with a plural: `count` chooses the form, `number` is how people write it. */
export function useCount(): (count: number) => { count: number; number: string } {
  const { locale } = useText()
  const format = new Intl.NumberFormat(locale)
  return (count) => ({ count, number: format.format(count) })
}
