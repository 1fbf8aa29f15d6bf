// Notes on terms: they open under the hand, on focus and at a tap, stay while they are read, and go with Escape. A link
// that is clicked, or tapped again, leads to the whole entry; so it does where the note cannot be had. A link that a text
// makes to a policy system has a note too, and a tap follows it like any other link.

import { fetched } from "./fetched.js"

const REST = 150
const LEAVE = 250
const EDGE = 8

let open = null
let waiting

const note = document.createElement("div")
note.id = "term-note"
note.className = "term-note"
note.setAttribute("role", "tooltip")
note.hidden = true

const line = (tag, text, lang = "") => {
  const element = document.createElement(tag)
  element.textContent = text
  if (lang) element.lang = lang
  return element
}

const fill = ({ name, lines, meaning }) => {
  const told = lines.map(({ label, text, lang }) => {
    const row = line("p", `${label} `)
    row.className = "term-note__line"
    row.append(line("span", text, lang))
    return row
  })
  const title = line("p", name)
  title.className = "term-note__name"
  note.replaceChildren(title, ...told, line("p", meaning))
}

/** Below the word, or above it where there is more room; never beyond the edge of the page. */
const put = (link) => {
  const word = link.getClientRects()[0]
  const { width, height } = note.getBoundingClientRect()
  const space = document.documentElement.clientWidth
  const left = Math.max(EDGE, Math.min(word.left, space - width - EDGE))
  const above = word.bottom + height + EDGE > innerHeight && word.top > height + EDGE
  note.style.left = `${left + scrollX}px`
  note.style.top = `${(above ? word.top - height - 4 : word.bottom + 4) + scrollY}px`
}

const shut = () => {
  clearTimeout(waiting)
  open?.removeAttribute("aria-describedby")
  open = null
  note.hidden = true
}

/** Show the note of a link. Resolves to whether it could be had. */
const show = async (link) => {
  clearTimeout(waiting)
  if (open === link) return true
  shut()
  open = link
  try {
    const told = await fetched(`data/notes/${encodeURIComponent(link.dataset.note)}.json`)
    if (open !== link) return true
    fill(told)
    if (!note.isConnected) (document.querySelector("main") ?? document.body).append(note)
    note.hidden = false
    put(link)
    link.setAttribute("aria-describedby", note.id)
    return true
  } catch {
    if (open === link) open = null
    return false
  }
}

const termAt = (event) => event.target.closest?.("a[data-note]")
const soon = (action, after) => {
  clearTimeout(waiting)
  waiting = setTimeout(action, after)
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return
  const link = termAt(event)
  if (link) soon(() => show(link), REST)
  else if (note.contains(event.target)) clearTimeout(waiting)
  else if (open && !open.matches(":focus")) soon(shut, LEAVE)
  else if (!open) clearTimeout(waiting)
})
document.addEventListener("focusin", (event) => {
  const link = termAt(event)
  if (link?.matches(":focus-visible")) show(link)
})
document.addEventListener("focusout", (event) => { if (termAt(event) === open) shut() })
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && open) shut() })
document.addEventListener("click", (event) => {
  const link = termAt(event)
  if (!link) {
    if (open && !note.contains(event.target)) shut()
  } else if (event.pointerType === "touch" && open !== link && link.classList.contains("term")) {
    event.preventDefault()
    show(link).then((had) => had || location.assign(link.href))
  }
})
addEventListener("resize", shut)
