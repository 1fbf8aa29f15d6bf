// The worker behind the search box. Material starts it as a classic worker on every page and speaks four messages:
// 0 set up, 1 ready, 2 query, 3 result. The engine is large, so nothing of it is loaded before the first query.

const SETUP = 0
const READY = 1
const QUERY = 2
const RESULT = 3
// Long enough to swallow fast typing, short enough not to be noticed.
const PAUSE = 120
// The page asks for more results here, because Material gives nobody a hand on the worker.
const CHANNEL = "site-search"

const listing = { id: "", pages: null }
let latest = 0
let engine

// A failed start is forgotten, so that the next query tries again.
const start = () => {
  engine ??= import("./engine.js").then(({ open }) => open()).catch((problem) => {
    engine = undefined
    throw problem
  })
  return engine
}

const post = (items) => postMessage({ type: RESULT, data: { items } })

const show = async (turn) => {
  const { found, waiting } = await listing.pages.next()
  if (turn !== latest) return
  listing.id = crypto.randomUUID()
  // One empty entry for each page not fetched yet: the count is right, and box.js asks when one comes into view.
  const later = { location: `?more=${listing.id}`, title: "…", text: "", score: 0, terms: {} }
  post([...found, ...Array(waiting).fill([later])])
}

const answer = async (text) => {
  const turn = ++latest
  if (!text.trim()) {
    post([])
    return
  }
  await new Promise((done) => setTimeout(done, PAUSE))
  if (turn !== latest) return
  const { search } = await start()
  const pages = await search(text, () => turn === latest)
  if (turn !== latest) return
  listing.pages = pages
  await show(turn)
}

addEventListener("message", ({ data }) => {
  if (data.type === SETUP) postMessage({ type: READY })
  if (data.type === QUERY) answer(data.data)
})

new BroadcastChannel(CHANNEL).addEventListener("message", ({ data }) => {
  if (data !== listing.id) return
  listing.id = ""
  show(latest)
})
