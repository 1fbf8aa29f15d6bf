// The card of a number: a click, a tap or Enter on any number opens it. Without it, or without its file, the link is followed.

import { fillCard } from "./card-parts.js"
import { copyWithSource } from "./copied-number.js"
import { fetched } from "./fetched.js"

const cardOf = (fact) => fetched(`data/cards/${encodeURIComponent(fact)}.json`)

let dialog
let opener
let wanted = ""

/** The one dialog, made when it is first needed. */
const theDialog = () => {
  if (dialog) return dialog
  dialog = document.createElement("dialog")
  dialog.className = "fact-card"
  dialog.setAttribute("aria-labelledby", "fact-card-title")
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a[href], [data-close]")) dialog.close()
  })
  // The browser gives the focus back to what had it; what was touched or clicked may not have had it.
  dialog.addEventListener("close", () => opener?.isConnected && opener.focus({ preventScroll: true }))
  document.body.append(dialog)
  return dialog
}

/** Show the card of a fact. Where its file cannot be had, go where the number leads. */
const show = async (fact, href, from) => {
  wanted = fact
  from?.setAttribute("aria-busy", "true")
  try {
    const card = await cardOf(fact)
    if (wanted !== fact || dialog?.open) return
    opener = from
    fillCard(theDialog(), card)
    dialog.showModal()
  } catch {
    if (wanted === fact && href) location.assign(href)
  } finally {
    from?.removeAttribute("aria-busy")
    if (wanted === fact) wanted = ""
  }
}

/** Where a number leads: a link by itself, a word of a picture by the list of its numbers below it. */
const leadsTo = (number) => {
  const named = `a[data-fact="${CSS.escape(number.dataset.fact)}"]`
  return (number.closest("a[href]") ?? number.closest("figure")?.querySelector(named))?.href
}

document.addEventListener("click", (event) => {
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const number = event.target.closest?.("[data-fact]")
  if (!number || !plain || event.defaultPrevented) return
  event.preventDefault()
  show(number.dataset.fact, leadsTo(number), number.closest("a") ?? document.activeElement)
})

document.addEventListener("chart:fact", (event) => {
  const { fact, href } = event.detail
  if (!fact) return
  event.preventDefault()
  show(fact, href, event.target.querySelector(".chart-live") ?? document.activeElement)
})

copyWithSource(cardOf)
