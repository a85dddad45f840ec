import type { LocalizedText } from "../shared/locale"
import { GATE_MESSAGES, type GateCode } from "./gate-messages"
import type { GateResult } from "./gates"

const isGateCode = (code: string): code is GateCode => Object.hasOwn(GATE_MESSAGES, code)

/** A gate with its reason in both languages, as staff and clients see it. */
export const presentGate = ({
  gate,
  code,
}: GateResult): { gate: string; code: string; message: LocalizedText } => ({
  gate,
  code,
  message: isGateCode(code) ? GATE_MESSAGES[code] : { "en-GB": code, "pt-BR": code },
})
