"""The sites of the search tests: a scratch one for all, the invented province, and the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import scratch
from box import Box
from playwright.sync_api import Browser

from generator.site.search import SCRIPTS, SearchReport, index, place
from generator.site.stage import encoded, put
from tests.browser.making import PREFIX, made, once, proved, real, tiny
from tests.browser.serving import served


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, SearchReport]]:
    homes = scratch.build(tmp_path_factory.mktemp("province"))
    reports = {language: index(home, language) for language, home in homes.items()}
    for language, home in homes.items():
        put(home / SCRIPTS, encoded([place(language)]))
    return scratch.joined(homes), reports


@pytest.fixture(scope="session")
def home(built: tuple[Path, dict[str, SearchReport]]) -> Iterator[str]:
    with scratch.served(built[0]) as address:
        yield address


@pytest.fixture(scope="session")
def real_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the project's site, which the tests of the browser build too when they run beside these."""

    def make(folder: Path) -> None:
        project = real(folder)
        made(project, *proved(project))

    with served(once(tmp_path_factory, "real", make) / "site", PREFIX) as found:
        yield found.home


@pytest.fixture(scope="session")
def tiny_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the invented province in the project's own theme."""

    def make(folder: Path) -> None:
        project = tiny(folder)
        made(project, *proved(project))

    with served(once(tmp_path_factory, "directory", make) / "site", PREFIX) as found:
        yield found.home


@pytest.fixture(scope="session")
def chinese(browser: Browser, home: str) -> Iterator[Box]:
    yield from _box(browser, home, "")


@pytest.fixture(scope="session")
def english(browser: Browser, home: str) -> Iterator[Box]:
    yield from _box(browser, home, "en/")


@pytest.fixture
def fresh(browser: Browser, home: str) -> Iterator[Box]:
    page = browser.new_page()
    box = Box(page, home)
    yield box
    page.close()
    assert box.complaints == []


def _box(browser: Browser, home: str, address: str) -> Iterator[Box]:
    page = browser.new_page()
    box = Box(page, home).open(address)
    yield box
    page.close()
    assert box.complaints == []
