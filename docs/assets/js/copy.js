// Puts text on the clipboard, also where the browser keeps the newer interface for encrypted pages.

/** Copy a text. Resolves to whether it worked. */
export const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The older way: a field that holds the text is selected, copied and taken away. It stands in the open dialog, if any. */
const copyBySelection = (text) => {
  const field = document.createElement("textarea")
  const before = document.activeElement
  field.value = text
  field.className = "copy-field"
  field.setAttribute("aria-hidden", "true")
  ;(document.querySelector("dialog[open]") ?? document.body).append(field)
  field.select()
  const done = document.execCommand("copy")
  field.remove()
  before?.focus?.()
  return done
}

/** A button that copies what `text` gives when it is pressed, and says so for a moment. */
export const copyButton = (text, words) => {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "copy-button"
  button.textContent = words.copy
  button.addEventListener("click", async () => {
    if (!(await copy(text()))) return
    button.textContent = words.copied
    button.dataset.done = "true"
    setTimeout(() => {
      button.textContent = words.copy
      delete button.dataset.done
    }, 2000)
  })
  button.setAttribute("aria-live", "polite")
  return button
}
