import type { Locale } from "../shared/locale"
import type {
  BookingConfirmed,
  PromiseMoved,
  QuoteToApprove,
  ReadyForCollection,
  ShopNotice,
  StaffInvited,
} from "./message-content"

/** What a message says, before it becomes plain text or HTML. All values are raw text. */
export interface MessageBody {
  subject: string
  /** The situation in one sentence, the first thing that is read. */
  headline: string
  facts: readonly { label: string; value: string }[]
  paragraphs: readonly string[]
  /** The words on the link. */
  action: string
  /** What to know about the link, where it is no tracking link. */
  link_note?: string
}

/** Values that are the same text wherever they stand, formatted for the reader's language. */
export interface Formats {
  money(amount_minor: number, currency: string): string
  date(iso: string): string
  moment(iso: string): string
  range(from_iso: string, until_iso: string): string
}

/** What one language says in each message. */
export interface MessageTexts {
  /** `first_name` is empty where it is not known. */
  greeting(first_name: string): string
  /** Of a tracking link. */
  link_note: string
  sign_off: string
  booking_confirmed(data: BookingConfirmed, formats: Formats): MessageBody
  quote_to_approve(data: QuoteToApprove, formats: Formats): MessageBody
  promise_moved(data: PromiseMoved, formats: Formats): MessageBody
  ready_for_collection(data: ReadyForCollection, formats: Formats): MessageBody
  shop_notice(data: ShopNotice): MessageBody
  staff_invitation(data: StaffInvited, formats: Formats): MessageBody
}

const ROLES: Record<Locale, Record<StaffInvited["role"], string>> = {
  "en-GB": {
    owner: "Owner",
    manager: "Manager",
    front_desk: "Front desk",
    technician: "Technician",
  },
  "pt-BR": {
    owner: "Proprietário",
    manager: "Gerente",
    front_desk: "Balcão",
    technician: "Técnico",
  },
}

const enGB: MessageTexts = {
  greeting: (first_name) => (first_name ? `Hello ${first_name},` : "Hello,"),
  link_note: "Anyone who has this link can see your repair. Share it only with people you trust.",
  sign_off: "RevivaTech",
  booking_confirmed: (data, formats) => ({
    subject: `Booked: ${data.device_name}, ${data.number}`,
    headline: `Your repair of ${data.device_name} is booked.`,
    facts: [
      { label: "Repair number", value: data.number },
      { label: "Total", value: formats.money(data.total_minor, data.currency) },
      ...(data.promise
        ? [{ label: "Ready", value: formats.range(data.promise.p50, data.promise.p90) }]
        : []),
    ],
    paragraphs: [
      data.service_method === "mail_in"
        ? "Send the device to us and put the repair number in the parcel."
        : "Bring the device to the shop and give us the repair number.",
      data.pay_at_counter
        ? "You have paid nothing yet. You pay when the repair is ready."
        : "What you have paid and what is left to pay is on the tracking page.",
      "If we find something else, we stop and ask you first.",
    ],
    action: "Follow your repair",
  }),
  quote_to_approve: (data, formats) => ({
    subject: `Your approval is needed: ${data.device_name}, ${data.number}`,
    headline: `We checked ${data.device_name} and stopped. The quote needs your approval.`,
    facts: [
      { label: "Repair number", value: data.number },
      { label: "Quote", value: `Version ${data.version}` },
      { label: "Total", value: formats.money(data.total_minor, data.currency) },
      { label: "Valid until", value: formats.date(data.valid_until) },
    ],
    paragraphs: [
      "Waiting for: you. We go on once you approve, and we do nothing without your answer.",
      "The link shows each line and why it is there. You can approve or decline.",
    ],
    action: "See the quote and decide",
  }),
  ready_for_collection: (data, formats) => ({
    subject:
      data.outcome === "repaired"
        ? `Ready: ${data.device_name}, ${data.number}`
        : `Not repaired, ready for you: ${data.device_name}, ${data.number}`,
    headline:
      data.outcome === "repaired"
        ? `${data.device_name} is repaired and ready for you.`
        : `${data.device_name} was not repaired. It is ready for you.`,
    facts: [
      { label: "Repair number", value: data.number },
      { label: "Left to pay", value: formats.money(data.outstanding_minor, data.currency) },
    ],
    paragraphs: [
      data.outstanding_minor > 0
        ? "You pay what is left when you get the device back."
        : "There is nothing left to pay.",
      "Have the repair number at hand when you collect the device.",
    ],
    action: "See your repair",
  }),
  promise_moved: (data, formats) => ({
    subject: `New time: ${data.device_name}, ${data.number}`,
    headline: `${data.device_name} will be ready at another time than we said.`,
    facts: [
      { label: "Repair number", value: data.number },
      { label: "Ready", value: formats.range(data.promise.p50, data.promise.p90) },
    ],
    paragraphs: ["We are sorry where it takes longer. The price stays as agreed."],
    action: "See your repair",
  }),
  shop_notice: (data) => ({
    subject: `${data.subject}: ${data.device_name}, ${data.number}`,
    headline: data.subject,
    facts: [
      { label: "Repair number", value: data.number },
      { label: "Device", value: data.device_name },
    ],
    paragraphs: data.body.split(/\n+/),
    action: "See your repair",
  }),
  staff_invitation: (data, formats) => ({
    subject: `${data.invited_by} invites you to work at RevivaTech`,
    headline: `${data.invited_by} invites you to work with the shop's system.`,
    facts: [
      { label: "Your role", value: ROLES["en-GB"][data.role] },
      { label: "Valid until", value: formats.moment(data.expires_at) },
    ],
    paragraphs: ["Choose a name and a password on the page behind the link. It works once."],
    action: "Accept the invitation",
    link_note: "Keep this link to yourself: whoever has it can take your place.",
  }),
}

