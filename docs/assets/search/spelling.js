// Names and words with one mistake: a letter or character too many, too few, wrong, or changed with its neighbour.
//
// A name with one mistake is right in its first or in its second half, so names lie on the shelves by both. Numerals are
// never mended: a six is no misspelt eight.

import { shelf } from "./directory.js"

const NUMERAL = /[\d一二三四五六七八九十百千万亿两]/gu
// A shorter word is too much like others.
const least = (text) => (/\p{sc=Han}/u.test(text) ? 3 : 5)

const marked = (text, side, part) => `${side}${(text.match(NUMERAL) ?? []).join("")}|${part.join("")}`
const half = (chars) => Math.floor(chars.length / 2)

/** Where a name lies, given as the directory's key for it. */
export const halves = (name) => {
  const chars = [...name]
  if (chars.length < least(name)) return []
  return [marked(name, "<", chars.slice(0, half(chars))), marked(name, ">", chars.slice(half(chars)))]
}

/** Where names may lie that are one character longer, one shorter or as long as what was typed. */
const asked = (typed) => {
  const chars = [...typed]
  const sizes = [chars.length - 1, chars.length, chars.length + 1]
  const first = sizes.map((size) => marked(typed, "<", chars.slice(0, Math.floor(size / 2))))
  const second = sizes.map((size) => marked(typed, ">", chars.slice(-Math.ceil(size / 2))))
  return [...new Set([...first, ...second])]
}

/** Whether two texts differ by no more than one mistake. */
export const near = (one, other) => {
  const [a, b] = [[...one], [...other]]
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1
  while (a.length > from && b.length > from && a.at(-1) === b.at(-1)) {
    a.pop()
    b.pop()
  }
  const [left, right] = [a.slice(from), b.slice(from)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** Names and words that may have been meant by what was typed, given as a key: `ask` gives a shelf by its number. */
export const meant = async (typed, count, ask) => {
  const found = new Set()
  if (!count || [...typed].length < least(typed)) return []
  for (const each of asked(typed)) {
    for (const name of (await ask(shelf(each, count)))[each] ?? []) if (near(name, typed)) found.add(name)
  }
  return [...found].sort()
}
