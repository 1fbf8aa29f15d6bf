"""The sites under test, built once a run, and pages that note what goes wrong on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from making import PREFIX, made, once, proved, real
from playwright.sync_api import Browser, expect
from reading import Page, fullest, read_site
from serving import Served, served
from watching import Watched

Readers = Callable[..., Watched]

# No test asks how fast a page is; a machine may have much else to do.
expect.set_options(timeout=30_000)


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


@pytest.fixture(scope="session")
def errors_at_root(site: Path) -> Iterator[Served]:
    """The site on a host that shows the root's error page for every address."""
    with served(site, PREFIX) as found:
        yield found


@pytest.fixture(scope="session")
def errors_nearest(site: Path) -> Iterator[Served]:
    """The site on a host that shows the error page of the nearest folder."""
    with served(site, PREFIX, nearest=True) as found:
        yield found


@pytest.fixture(scope="session")
def readers(browser: Browser) -> Iterator[Readers]:
    """Readers by what they are: the tests of one worker share them, and so their caches."""
    known: dict[tuple[tuple[str, object], ...], Watched] = {}

    def get(
        scheme: str = "light", width: int = 1280, fresh: str = "", clipboard: bool = False, **more: object
    ) -> Watched:
        """`fresh` names a reader with a memory that no other shares; `clipboard` lets the test read what was copied."""
        key = tuple(sorted({"scheme": scheme, "width": width, "fresh": fresh, "clipboard": clipboard, **more}.items()))
        if key not in known:
            size = {"width": width, "height": 900}
            context = browser.new_context(color_scheme=scheme, viewport=size, **more)  # type: ignore[arg-type]
            if clipboard:
                context.grant_permissions(["clipboard-read", "clipboard-write"])
            known[key] = Watched(context.new_page())
        return known[key]

    yield get
    for reader in known.values():
        reader.page.context.close()


@pytest.fixture(scope="session")
def visit(readers: Readers, below: Served, pages: Mapping[str, Page]) -> Readers:
    """Open the fullest page of a kind, at a width and in a colour scheme."""

    def go(lang: str, kind: str, **how: object) -> Watched:
        return readers(**how).at(below.home).open(fullest(pages, lang, kind))

    return go