const ptBR: MessageTexts = {
  greeting: (first_name) => (first_name ? `Olá, ${first_name}.` : "Olá."),
  link_note: "Quem tiver este link pode ver seu conserto. Compartilhe só com quem você confia.",
  sign_off: "RevivaTech",
  booking_confirmed: (data, formats) => ({
    subject: `Agendado: ${data.device_name}, ${data.number}`,
    headline: `O conserto de ${data.device_name} está agendado.`,
    facts: [
      { label: "Número do conserto", value: data.number },
      { label: "Total", value: formats.money(data.total_minor, data.currency) },
      ...(data.promise
        ? [{ label: "Pronto", value: formats.range(data.promise.p50, data.promise.p90) }]
        : []),
    ],
    paragraphs: [
      data.service_method === "mail_in"
        ? "Envie o aparelho para nós e coloque o número do conserto no pacote."
        : "Traga o aparelho à loja e informe o número do conserto.",
      data.pay_at_counter
        ? "Nada foi pago ainda. Você paga quando o conserto estiver pronto."
        : "O que você pagou e o que falta pagar estão na página de acompanhamento.",
      "Se encontrarmos outro problema, paramos e perguntamos antes.",
    ],
    action: "Acompanhar o conserto",
  }),
  quote_to_approve: (data, formats) => ({
    subject: `Precisamos da sua aprovação: ${data.device_name}, ${data.number}`,
    headline: `Avaliamos ${data.device_name} e paramos. O orçamento precisa da sua aprovação.`,
    facts: [
      { label: "Número do conserto", value: data.number },
      { label: "Orçamento", value: `Versão ${data.version}` },
      { label: "Total", value: formats.money(data.total_minor, data.currency) },
      { label: "Válido até", value: formats.date(data.valid_until) },
    ],
    paragraphs: [
      "Aguardando: você. Continuamos depois da sua aprovação e não fazemos nada sem a sua resposta.",
      "O link mostra cada item e o motivo. Você pode aprovar ou recusar.",
    ],
    action: "Ver o orçamento e decidir",
  }),
  ready_for_collection: (data, formats) => ({
    subject:
      data.outcome === "repaired"
        ? `Pronto: ${data.device_name}, ${data.number}`
        : `Não consertado, pronto para você: ${data.device_name}, ${data.number}`,
    headline:
      data.outcome === "repaired"
        ? `${data.device_name}: conserto concluído, pronto para você.`
        : `${data.device_name}: o conserto não foi feito. O aparelho está pronto para você.`,
    facts: [
      { label: "Número do conserto", value: data.number },
      { label: "Falta pagar", value: formats.money(data.outstanding_minor, data.currency) },
    ],
    paragraphs: [
      data.outstanding_minor > 0
        ? "Você paga o que falta quando receber o aparelho de volta."
        : "Não falta pagar nada.",
      "Tenha o número do conserto à mão ao retirar o aparelho.",
    ],
    action: "Ver o conserto",
  }),
  promise_moved: (data, formats) => ({
    subject: `Novo prazo: ${data.device_name}, ${data.number}`,
    headline: `${data.device_name} ficará pronto em outro momento do que dissemos.`,
    facts: [
      { label: "Número do conserto", value: data.number },
      { label: "Pronto", value: formats.range(data.promise.p50, data.promise.p90) },
    ],
    paragraphs: ["Pedimos desculpas se demorar mais. O preço continua o combinado."],
    action: "Ver o conserto",
  }),
  shop_notice: (data) => ({
    subject: `${data.subject}: ${data.device_name}, ${data.number}`,
    headline: data.subject,
    facts: [
      { label: "Número do conserto", value: data.number },
      { label: "Aparelho", value: data.device_name },
    ],
    paragraphs: data.body.split(/\n+/),
    action: "Ver o conserto",
  }),
  staff_invitation: (data, formats) => ({
    subject: `${data.invited_by} convida você para trabalhar na RevivaTech`,
    headline: `${data.invited_by} convida você para usar o sistema da loja.`,
    facts: [
      { label: "Sua função", value: ROLES["pt-BR"][data.role] },
      { label: "Válido até", value: formats.moment(data.expires_at) },
    ],
    paragraphs: ["Escolha um nome e uma senha na página do link. Ele funciona uma vez só."],
    action: "Aceitar o convite",
    link_note: "Guarde este link só para você: quem o tiver pode ocupar o seu lugar.",
  }),
}

export const MESSAGE_TEXTS: Readonly<Record<Locale, MessageTexts>> = {
  "en-GB": enGB,
  "pt-BR": ptBR,
}
