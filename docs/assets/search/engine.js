// Pagefind behind the box: looks terms up, checks what it answers, and hands pages on a few at a time.

import { place } from "./place.js"
import { british, compact, holds, loosened, parse, places } from "./query.js"
import { find, key } from "./directory.js"
import { meant } from "./spelling.js"
import { asItem, asPlace, textOf } from "./results.js"

// How many pages the box shows at once, and how many are looked at before a search is given up as empty.
const BATCH = 10
const LIMIT = 30
// Enough to see whether the engine understood a term or fell back to some shorter word.
const PROBE = 3
// A page with more names than this is a list, as a glossary is.
const MANY = 30
// What a list counts: its many names make the engine think too much of it.
const LISTED = 0.5
// The rank of a page whose own name is what was typed.
const NAMED = 4
// A name or title is worth five times a word of the text; filters (the kind of page) are not searched at all.
const RANKING = { metaWeights: { title: 5, names: 5 } }

/** Load the index of this page's language. Rejects when the index cannot be fetched. */
export const open = async () => {
  const root = new URL(place.root, import.meta.url).href
  // Each language has an index of its own, at the top of its folder.
  const home = new URL("../../", import.meta.url).href
  // Pagefind asks the document for its language; a worker has none.
  self.document = { querySelector: () => ({ getAttribute: () => place.language }) }
  const pagefind = await import(`${home}pagefind/pagefind.js`)
  await pagefind.options({ basePath: `${home}pagefind/`, baseUrl: home, ranking: RANKING })
  await pagefind.init()
  const ask = shelves(new URL("names/", import.meta.url))
  const names = {
    find: (forms) => find(forms, place.shelves, ask),
    meant: (text) => meant(key(text), place.shelves, ask),
  }
  return {
    search: async (typed, current) => {
      const { known, pages } = await look(pagefind, names, typed, current)
      return ahead(known.map((entry) => ({ entry, address: root + entry.location })), pages, typed)
    },
  }
}

// A shelf is fetched once.
const shelves = (folder) => {
  const fetched = new Map()
  const get = async (number) => (await fetch(new URL(`${number}.json`, folder))).json()
  return (number) => {
    if (!fetched.has(number)) fetched.set(number, get(number))
    return fetched.get(number)
  }
}

/** The places known by what was typed before the pages found; a page that is both is shown as it was found. */
const ahead = (known, pages, typed) => {
  const addresses = new Set(known.map(({ address }) => address))
  return {
    next: async () => {
      const { found, waiting } = await pages.next()
      const score = (found[0]?.[0].score ?? 0) + 1
      const first = known.map(({ entry, address }) =>
        found.find(([page]) => page.location === address) ?? asPlace(entry, address, score, typed.trim()))
      return { found: [...first, ...found.filter(([page]) => !addresses.has(page.location))], waiting }
    },
  }
}

const NOTHING = { next: async () => ({ found: [], waiting: 0 }) }

/** The places known by what was typed, and the pages found; where there is nothing so called, by what may have been meant. */
const look = async (pagefind, names, typed, current) => {
  const ask = asking(pagefind)
  const query = parse(typed)
  const known = await names.find(query.forms)
  const pages = await exact(ask, query, current)
  if (known.length || !current()) return { known, pages: pages ?? (await rest(ask, query, current)) }
  const alike = await names.find((await Promise.all(query.forms.slice(1).map(names.meant))).flat())
  if (alike.length && pages?.named) return { known: alike, pages }
  if (alike.length) return { known: alike, pages: (await exact(ask, parse(alike[0].title), current)) ?? pages ?? NOTHING }
  if (pages) return { known, pages }
  const mended = await spelt(ask, names, query)
  if (mended) return { known: await names.find(mended.forms), pages: (await exact(ask, mended, current)) ?? (await rest(ask, mended, current)) }
  return { known, pages: await rest(ask, query, current) }
}

/** Pages with all that was typed; or null. */
const exact = async (ask, query, current) => {
  // Long pages hold every "how" and "many"; what a question is about is in the words that tell.
  for (const terms of [query.telling, query.terms]) {
    const pages = await strict(ask, query, terms)
    if (pages || !current()) return pages
  }
  return byCharacter(ask, query)
}

const rest = async (ask, query, current) => (current() && (await loose(ask, query))) || NOTHING

/** The query with every word that is nowhere replaced by the one of our names that it resembles; null without one. */
const spelt = async (ask, names, query) => {
  const words = await Promise.all(query.telling.map(async (each) => {
    if (each.kind !== "word" || (await understood(ask, each))) return each.text
    return (await names.meant(each.text))[0] ?? each.text
  }))
  return words.some((word, at) => word !== query.telling[at].text) ? parse(words.join(" ")) : null
}

// Every string is asked once for a query, however many ways of searching want it.
const asking = (pagefind) => {
  const asked = new Map()
  return (text) => {
    if (!asked.has(text)) asked.set(text, pagefind.search(text).then(({ results }) => results))
    return asked.get(text)
  }
}

// The English index parts 3+3+2 into its numbers; that they stand together is checked on the pages it answers with.
const parted = ({ kind, text }) => (kind === "sum" && place.language === "en" ? text.replaceAll("+", " ") : text)
const joined = (terms) => terms.map(parted).join(" ")
const spread = (terms) => terms.map((each) => (each.kind === "han" ? [...each.text].join(" ") : parted(each))).join(" ")

