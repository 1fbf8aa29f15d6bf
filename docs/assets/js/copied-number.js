// A number that is copied by hand brings its source along where its card has come by then; else it is copied as it is.

/** The one number that a selection holds whole, or null. A part of a number, or more than one, is copied as it is. */
const numberIn = (selection) => {
  if (!selection?.rangeCount || selection.isCollapsed) return null
  const around = selection.getRangeAt(0).commonAncestorContainer
  const element = around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement
  const own = element?.closest("a[data-fact]")
  const inside = [...(element?.querySelectorAll("a[data-fact]") ?? [])]
  const found = own ? [own] : inside.filter((each) => selection.containsNode(each, true))
  const whole = found.length === 1 && found[0].textContent.trim() === selection.toString().trim()
  return whole ? found[0].dataset.fact : null
}

const escaped = (text) => Object.assign(document.createElement("i"), { textContent: text }).innerHTML

/** The same as markup, for a document that keeps links. */
const linked = ({ cited, permalink }) => {
  const source = escaped(cited.slice(0, -permalink.length))
  return `<p>${source}<a href="${escaped(permalink).replaceAll('"', "&quot;")}">${escaped(permalink)}</a></p>`
}

/** Watch what is selected and copied. `cardOf` gives a promise of a fact's card. */
export const copyWithSource = (cardOf) => {
  const known = new Map()
  document.addEventListener("selectionchange", () => {
    const fact = numberIn(document.getSelection())
    if (fact && !known.has(fact)) cardOf(fact).then((card) => known.set(fact, card), () => {})
  })
  document.addEventListener("copy", (event) => {
    const card = known.get(numberIn(document.getSelection()))
    if (!card || !event.clipboardData || event.defaultPrevented) return
    event.preventDefault()
    event.clipboardData.setData("text/plain", card.cited)
    event.clipboardData.setData("text/html", linked(card))
  })
}
