// Small conveniences of the shell. Every page works without them.

// The switcher keeps the section the reader is in: headings have the same ids in both languages.
const keepSection = () => {
  for (const link of document.querySelectorAll("a[data-switch]")) link.hash = location.hash
}
addEventListener("hashchange", keepSection)
keepSection()

// A table that scrolls sideways must be reachable with the keyboard; one that fits must not be a stop.
const scrollers = () => document.querySelectorAll(".md-typeset__scrollwrap, .table-scroll")
const reach = (box) => {
  const scrolls = box.scrollWidth > box.clientWidth + 1
  if (scrolls) box.setAttribute("tabindex", "0")
  else box.removeAttribute("tabindex")
}
const watch = new ResizeObserver((entries) => entries.forEach((entry) => reach(entry.target)))
addEventListener("DOMContentLoaded", () => scrollers().forEach((box) => watch.observe(box)))
