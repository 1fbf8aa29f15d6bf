"""One cache for the pictures of all chart tests, and one browser with a thread of its own.

Playwright's plain API allows one instance a thread; other tests keep theirs open for the whole session.
"""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import chart_samples as samples
import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.charts.bundle import bundle
from generator.charts.figure import figure_html
from generator.charts.options import draw
from generator.charts.svg import render_all
from generator.charts.theme import stylesheet
from generator.paths import ROOT

_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"
Act = Callable[[Callable[[Browser], Any]], Any]


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The SVGs of all samples."""
    drawings = [draw(view) for view in (*samples.ALL, *samples.HOSTILE_ALL)]
    return render_all(drawings, tmp_path_factory.mktemp("svg"))


@pytest.fixture(scope="session")
def stage() -> Iterator[Act]:
    """Run a scene with a browser."""
    with ThreadPoolExecutor(1) as thread:
        playwright = thread.submit(sync_playwright().start).result()
        found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        launch = functools.partial(playwright.chromium.launch, executable_path=found, args=list(_ARGUMENTS))
        browser = thread.submit(launch).result()
        yield lambda scene: thread.submit(scene, browser).result()
        thread.submit(browser.close).result()
        thread.submit(playwright.stop).result()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory, pictures: dict[str, str]) -> Iterator[str]:
    """The address of two pages under a strict policy: charts.html and hostile.html."""
    root = tmp_path_factory.mktemp("site")
    script = bundle(root / "assets", tmp_path_factory.mktemp("bundle")).path.name
    (root / "charts.css").write_text(stylesheet(), encoding="utf-8")
    shutil.copy(ROOT / "docs" / "assets" / "js" / "charts.js", root / "charts.js")
    pages = {"charts": samples.ALL, "hostile": samples.HOSTILE_ALL}
    for name, views in pages.items():
        drawings = [draw(view) for view in views]
        figures = [
            figure_html(view, pictures[one.key], one, f"assets/{script}")
            for view, one in zip(views, drawings, strict=True)
        ]
        (root / f"{name}.html").write_text(_page(figures), encoding="utf-8")
    handler = functools.partial(_Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _page(figures: list[str]) -> str:
    body = "<p>·</p>".join(figures)
    return (
        '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>charts</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><link rel="icon" href="data:,">'
        '<link rel="stylesheet" href="charts.css"><script type="module" src="charts.js"></script></head>'
        f'<body data-md-color-scheme="default">{body}</body></html>'
    )


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""
