"""What tests share: a copy of the invented province, and the switch that writes expected texts anew."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter
from playwright.sync_api import Browser

from generator.facts.book import FactBook
from generator.facts.loader import load
from generator.paths import ROOT, Project
from tests.chromium import launched

WORLD = Path(__file__).parent / "world"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected texts from what is made now")


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Print the tables that tests recorded, whichever process made them."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, text in report.user_properties:
            if name == "table":
                terminalreporter.write_line(f"\n{text}")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that all tests of one process share."""
    with launched() as found:
        yield found


@pytest.fixture
def world(tmp_path: Path) -> Project:
    """The invented province in a folder of its own, with the little string table that it brings."""
    return _copied(tmp_path)


@pytest.fixture
def shown_world(world: Project) -> Project:
    """The invented province with the project's own templates, strings and assets: what pages and sites are made of."""
    return _dressed(world)


@pytest.fixture(scope="session")
def lasting_world(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Like `shown_world`, for tests that only read what is made of it."""
    return _dressed(_copied(tmp_path_factory.mktemp("lasting")))


@pytest.fixture
def book(world: Project) -> FactBook:
    return _loaded(world)


@pytest.fixture(scope="session")
def lasting_book(lasting_world: Project) -> FactBook:
    return _loaded(lasting_world)


def _copied(folder: Path) -> Project:
    root = folder / "yunmeng"
    shutil.copytree(WORLD, root)
    return Project(root)


def _dressed(world: Project) -> Project:
    shutil.rmtree(world.templates)
    shutil.copytree(ROOT / "templates", world.templates)
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(ROOT / name, world.root / name)
    shutil.copytree(ROOT / "docs" / "assets", world.prose / "assets")
    return world


def _loaded(world: Project) -> FactBook:
    loaded, problems = load(world)
    assert loaded is not None
    assert problems == []
    return loaded
