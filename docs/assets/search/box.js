// What Material's search box does not do by itself. The worker beside this file does the searching.

{
  const input = document.querySelector("[data-md-component=search-query]")
  const list = document.querySelector(".md-search-result__list")
  const summary = document.querySelector(".md-search-result__meta")
  const channel = new BroadcastChannel("site-search")

  // Material listens to key-up alone: pasted, dictated and dragged text would find nothing.
  const announce = () => input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))

  // Letters of a word still being composed are no query: 小巨人 begins as "xiao".
  const composing = (event) => {
    if (event.target === input && event.isComposing) event.stopPropagation()
  }

  // Material adds results when the end of the list is scrolled to, and after a new list waits for the next scrolling.
  const reveal = () => list.closest(".md-search__scrollwrap")?.dispatchEvent(new Event("scroll"))

  // An entry without content stands for a page not fetched yet; the first one in view asks for the next pages.
  const fill = () => {
    const later = list.querySelector('a[href*="?more="]')
    if (later) channel.postMessage(new URL(later.href).searchParams.get("more"))
    else reveal()
  }

  // Whoever found nothing is shown where else to look. The list is empty before a query, too, but says other words.
  const ways = document.querySelector(".search-ways")
  const { translations } = JSON.parse(document.getElementById("__config").textContent)
  // Arrow keys go through every link among the results, seen or not: it stands there only while it is offered.
  const offer = () => {
    if (summary.textContent.trim() === translations["search.result.none"]) summary.after(ways)
    else ways.remove()
  }
  if (summary && ways) {
    ways.remove()
    ways.hidden = false
    new MutationObserver(offer).observe(summary, { childList: true, characterData: true, subtree: true })
  }

  if (input && list && summary) {
    summary.setAttribute("role", "status")
    document.addEventListener("keyup", composing, true)
    input.addEventListener("input", (event) => {
      if (!event.isComposing) announce()
    })
    input.addEventListener("compositionend", announce)
    input.form?.addEventListener("reset", () => setTimeout(announce))
    new MutationObserver(fill).observe(list, { childList: true })
  }
}
