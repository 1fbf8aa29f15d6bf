"""The search box on the real site, in both languages, typed with keys."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import expect
from reading import Page
from serving import Served
from watching import Watched

from tests.search.box import NONE, Box

HOMES = {"zh": "", "en": "en/"}
NONSENSE = {"zh": "饕餮貔貅", "en": "qzxvkwj"}
LONG_WORD = re.compile(r"[A-Za-z]{8,}")


@pytest.fixture(scope="module")
def row(site: Path) -> Mapping[str, str]:
    """A fact whose number has a decimal point, so that it can be told from others."""
    with (site / "data" / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        return next(one for one in csv.DictReader(file) if re.search(r"\d\.\d", one["text_zh"]))


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def box(readers: Callable[..., Watched], below: Served, lang: str) -> Iterator[Box]:
    seen: Watched = readers().at(below.home)
    yield Box(seen.page, below.home).open(HOMES[lang])
    assert seen.wrong() == []


def number(row: Mapping[str, str], lang: str) -> str:
    found = re.search(r"\d[\d,.]*\d", row[f"text_{lang}"])
    assert found
    return found.group()


def fragment(row: Mapping[str, str], lang: str) -> str:
    """A part of an indicator's name: the first letters of a word, or two characters from within."""
    name = row[f"indicator_{lang}"]
    if lang == "zh":
        return name[1:3]
    found = LONG_WORD.search(name) or re.search(r"[A-Za-z]+", name)
    assert found
    return found.group()[:5]


def indicator(row: Mapping[str, str], lang: str) -> str:
    return row[f"indicator_{lang}"]


@pytest.mark.parametrize("query", [indicator, number, fragment])
def test_a_result_opens_a_page_that_holds_what_was_typed(
    box: Box,
    row: Mapping[str, str],
    pages: Mapping[str, Page],
    query: Callable[[Mapping[str, str], str], str],
    lang: str,
) -> None:
    typed = query(row, lang)
    found = box.type(typed)
    assert found
    assert {pages[address.partition("#")[0]].lang for address in found} == {lang}
    box.page.locator(".md-search-result__link").first.click()
    article = box.page.locator("article")
    expect(article).to_contain_text(re.compile(re.escape(typed), re.IGNORECASE))
    assert box.complaints == []


def test_a_name_finds_its_own_page_first(box: Box, row: Mapping[str, str], lang: str) -> None:
    assert box.type(row[f"indicator_{lang}"])[0].partition("#")[0] == row[f"url_{lang}"].partition("#")[0]


def test_nonsense_finds_nothing_and_says_so(box: Box, lang: str) -> None:
    assert box.type(NONSENSE[lang]) == []
    assert box.says() in NONE
