// What a reader typed, cut into terms, and whether a text holds a term.

import { simplified } from "./han.js"

// Words that ask and do not describe. Chinese ones are taken out of a run of characters, English ones are whole words.
const ASKING =
  /请问|谁是|请介绍一下|介绍一下|我想知道|想知道|有没有|有多少[家个项户座台批]?|有?多[大高快长远]|有哪些|是多少|是什么意思|的意思|是什么|什么是|什么叫|为什么|为何|怎么样|怎么|怎样|如何|多少[家个项户座台批]?|哪些|哪个|哪家|哪里|哪一|几个|几家|是否|什么|情况|吗|呢/u
// "How large" asks; "large" by itself may be a part of a name.
const HOW = /\bhow (?:large|big|high|fast|long|far|great|much|many|often|old)\b/giu
const JOINING = new Set([..."的了是在和与及有被把对为由到从个"])
const ENGLISH = new Set(
  `a about an and are at be been by can could did do does for from had has have how i in is it its many me mean meaning means much of on or
  please show tell that the their there these this to was were what when where which who why will with`.split(/\s+/),
)

const PROVINCE = /^(?:湖南|湖南省|全省|hunan|province|s)$/i

const words = new Intl.Segmenter("zh", { granularity: "word" })
const segments = (run) => [...words.segment(run)].map(({ segment }) => segment)

/** Letters, digits and decimal points only, small, simplified characters as they are: how texts are compared. */
export const compact = (text) =>
  text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}.]+|(?<!\d)\.|\.(?!\d)/gu, "")

// 3+3+2 and 5G+Internet: names whose parts are held together by a sign at which an index may part them.
const SUM = /^[\p{L}\p{N}.]+(?:\+[\p{L}\p{N}.]+)+/u

const term = (text) => {
  if (/^\p{sc=Han}/u.test(text)) return { kind: "han", text, pieces: pieces(text) }
  if (/^\d[\d.,]*$/.test(text)) return { kind: "number", text: text.replace(/[.,]+$/, "").replace(/,(?=\d{3})/g, "") }
  if (SUM.test(text)) return { kind: "sum", text: text.match(SUM)[0].toLowerCase() }
  return { kind: "word", text: text.toLowerCase() }
}

/** Words of a run. A single character is no word: it counts only together with a neighbour. */
const pieces = (run) => {
  const found = []
  let at = 0
  for (const segment of segments(run)) {
    const size = [...segment].length
    if (size > 1) found.push([segment])
    else if (run.length > 1) {
      const beside = [run.slice(at - 1, at + 1), run.slice(at, at + 2)]
      found.push(beside.filter((pair) => [...pair].length > 1))
    }
    at += segment.length
  }
  return found
}

const cut = (text) =>
  (text.match(/\p{sc=Han}+|[^\p{sc=Han}\s\p{Pd}"“”‘'()[\]{}<>《》、，。；：？！?!;:/|¥$€]+/gu) ?? [])
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+]+$/gu, ""))

/** The runs left of a run of characters when asking and joining words are taken out. */
const telling = (run) =>
  run.split(ASKING).flatMap((rest) => {
    const left = [""]
    for (const segment of segments(rest)) {
      if (JOINING.has(segment)) left.push("")
      else left[left.length - 1] += segment
    }
    return left.filter(Boolean)
  })

/** Whether a word only joins or asks, as "the" and "how" do. */
export const empty = (word) => ENGLISH.has(word.toLowerCase())

/**
 * What was typed, ready to be looked up: `terms` are all terms, `telling` those that describe something, `wholes` the
 * query as one string for comparing with names, with and without the words that describe nothing, `forms` the same as
 * it may be written, and without the province, of which nearly everything here is told.
 */
export const parse = (typed) => {
  const text = simplified(typed.normalize("NFKC"))
  const parts = cut(text)
  const kept = cut(text.replace(HOW, " "))
    .flatMap((part) => (/^\p{sc=Han}/u.test(part) ? telling(part) : [part]))
    .filter((part) => !empty(part))
  const forms = [text, kept.join(" "), kept.filter((part) => !PROVINCE.test(part)).join(" ")]
  const wholes = forms.slice(0, 2).map(compact).filter(Boolean)
  return { forms, wholes, terms: parts.map(term), telling: kept.map(term) }
}

