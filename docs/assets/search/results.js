// A page of the index as the box shows it: title, kind, and the sections that answer, with what was found marked.

import { empty, places } from "./query.js"

const EXCERPT = { zh: 60, en: 160 }
const LEAD = { zh: 16, en: 50 }
const SECTIONS = 4

/** All of a page that can be found: title, names, text. */
export const textOf = (page) => `${page.meta.title ?? ""}\n${page.meta.names ?? ""}\n${page.content}`

// Material puts titles and texts into the page as HTML.
const safe = (text) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const plain = (raw) => raw.replaceAll("\u200b", "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replace(/\s+/g, " ").trim()

// The heading is the first thing of its section, with a full stop that Pagefind gave it.
const beneath = (text, heading) => {
  const title = heading.replace(/\s+/g, " ").trim()
  return title && text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/, "") : text
}

/** The sections of a page in order; the first is the page itself, up to its first heading below the title. */
const sections = (page) => {
  const cut = page.raw_content.includes("\u200b") ? "\u200b" : /\s+/
  const words = page.raw_content.split(cut)
  const marks = page.anchors
    .filter(({ element, title, text }) => title || (/^h[2-6]$/.test(element) && text))
    .sort((a, b) => a.location - b.location)
  const ends = [...marks.map(({ location }) => location), words.length]
  const part = (from, to) => plain(words.slice(from, to).join(cut === "\u200b" ? "" : " "))
  return [
    { title: page.meta.title ?? "", id: "", text: beneath(part(0, ends[0]), page.meta.title ?? "") },
    ...marks.map((mark, at) => ({
      title: mark.title || mark.text,
      id: mark.id,
      text: beneath(part(mark.location, ends[at + 1]), mark.text),
    })),
  ]
}

const hits = (text, terms) => terms.flatMap((each) => places(text, each))

/** One place that is known by what was typed: a page not among those found, or a place on one. */
export const asPlace = ({ title, kind, text, told }, location, score, typed) => {
  const terms = { [safe(typed)]: true }
  // Material shows no text for a place on a page: what there is to say of it stands in its labels.
  const tags = [kind, ...(told ?? [])].map(safe)
  return [{ location, title: safe(title), text: safe(text), score, terms, tags }]
}

// A section is as good as the terms it holds; one in its title counts three times.
const worth = (section, terms) =>
  terms.reduce((sum, each) => {
    const inTitle = places(section.title, each).length ? 2 : 0
    return sum + inTitle + (places(section.text, each).length || inTitle ? 1 : 0)
  }, 0)

const pattern = (found) => {
  const longest = [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return new RegExp(longest.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "giu")
}

const excerpt = (text, terms) => {
  const size = /\p{sc=Han}/u.test(text) ? "zh" : "en"
  const found = hits(text, terms)
  const first = found.length ? Math.max(0, text.search(pattern(found))) : 0
  let from = Math.max(0, first - LEAD[size])
  // Not from the middle of a word.
  if (from && size === "en") from = text.indexOf(" ", from) + 1
  const shown = text.slice(from, from + EXCERPT[size])
  const end = from + EXCERPT[size] < text.length ? "…" : ""
  return (from ? "…" : "") + marked(shown, found) + end
}

const marked = (text, found) => {
  if (!found.length) return safe(text)
  let out = ""
  let from = 0
  for (const match of text.matchAll(pattern(found))) {
    out += `${safe(text.slice(from, match.index))}<mark>${safe(match[0])}</mark>`
    from = match.index + match[0].length
  }
  return out + safe(text.slice(from))
}

// What the page reached is to highlight, as it is written there. Material splits at signs, so terms with signs stay out.
const highlights = (page, held, terms) => {
  const found = held.flatMap((each) => places(page.content, each).slice(0, 3))
  const lit = found.filter((text) => [...text].length > 1 && !empty(text) && !/[\s*+:~^-]/.test(text))
  const missing = terms.filter((each) => !held.includes(each)).map(({ text }) => safe(text))
  return Object.fromEntries([...lit.map((text) => [text, true]), ...missing.map((text) => [text, false])])
}

/**
 * One result of the box: the page, then its sections. Material shows a section at once when it scores at least as much
 * as the page, and folds the rest away; Enter opens what scores highest in the first result.
 */
export const asItem = (page, query, held, terms, score) => {
  const [intro, ...rest] = sections(page).map((section) => ({ ...section, worth: worth(section, held) }))
  const answering = rest.filter((section) => section.worth > 0).sort((a, b) => b.worth - a.worth).slice(0, SECTIONS)
  const lit = highlights(page, held, terms)
  const [address] = page.url.split("#")
  const entry = (section, points) => ({
    location: section.id ? `${address}#${section.id}` : address,
    title: marked(section.title, hits(section.title, held)),
    text: excerpt(section.text, held),
    score: points,
    terms: lit,
  })
  const kind = page.filters?.kind ?? []
  const parent = { ...entry(intro, score), ...(kind.length ? { tags: kind.map(safe) } : {}) }
  const ahead = answering.length > 0 && answering[0].worth > intro.worth
  return [
    parent,
    ...answering.map((section, at) => entry(section, ahead && at === 0 ? score + 0.01 : Math.max(0, score - 0.01 * (at + 1)))),
  ]
}
