// What is known by name or by number: a name or figure typed in full leads straight to what it belongs to.
//
// The entries lie on shelves, one small file each; the key of what was typed says which shelf to fetch. The same
// functions put the entries there when the site is built.

import { compact } from "./query.js"
import { simplified } from "./han.js"

const HEDGES = /^(?:超过|超|近|约|至少|不少于|不超过|over|more than|nearly|about|at least|up to)\s*/iu
const FIGURE = /\d[\d,]*(?:\.\d+)?\s*(?:万亿|亿|万|trillion|billion|million|thousand)?/giu

// British and American spellings, hyphens and plurals are one: Labour-saving programmes, labor saving program.
const SPELLINGS = [
  [/programmes?$/, "program"],
  [/isation(s?)$/, "ization"],
  [/is(e|ed|es|ing)$/, "iz$1"],
  [/our$/, "or"],
  [/centre$/, "center"],
  [/defence$/, "defense"],
  [/licence$/, "license"],
]
const singular = (word) => {
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, "y")
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.replace(/es$/, "")
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
const folded = (word) => SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), singular(word))

/** The one form of a name or figure, however it is written. */
export const key = (text) => {
  const plain = simplified(text.normalize("NFKC")).toLowerCase().replace(/[’']s\b/g, "s")
  // 1+20 is not 120.
  const summed = plain.replace(/(?<=[\p{L}\p{N}])\s*\+\s*(?=[\p{L}\p{N}])/gu, "plus")
  return compact(summed.replace(/[a-z]+/g, folded))
}

/** The forms in which a figure may be typed: as shown, without its hedge, and the bare number with its scale or without. */
export const figures = (text) => {
  const bare = text.replace(HEDGES, "")
  const numbers = [...bare.matchAll(FIGURE)].map(([found]) => found)
  return [text, bare, ...numbers, ...numbers.map((number) => number.match(/[\d,.]+/)[0])]
}

/** Which of `count` shelves a key lies on. */
export const shelf = (text, count) => {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0), 0x01000193) >>> 0
  return hash % count
}

/** Entries for what was typed, in any of its forms, best first: `ask` gives a shelf by its number. */
export const find = async (forms, count, ask) => {
  const asked = [...new Set(forms.map(key).filter(Boolean))]
  const found = new Map()
  for (const each of count ? asked : []) {
    for (const entry of (await ask(shelf(each, count)))[each] ?? []) {
      if (!found.has(entry.location)) found.set(entry.location, entry)
    }
  }
  return [...found.values()].sort((a, b) => b.rank - a.rank)
}
