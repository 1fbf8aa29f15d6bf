"""The sites under test, built once a run, and pages that note what goes wrong on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from making import PREFIX, made, once, proved, real
from playwright.sync_api import Browser, BrowserContext
from reading import Page, fullest, read_site
from serving import Served, served
from watching import Watched, watched

Visit = Callable[..., Watched]
Contexts = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's site, made for a sub-path."""

    def make(folder: Path) -> None:
        project = real(folder)
        made(project, *proved(project))

    return once(tmp_path_factory, "real", make) / "site"


@pytest.fixture(scope="session")
def pages(site: Path) -> Mapping[str, Page]:
    """Every page of the site, read."""
    return read_site(site)


@pytest.fixture(scope="session")
def below(site: Path) -> Iterator[Served]:
    """The site under a sub-path."""
    with served(site, PREFIX) as found:
        yield found


@pytest.fixture(scope="session")
def site_at_root(site: Path) -> Iterator[Served]:
    """The same site at a host's root."""
    with served(site, "/") as found:
        yield found


@pytest.fixture
def errors_at_root(site: Path) -> Iterator[Served]:
    """The site on a host that shows the root's error page for every address."""
    with served(site, PREFIX) as found:
        yield found


@pytest.fixture
def errors_nearest(site: Path) -> Iterator[Served]:
    """The site on a host that shows the error page of the nearest folder."""
    with served(site, PREFIX, nearest=True) as found:
        yield found


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Contexts]:
    """Browser contexts by what they are: readers of one worker share them, and so their caches."""
    known: dict[tuple[tuple[str, object], ...], BrowserContext] = {}

    def get(scheme: str = "light", width: int = 1280, fresh: str = "", **more: object) -> BrowserContext:
        """`fresh` names a reader of its own, with a memory that no other shares."""
        key = tuple(sorted({"scheme": scheme, "width": width, "fresh": fresh, **more}.items()))
        if key not in known:
            size = {"width": width, "height": 900}
            known[key] = browser.new_context(color_scheme=scheme, viewport=size, **more)  # type: ignore[arg-type]
        return known[key]

    yield get
    for context in known.values():
        context.close()


@pytest.fixture(scope="session")
def visit(contexts: Contexts, below: Served, pages: Mapping[str, Page]) -> Visit:
    """Open the fullest page of a kind, at a width and in a colour scheme."""

    def go(lang: str, kind: str, **how: object) -> Watched:
        return watched(contexts(**how), below.home).open(fullest(pages, lang, kind))

    return go
