// References on a page: the day of access is filled in, and each can be copied. Without this script they are text.

import { copyButton } from "./copy.js"
import { today } from "./today.js"

for (const place of document.querySelectorAll(".accessed[data-day]")) place.textContent = today(place.dataset.day)

const words = document.querySelector(".cite-box[data-copy]")?.dataset
if (words) {
  for (const reference of document.querySelectorAll(".reference")) {
    const text = reference.textContent
    const row = document.createElement("div")
    row.className = "cite-entry"
    reference.replaceWith(row)
    row.append(reference, copyButton(() => text, words))
  }
}
