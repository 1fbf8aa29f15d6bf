"""Drive the search box as a reader does: with keys, in a real browser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from playwright.sync_api import Page, expect

# What the box says while it waits for a query, in the theme's words.
READY = re.compile("键入以开始搜索|Type to start searching")
WAITING = re.compile(f"{READY.pattern}|正在初始化搜索引擎|Initializing search")
NONE = ("没有找到符合条件的结果", "No matching documents")
_INPUT = "[data-md-component=search-query]"
_SAYS = ".md-search-result__meta"
_LINKS = """() => [...document.querySelectorAll(".md-search-result__item")].map((item) =>
  [...item.querySelectorAll("a")].map((link) =>
    [link.getAttribute("href"), link.querySelector("h1, h2").textContent]))"""


@dataclass
class Box:
    """One page with its search box, and everything the browser complained about."""

    page: Page
    home: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda said: self._heard(said.type, said.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("response", lambda answer: self._answered(answer.status, answer.url))

    def _heard(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)

    def _answered(self, status: int, url: str) -> None:
        self.requests.append(url)
        if status >= 400 or not url.startswith(self.home):
            self.complaints.append(f"{status} {url}")

    def open(self, address: str = "") -> Box:
        """Load a page below the site's root and open its box with the keyboard."""
        self.page.goto(self.home + address)
        self.page.keyboard.press("/")
        expect(self.page.locator(_SAYS)).to_have_text(READY)
        return self

    def type(self, query: str) -> list[str]:
        """Type `query` over what is there. Returns the addresses found, best first, below the site's root."""
        self.clear()
        # All at once, as from an input method: on a busy machine the box would answer the first letters by themselves.
        self.page.keyboard.insert_text(query)
        self.page.keyboard.press("End")
        return self.found()

    def clear(self) -> None:
        """Empty the box with keys."""
        self.page.focus(_INPUT)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.press("Backspace")
        expect(self.page.locator(_SAYS)).to_have_text(READY)

    def found(self) -> list[str]:
        """Addresses of the results, without the words to highlight, once the box has answered."""
        expect(self.page.locator(_SAYS)).not_to_have_text(WAITING)
        return [links[0][0].removeprefix(self.home).split("?")[0] for links in self.page.evaluate(_LINKS)]

    def links(self) -> list[list[tuple[str, str]]]:
        """For each result the address and title of the page and of its sections."""
        return [[(href.removeprefix(self.home), title) for href, title in each] for each in self.page.evaluate(_LINKS)]

    def says(self) -> str:
        """The line above the results."""
        return (self.page.locator(_SAYS).text_content() or "").strip()
