"""Every name of every record leads to its page.

All of them, which are thousands, are asked of the directory behind the box, by its own script in Node: what it answers
stands before all other results. A sample is typed in the box itself.
"""

from __future__ import annotations

import json
import random
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest
from box import Box
from golden import FIRST, HOMES
from playwright.sync_api import Browser

from generator.facts.book import FactBook
from generator.facts.loader import load
from generator.facts.strings import read_strings
from generator.nodejs import run
from generator.pages.plan import plan_pages
from generator.paths import LANGUAGES, ROOT, Project
from generator.proof import prove
from generator.site.directory import entries, shelves
from generator.site.stage import encoded, put
from generator.views.addresses import page, url
from generator.views.lens import Lens

pytestmark = pytest.mark.xdist_group("real-names")

ASK = Path(__file__).with_name("ask.mjs")
SCRIPTS = ROOT / "docs" / "assets" / "search"
# Typed in the box of each language; the seed makes the same sample each time.
SAMPLE, SEED = 40, 20


@dataclass(frozen=True, slots=True)
class Named:
    """A record's kind and id, and one of its names."""

    kind: str
    id: str
    name: str


@pytest.fixture(scope="module")
def book() -> FactBook:
    found, problems = load(Project(ROOT))
    assert found is not None
    assert problems == []
    return found


@pytest.fixture(scope="module")
def named(book: FactBook) -> tuple[Named, ...]:
    """Every name and alias in either language, and the literal renderings."""
    return tuple(dict.fromkeys(_named(book)))


def _named(book: FactBook) -> Iterator[Named]:
    measured = {one.indicator for one in book.observations.values()}
    for kind in ("schemes", "indicators", "entities", "terms"):
        for name, record in getattr(book, kind).items():
            if kind != "indicators" or name in measured:
                literal = getattr(record, "literal", None)
                for each in (record.name.zh, record.name.en, *filter(None, (literal,)), *record.aliases):
                    yield Named(kind, name, each)


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def answers(
    book: FactBook, named: tuple[Named, ...], lang: str, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, list[str]]:
    """Where each name leads, best first."""
    project, folder = Project(ROOT), tmp_path_factory.mktemp("names") / lang
    lens = Lens(book, prove(book), read_strings(project, lang))
    shutil.copytree(SCRIPTS, folder)
    put(folder, encoded(shelves(entries(lens, tuple(plan_pages(lens, project.prose))))))
    names = list(dict.fromkeys(one.name for one in named))
    found = json.loads(run(ASK, "ask for names", str(folder), text=json.dumps(names)))
    return dict(zip(names, found, strict=True))


def test_every_name_leads_to_its_place(named: tuple[Named, ...], answers: Mapping[str, list[str]], lang: str) -> None:
    """A name of more than three things brings all of them before anything else."""
    bearers = Counter(_plain(one.name) for one in named)
    lost = [
        (one, answers[one.name])
        for one in named
        if url(page(one.kind, one.id), lang) not in answers[one.name][: max(FIRST, bearers[_plain(one.name)])]
    ]
    assert len(named) > 2000
    assert lost == []


def test_names_typed_in_the_box_bring_their_place(
    browser: Browser, real_home: str, named: tuple[Named, ...], lang: str
) -> None:
    box = Box(browser.new_page(), real_home).open(HOMES[lang])
    lost = []
    bearers = Counter(_plain(one.name) for one in named)
    alone = [one for one in named if bearers[_plain(one.name)] <= FIRST]
    for one in random.Random(SEED).sample(alone, SAMPLE):
        box.type(one.name)
        found = [address for address, _ in chain.from_iterable(links[:2] for links in box.links()[:FIRST])]
        if not any(_same(address, url(page(one.kind, one.id), lang)) for address in found):
            lost.append((one, found))
    box.page.close()
    assert box.complaints == []
    assert lost == []


def _plain(name: str) -> str:
    """A name without the signs that nobody types: “白名单” and 白名单 are one; and so are one and many."""
    return re.sub(r"\W", "", name).casefold().removesuffix("s")


def _same(address: str, place: str) -> bool:
    before, _, rest = address.partition("?")
    return before + (f"#{rest.partition('#')[2]}" if "#" in rest else "") == place
