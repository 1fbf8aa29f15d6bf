"""What a page weighs as a browser without a cache fetches it: before and after its charts come alive."""

from __future__ import annotations

import gzip
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench.gzipserver import served
from bench.printing import heading, note, table
from generator.paths import LANGUAGES, Project
from generator.views.addresses import PREFIX

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
LISTS = ("topics", "indicators", "schemes", "sources")
TYPES = {"Document": "HTML", "Stylesheet": "CSS", "Script": "JavaScript"}
COLUMNS = ("HTML", "CSS", "JavaScript", "other")
CHART = "figure.chart[data-chart]"


def weights(project: Project) -> None:
    """One table: the page of median size of each kind, both languages."""
    rows = []
    with served(project.site) as address, sync_playwright() as playwright:
        found = next(filter(None, map(shutil.which, NAMES)), None)
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        for lang in LANGUAGES:
            for kind, url in _kinds(project.site, lang):
                before, after = _weigh(browser, address + url)
                alive = _kilobytes(sum(after.values())) if after else ""
                script = _kilobytes(after["JavaScript"]) if after else ""
                figures = [_kilobytes(before[column]) for column in COLUMNS]
                rows.append((f"{lang} {kind}", *figures, _kilobytes(sum(before.values())), script, alive))
        browser.close()
    heading("4. Weight of each kind of page, KB as transferred (gzip, headers included, nothing cached before)")
    table(("page of median size", *COLUMNS, "all", "live: JavaScript", "live: all"), rows)
    note("live: after every chart of the page came alive; what the search box fetches when it is opened is not counted")


def _kinds(site: Path, lang: str) -> Iterator[tuple[str, str]]:
    """Each kind of page of a language and the address of its page of median size."""
    home = site / PREFIX[lang]
    yield "home", PREFIX[lang]
    for name in LISTS:
        yield f"list of {name}", f"{PREFIX[lang]}{name}/"
        pages = sorted((home / name).glob("*/index.html"), key=lambda page: (_compressed(page), page))
        if pages:
            middle = pages[len(pages) // 2]
            yield f"one of {name}", f"{PREFIX[lang]}{name}/{middle.parent.name}/"
    for name in ("glossary", "methodology", "data", "contribute"):
        if (home / name / "index.html").exists():
            yield name, f"{PREFIX[lang]}{name}/"


def _compressed(page: Path) -> int:
    return len(gzip.compress(page.read_bytes(), 6))


def _weigh(browser: Browser, url: str) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Bytes by type before and, where there is a chart, after all charts came alive."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    types: dict[str, str] = {}
    seen: Counter[str] = Counter()

    def ended(event: dict[str, Any]) -> None:
        seen[TYPES.get(types.get(event["requestId"], ""), "other")] += round(event["encodedDataLength"])

    session.on("Network.responseReceived", lambda event: types.update({event["requestId"]: event["type"]}))
    session.on("Network.loadingFinished", ended)
    session.send("Network.enable")
    page.goto(url, wait_until="networkidle")
    before = Counter(seen)
    charts = page.locator(CHART)
    for index in range(charts.count()):
        charts.nth(index).scroll_into_view_if_needed()
        charts.nth(index).dispatch_event("pointerenter")
        page.wait_for_selector(f":nth-match({CHART}, {index + 1})[data-live]", timeout=20_000)
    page.wait_for_load_state("networkidle")
    after = Counter(seen) if charts.count() else Counter()
    context.close()
    return before, after


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.1f}"
