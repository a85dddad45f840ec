import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Makes words that occur nowhere else, and remembers them. */
export class Identifiers {
  readonly all: string[] = []
  private count = 0

  private keep(value: string): string {
    this.all.push(value)
    return value
  }

  /** A word such as `Zqlastname17x`. */
  word(kind: string): string {
    this.count += 1
    return this.keep(`Zq${kind}${this.count}x`)
  }

  email(): string {
    this.count += 1
    return this.keep(`zq.mail${this.count}x@erase.example`)
  }

  /** A British number; what is looked for are its last six digits. */
  phone(): string {
    this.count += 1
    const end = String(900_000 + this.count * 37).padStart(6, "0")
    this.all.push(`7700${end}`)
    return `07700${end}`
  }

  /** An IMEI with its check digit. */
  imei(): string {
    this.count += 1
    const digits = `3512345678${String(1000 + this.count * 7).slice(-4)}`
    const sum = [...digits].reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
    return this.keep(`${digits}${(10 - (sum % 10)) % 10}`)
  }
}

/**
 * Looks for texts in every column of every row of every table, as `table: text`, in whatever case
 * and however a phone number is spaced.
 */
export const findEverywhere = async (
  knex: Knex,
  texts: readonly string[]
): Promise<{ table: string; text: string }[]> => {
  const { rows: tables } = await knex.raw<{ rows: { name: string }[] }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
  )
  const found: { table: string; text: string }[] = []
  for (const { name } of tables) {
    const { rows } = await knex.raw<{ rows: { text: string }[] }>(
      `select distinct sought.text from ?? as row, unnest(?::text[]) as sought(text)
       where strpos(lower(row::text), lower(sought.text)) > 0
         or strpos(regexp_replace(row::text, '[ ()-]', '', 'g'), sought.text) > 0`,
      [name, [...texts]]
    )
    found.push(...rows.map(({ text }) => ({ table: name, text })))
  }
  return found
}