// The pages are written in British English; readers write their own.
const BRITISH = [
  [/ization(s?)$/, "isation$1"],
  [/(?<=\w{3}[^aeiou])iz(e|ed|es|ing)$/, "is$1"],
  [/(?<=lab|col|fav|harb|neighb|behavi)or(s?)$/, "our$1"],
  [/center(s?)$/, "centre$1"],
  [/(?<=^|kilo|centi|milli)meter(s?)$/, "metre$1"],
  [/defense$/, "defence"],
  [/program$/, "programme"],
  [/fiber(s?)$/, "fibre$1"],
]

/** The terms as British readers spell them. */
export const british = (terms) =>
  terms.map((each) =>
    each.kind === "word" ? { ...each, text: BRITISH.reduce((text, [from, to]) => text.replace(from, to), each.text) } : each)

/** The words of a run of characters, for a search that does without some of them. */
export const loosened = (each) => {
  if (each.kind !== "han" || each.pieces.length < 2) return [each]
  const long = segments(each.text).filter((segment) => [...segment].length > 1)
  return long.length ? long.map(term) : [each]
}

// Endings differ, words do not: "industry" answers to industrial and "uses" to use, "firms" not to first.
const related = (word, wanted) => {
  let same = 0
  while (same < word.length && word[same] === wanted[same]) same += 1
  if (same === wanted.length) return true
  if (same === word.length && same >= 3 && wanted.length - same <= 2) return true
  return same >= 4 && same * 2 > Math.max(wanted.length, word.length)
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** Whether one compact text is part of another; 232 is no part of 1232 or 2.32. */
export const holds = (text, part) => {
  const before = /^\d/.test(part) ? "(?<!\\d\\.?)" : ""
  return new RegExp(before + escaped(part) + (/\d$/.test(part) ? "(?!\\.?\\d)" : "")).test(text)
}

// 232 is in "232家" and not in "1,232" or "2.32"; one still being typed may go on, but only where no text has it whole.
const numberPattern = (text) => {
  const [whole, fraction] = text.split(".")
  return `(?<!\\d|\\d[.,])${[...whole].join(",?")}${fraction ? `\\.${fraction}` : ""}`
}
const ENDS = "(?!\\d|[.,]\\d)"
const GOES_ON = "[\\d.,]*\\d"

// The signs of a sum may stand apart; 3+3 is no part of 1+3+3, and goes on to 3+3+2 only where no text has it whole.
const sumPlaces = (text, wanted) => {
  const parts = wanted.split("+").map(escaped).join("\\s*\\+\\s*")
  const found = (end) => text.match(new RegExp(`(?<![\\dA-Za-z.,+]|\\+\\s)${parts}${end}`, "gi"))
  return [...new Set(found("(?![\\dA-Za-z+]|[.,]\\d)") ?? found("[\\dA-Za-z+]*") ?? [])]
}

/** The places of `text` that answer to a term, as they are written there; none when the text does not hold it. */
export const places = (text, each) => {
  if (each.kind === "number") {
    const found = (end) => text.match(new RegExp(numberPattern(each.text) + end, "g"))
    return [...new Set(found(ENDS) ?? found(GOES_ON) ?? [])]
  }
  if (each.kind === "sum") return sumPlaces(text, each.text)
  if (each.kind === "word") return wordPlaces(text, each.text)
  return hanPlaces(text, each)
}

// Letters of the alphabets and digits, without Chinese characters.
const WORD = /[\dA-Za-z\u00c0-\u052f][\dA-Za-z\u00c0-\u052f+&'’.-]*/g

const wordPlaces = (text, wanted) => {
  const found = (text.match(WORD) ?? [])
    .map((word) => word.replace(/[^\p{L}\p{N}+]+$/u, ""))
    .flatMap((word) => [word, ...(word.includes("-") ? word.split("-") : [])])
    .filter((word) => related(word.toLowerCase(), wanted))
  if (found.length) return [...new Set(found)]
  // Letters that touch Chinese characters are found as they stand.
  const at = text.toLowerCase().indexOf(wanted)
  return at < 0 ? [] : [text.slice(at, at + wanted.length)]
}

// Quotation marks and spaces inside a name do not part it: 专精特新“小巨人” answers to 专精特新小巨人.
const apart = (text) => [...text].map(escaped).join("[\\s“”‘’\"'《》·]*")

const hanPlaces = (text, each) => {
  const whole = text.match(new RegExp(apart(each.text), "u"))
  if (whole) return [whole[0]]
  const found = each.pieces.map((options) => options.find((option) => text.includes(option)))
  return each.pieces.length > 1 && found.every(Boolean) ? [...new Set(found)] : []
}
