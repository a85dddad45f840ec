import type { Locale } from "../shared/locale"
import { simulatedId, type Random } from "./random"

export type SimulatedCustomer = {
  id: string
  first_name: string
  last_name: string
  email: string
  phone: string
  locale: Locale
  created_at: number
}

const FIRST = [
  "Ada",
  "Amir",
  "Ana",
  "Beatriz",
  "Callum",
  "Chidi",
  "Chloe",
  "Daniel",
  "Diana",
  "Emeka",
  "Fatima",
  "Grace",
  "Hana",
  "Ines",
  "Isaac",
  "Jamal",
  "João",
  "Katya",
  "Leon",
  "Lucas",
  "Maeve",
  "Mei",
  "Nadia",
  "Noah",
  "Olga",
  "Omar",
  "Priya",
  "Rafael",
  "Rosa",
  "Sam",
  "Tariq",
  "Yusuf",
] as const
const LAST = [
  "Adeyemi",
  "Ahmed",
  "Almeida",
  "Baker",
  "Bauer",
  "Chen",
  "Clarke",
  "Costa",
  "Davies",
  "Evans",
  "Ferreira",
  "Fischer",
  "Green",
  "Haddad",
  "Hughes",
  "Iyer",
  "Jones",
  "Khan",
  "Kowalski",
  "Lima",
  "Martin",
  "Mendes",
  "Nowak",
  "Okafor",
  "Patel",
  "Pereira",
  "Quinn",
  "Reid",
  "Santos",
  "Silva",
  "Taylor",
  "Walker",
] as const

/** How often a customer reads Portuguese. */
const PORTUGUESE = 0.08
/** Numbers that the regulator keeps for fiction, 07700 900000 to 900999. */
const FICTIONAL = 1000

/** Somebody who cannot be mistaken for a person: named as simulated, with an address of example.com. */
export function newCustomer(place: number, at_ms: number, random: Random): SimulatedCustomer {
  const digits = String(random.below(FICTIONAL)).padStart(3, "0")
  return {
    id: simulatedId("cus", at_ms, random),
    first_name: `Simulated ${random.pick(FIRST)}`,
    last_name: random.pick(LAST),
    email: `simulated-${place}@example.com`,
    phone: `+44 7700 900${digits}`,
    locale: random.chance(PORTUGUESE) ? "pt-BR" : "en-GB",
    created_at: at_ms,
  }
}
