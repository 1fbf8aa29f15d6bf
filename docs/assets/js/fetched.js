// The small files beside the pages, each fetched once. Where there is no server (file://) they cannot be had.

const ROOT = new URL("../../", import.meta.url)
const PATIENCE = 5000
const held = new Map()

/** An address below the root of the page's language. */
export const below = (path) => new URL(path, ROOT).href

/** What a JSON file below the language's root holds. Rejects when it cannot be had in time, and asks again next time. */
export const fetched = (path) => {
  if (!held.has(path)) {
    const answer = fetch(below(path), { signal: AbortSignal.timeout(PATIENCE) }).then((found) => {
      if (!found.ok) throw new Error(`${found.status}`)
      return found.json()
    })
    answer.catch(() => held.delete(path))
    held.set(path, answer)
  }
  return held.get(path)
}
