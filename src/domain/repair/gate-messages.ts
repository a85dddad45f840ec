import type { LocalizedText } from "../shared/locale"

const text = (en: string, pt: string): LocalizedText => ({ "en-GB": en, "pt-BR": pt })

/** What each gate code says to a reader, by code; every code that a gate can answer is here. */
export const GATE_MESSAGES = {
  met: text("Done.", "Concluído."),
  not_available_yet: text("Not checked by this shop yet.", "Ainda não verificado por esta loja."),
  slot_hold_expired: text("The reserved time has run out.", "O horário reservado expirou."),
  consent_missing: text("The terms were not accepted.", "Os termos não foram aceitos."),
  new_slot_needed: text("A new time must be reserved first.", "Reserve antes um novo horário."),
  new_slot_invalid: text(
    "The new time must lie in the future.",
    "O novo horário deve estar no futuro."
  ),
  no_appointment: text("There is no appointment.", "Não há agendamento."),
  grace_not_over: text(
    "The customer can still arrive within the grace period.",
    "O cliente ainda pode chegar dentro do prazo de tolerância."
  ),
  method_without_carrier: text(
    "This repair does not travel by carrier.",
    "Este reparo não usa transportadora."
  ),
  address_missing: text("The customer's address is missing.", "Falta o endereço do cliente."),
  booking_not_confirmed: text(
    "The booking has not been confirmed.",
    "O agendamento não foi confirmado."
  ),
  identity_not_confirmed: text(
    "Confirm that this is the booked device.",
    "Confirme que este é o aparelho agendado."
  ),
  imei_invalid: text(
    "The IMEI's check digit is wrong. Check it, or give a reason to go on.",
    "O dígito verificador do IMEI está errado. Confira ou informe um motivo para continuar."
  ),
  imei_mismatch: text(
    "The IMEI differs from the one in the booking. Check it, or give a reason to go on.",
    "O IMEI difere do informado no agendamento. Confira ou informe um motivo para continuar."
  ),
  identifier_missing: text(
    "Record the IMEI or serial number, or give a reason why there is none.",
    "Registre o IMEI ou o número de série, ou informe o motivo da falta."
  ),
  condition_checklist_missing: text(
    "Fill in the condition checklist.",
    "Preencha a lista de condições do aparelho."
  ),
  terms_not_signed: text("The customer must sign the terms.", "O cliente deve assinar os termos."),
  accessories_not_listed: text(
    "List the accessories, even if there are none.",
    "Liste os acessórios, mesmo que não haja nenhum."
  ),
  reason_missing: text("Give a reason.", "Informe um motivo."),
  assignee_missing: text("Choose a technician.", "Escolha um técnico."),
  diagnostic_fee_not_accepted: text(
    "The customer has not accepted the diagnosis fee.",
    "O cliente não aceitou a taxa de diagnóstico."
  ),
  fault_code_missing: text("Record the fault that was found.", "Registre o defeito encontrado."),
  quote_version_not_next: text(
    "A newer quote exists. Reload and try again.",
    "Existe um orçamento mais novo. Recarregue e tente novamente."
  ),
  quote_empty: text(
    "Add a quote line, or say why the device cannot be repaired.",
    "Adicione um item ao orçamento ou informe por que não há reparo possível."
  ),
  nothing_to_send: text("There is no new quote to send.", "Não há novo orçamento para enviar."),
  nothing_to_approve: text("There is no quote to approve.", "Não há orçamento para aprovar."),
  quote_beyond_cap: text(
    "The quote goes beyond what the customer agreed to.",
    "O orçamento ultrapassa o que o cliente autorizou."
  ),
  no_open_quote: text("No quote is waiting for an answer.", "Nenhum orçamento aguarda resposta."),
  quote_not_named: text(
    "Say which version of the quote this is about.",
    "Informe a versão do orçamento."
  ),
  quote_changed: text(
    "The quote has changed. Read the new version first.",
    "O orçamento mudou. Leia antes a nova versão."
  ),
  quote_expired: text("The quote has expired.", "O orçamento expirou."),
  quote_still_valid: text("The quote is still valid.", "O orçamento ainda é válido."),
  fee_not_shown: text(
    "The diagnosis fee must be shown first.",
    "A taxa de diagnóstico deve ser mostrada antes."
  ),
  approver_missing: text("Give the name of who decides.", "Informe o nome de quem decide."),
  call_not_recorded: text(
    "Name the recorded call in which the customer decided.",
    "Informe a ligação gravada em que o cliente decidiu."
  ),
  accepted_lines_unknown: text("Choose lines of this quote.", "Escolha itens deste orçamento."),
  parts_lacking: text("Not every part is here.", "Nem todas as peças estão disponíveis."),
  parts_all_reserved: text("Every part is already here.", "Todas as peças já estão disponíveis."),
  device_not_at_shop: text("The device is not in the shop.", "O aparelho não está na loja."),
  approval_missing: text(
    "The customer has not approved a quote.",
    "O cliente não aprovou um orçamento."
  ),
  manifest_missing: text(
    "Name the partner and the consignment.",
    "Informe o parceiro e a remessa."
  ),
  hold_reason_missing: text(
    "Say why, and who is waited for.",
    "Informe o motivo e quem se aguarda."
  ),
  parts_not_settled: text(
    "Mark every part as fitted or returned.",
    "Marque cada peça como instalada ou devolvida."
  ),
  test_list_missing: text("Fill in the test list.", "Preencha a lista de testes."),
  inspector_is_repairer: text(
    "Somebody else than the repairer must check it.",
    "Outra pessoa, não quem reparou, deve verificar."
  ),
  balance_outstanding: text("The balance has not been paid.", "O saldo ainda não foi pago."),
  proof_of_hand_over_missing: text(
    "Record who collected the device, or the carrier's proof.",
    "Registre quem retirou o aparelho ou o comprovante da transportadora."
  ),
  credential_not_wiped: text(
    "The device's passcode must be wiped.",
    "A senha do aparelho deve ser apagada."
  ),
  repair_already_started: text("The repair has already begun.", "O reparo já começou."),
  device_in_transit: text("The device is on its way.", "O aparelho está em trânsito."),
  refund_not_computed: text("The refund has not been computed.", "O reembolso não foi calculado."),
  dispute_open: text("A payment dispute is open.", "Há uma contestação de pagamento aberta."),
  warranty_not_active: text(
    "No warranty is active. Give the grounds of a statutory claim.",
    "Não há garantia ativa. Informe o fundamento da reclamação legal."
  ),
} as const satisfies Readonly<Record<string, LocalizedText>>

export type GateCode = keyof typeof GATE_MESSAGES
