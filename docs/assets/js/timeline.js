// The timeline by topic and kind. Without this script all entries stand on the page, each with its labels. The choice stands
// in the address, so that it can be sent and kept: ?topic=digital&kind=event.

const form = document.querySelector("form.timeline-choice")
const entries = [...document.querySelectorAll(".timeline > li")]
const fields = ["topic", "kind"]

/** Hide the lists and headings under which nothing is left. */
const fold = () => {
  for (const list of document.querySelectorAll("ol.timeline")) {
    const empty = !list.querySelector(":scope > li:not([hidden])")
    list.hidden = empty
    list.previousElementSibling.hidden = empty
  }
  for (const heading of document.querySelectorAll("h2[id^='year-']")) {
    heading.hidden = !shownUnder(heading)
  }
}

/** Whether a list between this heading and the next of its kind is shown. */
const shownUnder = (heading) => {
  for (let next = heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) {
    if (next.matches("ol.timeline:not([hidden])")) return true
  }
  return false
}

const show = () => {
  for (const entry of entries) {
    entry.hidden = fields.some((name) => form[name].value && entry.dataset[name] !== form[name].value)
  }
  fold()
  const count = entries.filter((entry) => !entry.hidden).length
  const output = form.querySelector("output")
  output.value = output.dataset.shown.replace("COUNT", count).replace("TOTAL", entries.length)
}

/** The choice that the address names; what it does not know is no choice. */
const read = () => {
  const asked = new URLSearchParams(location.search)
  for (const name of fields) {
    const value = asked.get(name) ?? ""
    form[name].value = [...form[name].options].some((one) => one.value === value) ? value : ""
  }
  show()
}

const write = () => {
  const address = new URL(location.href)
  for (const name of fields) {
    if (form[name].value) address.searchParams.set(name, form[name].value)
    else address.searchParams.delete(name)
  }
  history.replaceState(history.state, "", address)
  show()
}

if (form) {
  form.hidden = false
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("change", write)
  form.addEventListener("reset", () => setTimeout(write))
  addEventListener("popstate", read)
  read()
}