/** Pages with every term, or null. In English, Chinese characters stand one by one in the names, and whole in the text. */
const strict = async (ask, query, terms) => {
  if (!terms.length || !(await all(terms, (each) => understood(ask, each)))) return null
  const ways = [joined(terms), joined(british(terms))]
  if (place.language === "en" && terms.some(({ kind }) => kind === "han")) ways.push(spread(terms))
  const found = new Map()
  for (const way of new Set(ways)) for (const result of await ask(way)) if (!found.has(result.id)) found.set(result.id, result)
  return checked([...found.values()], query, terms, terms.length)
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
    for (const result of await ask(parted(each))) {
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
  const asked = [parted(each), ...(each.kind === "han" ? [spread([each])] : [])]
  // Many pages hold the numbers of a sum.
  const enough = each.kind === "sum" ? BATCH : PROBE
  for (const text of asked) {
    const pages = await Promise.all((await ask(text)).slice(0, enough).map((result) => result.data()))
    if (pages.some((page) => places(textOf(page), each).length)) return true
  }
  return false
}

const best = (a, b) => b.rank - a.rank || b.score - a.score || (a.page.url < b.page.url ? -1 : 1)

/** Pages in the order they are to be shown, fetched as they are wanted; null when none of the first holds the terms. */
const checked = async (results, query, terms, least) => {
  const queue = [...results]
  const shown = []
  const fetch = async (most = LIMIT) => {
    const found = []
    let tried = 0
    while (queue.length && found.length < BATCH && tried < most) {
      const batch = queue.splice(0, BATCH - found.length)
      tried += batch.length
      found.push(...(await Promise.all(batch.map((result) => weighed(result, query, terms, least)))).filter(Boolean))
    }
    return found.sort(best)
  }
  let ready = await fetch()
  if (!ready.length) return null
  // The engine may prefer long pages with all words of a name to the page so called, and then that comes a little later.
  for (let more = BATCH; manifold(terms) && ready[0].rank < NAMED - 2 && more < LIMIT; more += BATCH) {
    ready = [...ready, ...(await fetch(BATCH))].sort(best)
  }
  return {
    // Whether what was typed is a name of the first page, or a part of one.
    named: ready[0].rank >= NAMED - 2,
    next: async () => {
      if (!ready.length) ready = await fetch()
      shown.push(...ready.splice(0, BATCH).map(({ page, held, score }) => asItem(page, query, held, terms, score)))
      return { found: [...shown], waiting: ready.length + queue.length }
    },
  }
}

// Whether a query has several words, as names do; one word alone is found in its page's name.
const manifold = (terms) => terms.length > 1 || terms.some(({ kind, pieces }) => kind === "han" && pieces.length > 1)

/** One page with the terms it holds, its rank and its score within it; null when it holds too few of them. */
const weighed = async (result, query, terms, least) => {
  const page = await result.data()
  const text = textOf(page)
  const held = terms.filter((each) => places(text, each).length)
  if (held.length < least) return null
  const names = namesOf(page)
  return { page, held, rank: rank(page, names, query), score: result.score * nearness(page, names, query) }
}

/** What a page is called: its `own` names, which are the title and the names of each language, and `all` of them. */
const namesOf = (page) => {
  const others = (page.meta.names ?? "").split("|")
  // A list of many things is about none of them: it comes after the pages that are.
  const list = others.length > MANY
  const all = [page.meta.title ?? "", ...(list ? [] : others)].filter((name) => name.trim())
  return { own: all.slice(0, list ? 1 : 3), all, listed: list ? others : [] }
}

/** 4 for a page whose own name was typed, 3 for another of its names, 2 for a part of one, 1 for a heading or a list. */
const rank = (page, names, query) => {
  const among = (texts, alike) => texts.map(compact).some((text) => query.wholes.some((whole) => alike(text, whole)))
  if (among(names.own, (name, whole) => name === whole)) return NAMED
  if (among(names.all, (name, whole) => name === whole)) return NAMED - 1
  if (among(names.all, holds)) return NAMED - 2
  if (among(names.listed, (name, whole) => name === whole)) return 1
  return among(page.anchors.map(({ title }) => title ?? ""), holds) ? 1 : 0
}

/** How much the page is about what was typed, rather than mentioning it. */
const nearness = (page, names, query) => {
  const size = (terms) => terms.reduce((sum, { text }) => sum + text.length ** 2, 0)
  // A longer term is the more telling one: 小巨人企业 rather than the name of the province.
  const named = size(query.telling.filter((each) => names.all.some((name) => places(name, each).length)))
  const inNames = named ? 1 + (2 * named) / size(query.telling) : 1
  // The less a name says besides, the more it is the name of just that.
  const told = Math.min(...query.wholes.map((whole) => whole.length))
  const share = (name) => (query.telling.every((each) => places(name, each).length) ? told / compact(name).length : 0)
  const alone = names.listed.length ? LISTED : 1 + Math.min(1, Math.max(0, ...names.own.map(share)))
  const content = compact(page.content)
  return alone * (query.wholes.some((whole) => holds(content, whole)) ? Math.max(1.5, inNames) : inNames)
}
