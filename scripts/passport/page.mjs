/* The page that verifies a repair's passport by itself; scripts/passport-page.mjs bundles it. */
import { texts } from "./texts.mjs"
import { checkPassport } from "./verify.mjs"

const byId = (id) => document.getElementById(id)

let language = navigator.language.toLowerCase().startsWith("pt") ? "pt-BR" : "en-GB"
let shown = null

const text = (name, values = {}) =>
  Object.entries(values).reduce(
    (filled, [key, value]) => filled.replace(`{{${key}}}`, value),
    texts[language][name]
  )
const word = (group, name) => texts[language][group][name] || String(name).replaceAll("_", " ")

const time = (iso, style = { dateStyle: "long", timeStyle: "short" }) =>
  new Intl.DateTimeFormat(language, style).format(new Date(iso))
const money = (amount, currency) =>
  new Intl.NumberFormat(language, { style: "currency", currency }).format(Number(amount))

/** An element with children; texts are only ever set as text. */
const make = (name, ...children) => {
  const element = document.createElement(name)
  element.append(...children.filter((child) => child !== null && child !== undefined))
  return element
}

const facts = (pairs) =>
  make(
    "dl",
    ...pairs
      .filter(([, value]) => value)
      .map(([label, value]) => make("div", make("dt", label), make("dd", value)))
  )
const section = (title, ...children) => make("section", make("h2", title), ...children)
const listSection = (title, items) =>
  items.length > 0 ? section(title, make("ul", ...items)) : null

const quoteSection = ({ version, accepted_at, currency_code, total, lines }) =>
  section(
    text("work"),
    make("p", make("small", text("version", { version, at: time(accepted_at) }))),
    make(
      "ul",
      ...lines.map(({ labels, part_grade, amount }) =>
        make(
          "li",
          make("span", labels[language], part_grade ? `, ${word("part_grades", part_grade)}` : ""),
          make("span", money(amount, currency_code))
        )
      ),
      make("li", make("strong", text("total")), make("strong", money(total, currency_code)))
    )
  )

const historySection = (events) =>
  section(
    text("history"),
    make("p", make("small", text("history_hint"))),
    make(
      "ol",
      ...events.map(({ sequence, event, to_state, occurred_at, hash }) =>
        make(
          "li",
          make("span", `${sequence}. ${texts[language].log[event] || word("states", to_state)}`),
          make("small", time(occurred_at, { dateStyle: "medium", timeStyle: "short" })),
          make("code", `${hash.slice(0, 16)}…`)
        )
      )
    )
  )

function passportOf({ issued_at, issuer, repair, device, quotes, parts, checks, photos, events }) {
  return [
    make("h1", `${repair.number}, ${device.name}`),
    make("p", issuer.name),
    section(
      text("repair"),
      facts([
        [text("opened"), time(repair.opened_at)],
        [text("state"), word("states", repair.state)],
        [text("outcome"), repair.outcome && word("outcomes", repair.outcome)],
        [text("warranty"), repair.warranty_ends_at && time(repair.warranty_ends_at)],
        [text("signed"), time(issued_at)],
        [text("imei"), device.imei_ending],
        [text("serial"), device.serial_ending],
      ])
    ),
    ...quotes.map(quoteSection),
    listSection(
      text("parts"),
      parts.map(({ title, part_grade, quantity, status }) =>
        make(
          "li",
          make("span", `${quantity} × ${title}, ${word("part_grades", part_grade)}`),
          make("span", word("part_states", status))
        )
      )
    ),
    listSection(
      text("checks"),
      checks.flatMap(({ items }) =>
        items.map(({ item, passed }) =>
          make("li", make("span", item), make("span", text(passed ? "passed" : "failed")))
        )
      )
    ),
    listSection(
      text("photos"),
      photos.map(({ sha256 }) => make("li", make("code", sha256)))
    ),
    historySection(events),
  ].filter(Boolean)
}

function verdictOf(check, passport) {
  if (check.ok)
    return [
      make("strong", text("ok")),
      make("p", text("ok_hint", { key: check.key_id, url: passport.content.issuer.keys_url })),
    ]
  return [make("strong", text("bad")), make("p", text(check.code, { sequence: check.sequence }))]
}

function render() {
  document.documentElement.lang = language
  document.title = text("title")
  for (const element of document.querySelectorAll("[data-text]"))
    element.textContent = text(element.dataset.text)
  for (const button of document.querySelectorAll("[data-language]"))
    button.setAttribute("aria-pressed", String(button.dataset.language === language))
  if (!shown) {
    byId("verdict").textContent = text("nothing")
    return
  }
  const { check, passport } = shown
  byId("verdict").className = check.ok ? "ok" : "bad"
  byId("verdict").replaceChildren(...verdictOf(check, passport))
  // what is not genuine is not shown as if it were
  byId("passport").replaceChildren(...(check.ok ? passportOf(passport.content) : []))
}

async function show(passport) {
  shown = passport && { passport, check: await checkPassport(passport) }
  render()
}

const EMBEDDED = /<script type="application\/json" id="embedded">([^<]*)<\/script>/

/** The passport in a file: the JSON alone, as the API answers it, or a page like this one. */
function readPassport(file) {
  const json = EMBEDDED.exec(file)?.[1] ?? file
  try {
    const read = JSON.parse(json.replace("/*passport*/", ""))
    return read.passport ?? read
  } catch {
    return { unreadable: true }
  }
}

for (const button of document.querySelectorAll("[data-language]"))
  button.addEventListener("click", () => {
    language = button.dataset.language
    render()
  })
byId("file").addEventListener("change", async ({ target }) => {
  const [file] = target.files
  if (file) await show(readPassport(await file.text()))
})
void show(readPassport(byId("embedded").textContent.trim()))
