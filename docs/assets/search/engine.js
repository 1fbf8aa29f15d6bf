// Pagefind behind the box: looks terms up, checks what it answers, and hands pages on a few at a time.

import { place } from "./place.js"
import { compact, loosened, parse, places } from "./query.js"
import { asItem, textOf } from "./results.js"

// How many pages the box shows at once, and how many are looked at before a search is given up as empty.
const BATCH = 10
const LIMIT = 30
// Enough to see whether the engine understood a term or fell back to some shorter word.
const PROBE = 3
// A name or title is worth five times a word of the text; filters (the kind of page) are not searched at all.
const RANKING = { metaWeights: { title: 5, names: 5 } }

/** Load the index of this page's language. Rejects when the index cannot be fetched. */
export const open = async () => {
  const root = new URL(place.root, import.meta.url).href
  // Pagefind asks the document for its language; a worker has none.
  self.document = { querySelector: () => ({ getAttribute: () => place.language }) }
  const pagefind = await import(`${root}pagefind/pagefind.js`)
  await pagefind.options({ basePath: `${root}pagefind/`, baseUrl: root, ranking: RANKING })
  await pagefind.init()
  return { search: (typed, current) => look(pagefind, parse(typed), current) }
}

const NOTHING = { next: async () => ({ found: [], waiting: 0 }) }

const look = async (pagefind, query, current) => {
  const ask = asking(pagefind)
  for (const attempt of [() => strict(ask, query, query.terms), () => strict(ask, query, query.telling)]) {
    const pages = await attempt()
    if (pages || !current()) return pages ?? NOTHING
  }
  return (await byCharacter(ask, query)) ?? (await loose(ask, query)) ?? NOTHING
}

// Every string is asked once for a query, however many ways of searching want it.
const asking = (pagefind) => {
  const asked = new Map()
  return (text) => {
    if (!asked.has(text)) asked.set(text, pagefind.search(text).then(({ results }) => results))
    return asked.get(text)
  }
}

const joined = (terms) => terms.map(({ text }) => text).join(" ")
const spread = (terms) => terms.map(({ kind, text }) => (kind === "han" ? [...text].join(" ") : text)).join(" ")

/** Pages with every term, or null. In English, Chinese characters stand one by one in the names, and whole in the text. */
const strict = async (ask, query, terms) => {
  if (!terms.length || !(await all(terms, (each) => understood(ask, each)))) return null
  const found = await ask(joined(terms))
  const apart = place.language === "en" && terms.some(({ kind }) => kind === "han") ? await ask(spread(terms)) : []
  const seen = new Set(found.map(({ id }) => id))
  return checked([...found, ...apart.filter(({ id }) => !seen.has(id))], query, terms, terms.length)
}

/** Pages with the characters of every run side by side, for words that browser and index cut differently; or null. */
const byCharacter = async (ask, query) => {
  if (!query.telling.some(({ kind }) => kind === "han")) return null
  return checked((await ask(spread(query.telling))).slice(0, LIMIT), query, query.telling, query.telling.length)
}

/** Pages with some of the words, those with the most telling ones first; or null. */
const loose = async (ask, query) => {
  const known = []
  const wanted = []
  for (const each of query.telling.filter(({ kind, text }) => kind !== "han" || [...text].length > 1)) {
    const whole = await understood(ask, each)
    for (const word of whole ? [each] : loosened(each)) {
      wanted.push(word)
      if (whole || (await understood(ask, word))) known.push(word)
    }
  }
  const sums = new Map()
  for (const each of known) {
    for (const result of await ask(each.text)) {
      const sum = sums.get(result.id) ?? { ...result, score: 0 }
      sum.score += result.score
      sums.set(result.id, sum)
    }
  }
  const ranked = [...sums.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  // Pages far below the best share only its commonest word.
  return checked(ranked.filter(({ score }) => score > ranked[0].score / 3), query, wanted, 1)
}

const all = async (items, holds) => {
  for (const item of items) if (!(await holds(item))) return false
  return true
}

/** Whether the index really holds a term: the engine drops unknown words, or takes a shorter one for them. */
const understood = async (ask, each) => {
  const asked = [each.text, ...(each.kind === "han" ? [spread([each])] : [])]
  for (const text of asked) {
    const pages = await Promise.all((await ask(text)).slice(0, PROBE).map((result) => result.data()))
    if (pages.some((page) => places(textOf(page), each).length)) return true
  }
  return false
}

/** Pages in the order they are to be shown, fetched as they are wanted; null when none of the first holds the terms. */
const checked = async (results, query, terms, least) => {
  const queue = [...results]
  const shown = []
  const fetch = async () => {
    const found = []
    let tried = 0
    while (queue.length && found.length < BATCH && tried < LIMIT) {
      const batch = queue.splice(0, BATCH - found.length)
      tried += batch.length
      found.push(...(await Promise.all(batch.map((result) => weighed(result, query, terms, least)))).filter(Boolean))
    }
    return found.sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1))
  }
  let ready = await fetch()
  if (!ready.length) return null
  const next = async () => {
    for (const { page, held, score } of ready) shown.push(asItem(page, query, held, terms, score))
    ready = []
    return { found: [...shown], waiting: queue.length }
  }
  return {
    next: async () => {
      if (!ready.length) ready = await fetch()
      return next()
    },
  }
}

/** One page with the terms it holds and its final score; null when it holds too few of them. */
const weighed = async (result, query, terms, least) => {
  const page = await result.data()
  const text = textOf(page)
  const held = terms.filter((each) => places(text, each).length)
  return held.length < least ? null : { page, held, score: result.score * nearness(page, query) }
}

/** How much the page is about what was typed, rather than mentioning it. */
const nearness = (page, query) => {
  const names = [page.meta.title ?? "", ...(page.meta.names ?? "").split("|")].map(compact)
  if (names.includes(query.whole)) return 6
  if (names.some((name) => name.includes(query.whole))) return 3
  const told = query.telling.map(({ text }) => compact(text))
  const size = (texts) => texts.reduce((sum, text) => sum + text.length ** 2, 0)
  // A longer term is the more telling one: 小巨人企业 rather than the name of the province.
  const named = size(told.filter((text) => names.some((name) => name.includes(text))))
  const inNames = named ? 1 + (2 * named) / size(told) : 1
  return compact(page.content).includes(query.whole) ? Math.max(1.5, inNames) : inNames
}
