"""Search over ten thousand pages: how long the index takes, and what the first result takes."""

from __future__ import annotations

import gzip
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import Browser, Response, sync_playwright

from bench.crowd import add_entries, add_pages, place
from bench.gzipserver import TEXT, served
from bench.printing import goal, heading, table
from bench.running import child
from bench.weights import ARGUMENTS, NAMES
from generator import inspection
from generator.pages.plan import plan_pages
from generator.paths import Project
from generator.site.directory import entries, shelves
from generator.site.search import SCRIPTS, index
from generator.site.search import place as placed
from generator.site.stage import encoded, put

KILOBYTES = 350
INPUT, RESULT, SAYS = "[data-md-component=search-query]", ".md-search-result__link", ".md-search-result__meta"
NONE = "没有找到"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query typed in a fresh browser took until the first result: bytes, requests, seconds."""

    size: int
    requests: int
    seconds: float


def queries() -> dict[str, str]:
    """What is typed, by kind; the same each time."""
    return {
        "a name": f"{place(777)}联网渔船数",
        "a common word": "联网渔船",
        "a part of a name": "网渔船",
        "two words": "织造业 产值",
        "a question": "云梦省有多少联网渔船",
        "a figure": "1,200",
        "a wrong character": f"{place(777)}联网鱼船数",
        "a word and another that is nowhere": "织造业 饕餮",
        "a word of nearly every page": "来源",
        "characters of nearly every page": "源来",
        "nonsense": "饕餮貔貅",
    }


def searching(project: Project, pages: int) -> None:
    """Build the invented province, copy its pages, index them, and ask."""
    child("build", project.root)
    home = project.site
    # An index holds one language.
    shutil.rmtree(home / "en")
    begun = time.perf_counter()
    _shelve(project, pages)
    shelved = time.perf_counter() - begun
    add_pages(home, pages)
    begun = time.perf_counter()
    count = index(home, "zh").pages
    indexed = time.perf_counter() - begun
    heading(f"6. Search over {count} pages: {indexed:.1f} s to index, {shelved:.1f} s to shelve the names")
    with served(home) as address, _browser() as browser:
        answers = {kind: _ask(browser, home, address, query) for kind, query in queries().items()}
    rows = [(kind, *_row(answer)) for kind, answer in answers.items()]
    table(("typed in a fresh browser", "KB until the first result", "requests", "ms"), rows)
    goal("KB until the first result, the most", max(one.size for one in answers.values()) / 1000, KILOBYTES, under=True)


def _row(answer: Answer) -> tuple[str, str, str]:
    return f"{answer.size / 1000:.0f}", str(answer.requests), f"{1000 * answer.seconds:.0f}"


def _shelve(project: Project, pages: int) -> None:
    """The names of the copies, on the shelves of the Chinese site."""
    lens = inspection.inspect(project).lenses()["zh"]
    known = tuple(entries(lens, tuple(plan_pages(lens, project.prose))))
    files = shelves(add_entries(known, pages))
    put(project.site / SCRIPTS, encoded((*files, placed("zh", len(files)))))


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = next(filter(None, map(shutil.which, NAMES)), None)
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


def _ask(browser: Browser, home: Path, address: str, query: str) -> Answer:
    """Type a query in a browser without a memory, from the moment that the box is open."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.keyboard.press("/")
    page.wait_for_load_state("networkidle")
    sizes: list[int] = []

    def heard(answer: Response) -> None:
        sizes.append(_transferred(home / unquote(answer.url.removeprefix(address).partition("?")[0])))

    page.on("response", heard)
    page.focus(INPUT)
    begun = time.perf_counter()
    page.keyboard.insert_text(query)
    page.keyboard.press("End")
    page.wait_for_function(
        "([result, says, none]) => document.querySelector(result)"
        " || document.querySelector(says).textContent.includes(none)",
        arg=[RESULT, SAYS, NONE],
        timeout=60_000,
    )
    seconds = time.perf_counter() - begun
    context.close()
    return Answer(sum(sizes), len(sizes), seconds)


def _transferred(file: Path) -> int:
    body = file.read_bytes()
    return len(gzip.compress(body, 6)) if file.suffix in TEXT else len(body)
