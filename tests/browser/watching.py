"""A page of the browser that notes everything that goes wrong on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Page

from generator.paths import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
# What the policy refuses is kept; and what moves stands still, so that a look at the page finds it at rest.
READY = """
  window.refused = []
  document.addEventListener("securitypolicyviolation", (event) =>
    window.refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`))
  const still = new CSSStyleSheet()
  still.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important }")
  document.adoptedStyleSheets.push(still)
"""
# A page knows which of its frames scroll once it has been drawn, which may be after it has loaded. A frame's
# measures are told after its callbacks: the second callback comes when those of the first frame are known.
RUN_AXE = """async () => {
  const drawn = () => new Promise(requestAnimationFrame)
  await drawn().then(drawn)
  const found = await axe.run(document, { resultTypes: ["violations"] })
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`))
}"""
# The reader is there: one movement of the pointer. Then each chart is brought into view.
FIGURES = "figure[data-chart]"


@dataclass
class Watched:
    """A page below one address, and what went wrong on it so far. `missing` is one address that is meant to be.

    Opening a window costs a browser more than three pages do, so a reader keeps one and goes from page to page.
    """

    page: Page
    home: str = ""
    missing: str = ""
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        page = self.page
        page.add_init_script(READY)
        page.on("console", lambda said: self._said(said.type, said.text, said.location["url"]))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: self._asked(request.url))
        page.on("response", lambda answer: self._answered(answer.status, answer.url))
        page.on("requestfailed", lambda request: self._failed(request.failure or "", request.url))

    def _said(self, kind: str, text: str, url: str) -> None:
        if kind in ("error", "warning") and not (self.missing and url == self.home + self.missing):
            self.faults.append(f"console {kind}: {text}")

    def _asked(self, url: str) -> None:
        self.requests.append(url)
        if not url.startswith((self.home, "data:", "blob:")):
            self.faults.append(f"request outside the site: {url}")

    def _answered(self, status: int, url: str) -> None:
        if status >= 400 and url != self.home + self.missing:
            self.faults.append(f"{status}: {url}")

    def _failed(self, why: str, url: str) -> None:
        # Leaving a page ends what it was still fetching.
        if why != "net::ERR_ABORTED":
            self.faults.append(f"{why}: {url}")

    def at(self, home: str, missing: str = "") -> Watched:
        """Begin anew below an address. The last page is left first, so that nothing it still asks for is noted here."""
        self.page.goto("about:blank")
        self.home, self.missing = home, missing
        self.faults.clear()
        self.requests.clear()
        return self

    def open(self, path: str = "") -> Watched:
        """Load a page below the address and wait until it is complete."""
        self.page.goto(self.home + path)
        return self

    def path(self) -> str:
        """Where the reader is, below the address."""
        return self.page.url.removeprefix(self.home)

    def refused(self) -> list[str]:
        """What the content security policy refused on this page, in words."""
        return [f"refused: {each}" for each in self.page.evaluate("window.refused")]

    def axe(self) -> list[str]:
        """What axe finds on the page as it stands."""
        self.page.evaluate(f"() => {{ if (!window.axe) {{ {AXE} }} }}")
        found: list[str] = self.page.evaluate(RUN_AXE)
        return found

    def wake(self) -> int:
        """Bring every chart of the page to life as a reader does. Returns how many there are."""
        figures = self.page.locator(FIGURES)
        self.page.mouse.move(200, 200)
        self.page.mouse.move(201, 201)
        for index in range(figures.count()):
            figures.nth(index).scroll_into_view_if_needed()
            self.page.wait_for_selector(f'{FIGURES}[data-live="true"] >> nth={index}')
        return figures.count()

    def wrong(self) -> list[str]:
        """All that went wrong until now, on this page and those before, once it has all that it asked for."""
        self.page.wait_for_load_state()
        return [*self.refused(), *self.faults]
