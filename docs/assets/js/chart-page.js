// What a chart's own page does beyond its links: the picture as PNG, tables that scroll, marks of an embedded chart.

const SCALE = 2

/** A drawing as a picture of twice its size. The drawing's faces are those of this machine. */
const painted = async (address) => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status}`)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png")
  })
}

/** Save a file under a name, as a click on a download link does. */
const save = (blob, name) => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const png = document.querySelector("[data-png]")
if (png) {
  const link = png.querySelector("a")
  png.hidden = false
  link.addEventListener("click", async (event) => {
    event.preventDefault()
    if (link.hasAttribute("aria-busy")) return
    link.setAttribute("aria-busy", "true")
    try {
      save(await painted(link.href), link.download)
    } catch {
      // Without the picture there is still the drawing.
      open(link.href)
    } finally {
      link.removeAttribute("aria-busy")
    }
  })
}

// A table that scrolls sideways must be reachable with the keyboard; one that fits must not be a stop.
const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth + 1) target.setAttribute("tabindex", "0")
    else target.removeAttribute("tabindex")
  }
})
for (const box of document.querySelectorAll(".table-scroll")) watch.observe(box)

// The switcher keeps the section the reader is in.
const keepSection = () => {
  for (const link of document.querySelectorAll("a[data-switch]")) link.hash = location.hash
}
addEventListener("hashchange", keepSection)
keepSection()

// In a frame of another site a mark opens what it leads to in a window of its own. Its address starts at the site root.
if (document.querySelector("[data-embed]")) {
  document.addEventListener("chart:fact", (event) => {
    event.preventDefault()
    const assets = new URL(event.target.dataset.echarts, document.baseURI)
    open(new URL(event.detail.href, new URL("..", assets)), "_blank")
  })
}
