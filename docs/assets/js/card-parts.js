// What stands on a card. Every text comes from the card's file and is set as text, never as markup.

import { copyButton } from "./copy.js"
import { below } from "./fetched.js"
import { today } from "./today.js"

/** An element with a class, attributes and children; a child that is a string becomes text. */
const make = (tag, { className = "", ...attributes } = {}, ...children) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== null && child !== ""))
  return element
}

const link = (text, href) => make("a", { href: below(href) }, text)

const rows = (list) => make("dl", { className: "fact-card__rows" }, ...list.flatMap(({ label, text, href }) => [
  make("dt", {}, label),
  make("dd", {}, href ? link(text, href) : text),
]))

/** The heading names the dialog and has the focus first, so that it is what a screen reader says. */
const head = ({ value, status, name, other, words }) => make("div", { className: "fact-card__head" },
  make("h2", { id: "fact-card-title", tabindex: "-1", autofocus: "" },
    make("span", { className: "fact-card__value" }, value),
    " ",
    status ? make("span", { className: "fact-card__status" }, status) : "",
    make("span", { className: "fact-card__name" }, name.text)),
  make("p", { className: "fact-card__other" }, words.other, " ", make("span", { lang: other.lang }, other.text)),
  make("button", {
    type: "button", className: "fact-card__close", "aria-label": words.close, title: words.close, "data-close": "",
  }, "×"))

/** The phrase of the document, the figure in it marked. */
const quotation = ({ quote: { text, printed, translation }, words }) => {
  const at = text.indexOf(printed)
  const marked = [text.slice(0, at), make("mark", {}, printed), text.slice(at + printed.length)]
  return make("blockquote", { className: "fact-card__quote" },
    make("p", { className: "fact-card__label" }, words.quote),
    make("p", { className: "quote", lang: "zh-Hans" }, ...(at < 0 ? [text] : marked)),
    make("p", { className: "translation", lang: "en" }, translation))
}

const side = ({ text, href, preferred }, words) => make("li", {},
  link(text, href), preferred ? make("span", { className: "fact-card__status" }, words.preferred) : "")

const conflict = ({ kind, explanation, sides }, words) => make("div", { className: "fact-card__conflict" },
  make("p", {}, make("strong", {}, kind)),
  make("ul", {}, ...sides.map((one) => side(one, words))),
  make("p", {}, explanation))

const conflicts = ({ conflicts: found, words }) => found.length
  ? make("section", { className: "fact-card__conflicts" },
    make("h3", {}, words.conflicts), ...found.map((one) => conflict(one, words)))
  : null

/** One form of the reference: of the number, then of its document. */
const form = ({ name, day, texts }, { accessed, words }) => {
  const written = texts.map((text) => (day ? text.replaceAll(accessed, today(day)) : text))
  return make("details", { className: "fact-card__form" }, make("summary", {}, name), ...written.map((text) =>
    make("div", { className: "cite-entry" },
      make(day ? "p" : "pre", { className: "reference" }, text), copyButton(() => text, words))))
}

const forms = (card) => make("section", { className: "fact-card__cite md-typeset" },
  make("h3", {}, card.words.cite), ...card.cite.map((one) => form(one, card)))

/** A form on a code host where the site names one, filled in; else a text to send. */
const report = ({ told, permalink, value, name, words }) => {
  const place = document.querySelector('meta[name="report-address"]')?.content
  if (!place) return copyButton(() => told, { copy: words.report, copied: words.reported })
  const address = new URL(place)
  address.searchParams.set("page", permalink)
  address.searchParams.set("shown", `${name.text}: ${value}`)
  return make("a", { className: "copy-button", href: address.href, rel: "noopener" }, words.report)
}

const actions = (card) => make("div", { className: "fact-card__actions" },
  copyButton(() => card.cited, { copy: card.words.copy_cited, copied: card.words.copied }),
  make("a", { className: "copy-button", href: below(card.href) }, card.words.evidence),
  report(card))

const permanent = ({ permalink, words }) => make("p", { className: "fact-card__permalink" },
  words.permalink, " ", make("a", { href: permalink }, permalink))

/** Fill a dialog with a card. */
export const fillCard = (dialog, card) => {
  dialog.replaceChildren(...[
    head(card), quotation(card), actions(card), rows(card.about), rows(card.source), conflicts(card), forms(card),
    permanent(card),
  ].filter(Boolean))
  dialog.scrollTop = 0
}
