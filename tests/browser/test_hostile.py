"""Hostile words in every text field of every record: on every page, in charts and in search they are words."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from hostile import WORDS, Poison, aimed, squeezed, text_fields, words_of
from making import PREFIX, made, once, proved, tiny
from reading import Page, read_site
from serving import Served, served
from watching import Watched

from tests.search.box import Box

# One worker reads the pages once.
pytestmark = pytest.mark.xdist_group("hostile")
HOMES = {"zh": "", "en": "en/"}
INJECTED = """() => [...document.querySelectorAll("*")].filter((each) =>
  each.matches("img[src=x], [onclick], [onerror], [style*=alert], a[href^='javascript:'], iframe, object, embed")
  || (each.localName === "script" && each.type !== "application/json" && each.type !== "application/ld+json"
      && each.textContent.includes("alert(1)"))).map((each) => each.outerHTML.slice(0, 200))"""
# Each text that a reader meets as one: the article without its pictures, then every picture by itself. References are
# written by libraries, which set quotation marks and escape signs; that they are inert is seen with everything else.
TEXTS = """() => {
  const pictures = [...document.querySelectorAll("figure svg")]
  const article = document.querySelector("article").cloneNode(true)
  article.querySelectorAll("svg, script, .reference").forEach((each) => each.remove())
  const around = ["title", ".md-header__title", ".md-nav--primary", ".md-tabs", ".md-footer"]
  return [article, ...around.map((each) => document.querySelector(each)), ...pictures]
    .map((each) => each?.textContent ?? "")
}"""
CARD = """(card) => {
  const words = card.cloneNode(true)
  words.querySelectorAll(".reference").forEach((each) => each.remove())
  return words.textContent
}"""
OPENED = re.compile(r"«(\w[\w.]*)»")
# What a picture shortens ends in this.
CUT = "…"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        project = tiny(folder)
        book, proofs = proved(project)
        made(project, Poison().book(aimed(book)), proofs)

    return once(tmp_path_factory, "hostile", make) / "site"


@pytest.fixture(scope="module")
def hostile_pages(hostile_site: Path) -> Mapping[str, Page]:
    return read_site(hostile_site)


@pytest.fixture(scope="module")
def hostile_home(hostile_site: Path) -> Iterator[Served]:
    with served(hostile_site, PREFIX) as found:
        yield found


def places(texts: Iterable[str]) -> tuple[set[str], list[str]]:
    """The fields whose words stand in some texts, and those whose words are not as they were written."""
    whole, broken = set(), []
    for text in map(squeezed, texts):
        for found in OPENED.finditer(text):
            wanted, there = squeezed(words_of(found[1])), text[found.start() :]
            if there.startswith(wanted) or _shortened(there, wanted):
                whole.add(found[1])
            else:
                broken.append(there[: len(wanted)])
    return whole, broken


def _shortened(there: str, wanted: str) -> bool:
    head, cut, _ = there.partition(CUT)
    return bool(cut) and wanted.startswith(head) and len(head) > len("«»")


# What the check alone reads and no page or file shows.
UNSHOWN = {"Lowered.of"}


def test_the_world_has_every_text_field_of_every_model(tmp_path: Path) -> None:
    poison = Poison()
    poison.book(proved(tiny(tmp_path))[0])
    assert sorted(text_fields() - poison.filled - UNSHOWN) == []


def test_the_world_has_every_kind_of_chart(hostile_pages: Mapping[str, Page]) -> None:
    kinds = {chart.kind for page in hostile_pages.values() for chart in page.charts}
    assert kinds == {"bar", "line", "rank", "target", "tree"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hostile_words_are_words_on_every_page_and_in_every_chart(
    readers: Callable[..., Watched], hostile_home: Served, hostile_pages: Mapping[str, Page], lang: str
) -> None:
    seen = readers().at(hostile_home.home)
    shown: set[str] = set()
    faults: list[str] = []
    for page in hostile_pages.values():
        if page.lang != lang or page.moved or page.kind == "404":
            continue
        seen.open(page.url)
        for state in ("static", "live"):
            whole, broken = places(seen.page.evaluate(TEXTS))
            shown |= whole
            faults += [f"{page.url}, {state}: {each}" for each in (*broken, *seen.page.evaluate(INJECTED))]
            if state == "live" or not seen.wake():
                break
        faults += seen.refused()
    assert faults == []
    assert seen.wrong() == []
    records = {
        "Source",
        "Indicator",
        "Entity",
        "Scheme",
        "Observation",
        "Claim",
        "Discrepancy",
        "Derived",
        "Term",
        "Update",
    }
    assert {place.partition(".")[0] for place in shown} == {*records, "Vocabulary"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hostile_words_are_words_on_every_card(
    readers: Callable[..., Watched], hostile_home: Served, hostile_pages: Mapping[str, Page], lang: str
) -> None:
    seen = readers().at(hostile_home.home)
    shown: set[str] = set()
    faults: list[str] = []
    for page in hostile_pages.values():
        if page.lang != lang or page.kind != "indicator":
            continue
        seen.open(page.url)
        for fact in sorted({number.fact for number in page.numbers}):
            seen.page.locator(f'article a[data-fact="{fact}"]').first.dispatch_event("click")
            whole, broken = places([seen.page.get_by_role("dialog").evaluate(CARD)])
            shown |= whole
            faults += [f"{fact}: {each}" for each in (*broken, *seen.page.evaluate(INJECTED))]
            seen.page.keyboard.press("Escape")
    assert faults == []
    assert seen.wrong() == []
    told = {"Observation.evidence", "Observation.translation"}
    texts = ("Observation.note", "Observation.inferred", "Indicator.name", "Indicator.definition", "Source.dating")
    assert shown >= told | {f"{text}.{lang}" for text in texts}


def test_no_hostile_words_reach_a_tag_of_any_page(hostile_pages: Mapping[str, Page]) -> None:
    assert {page.url: page.forbidden for page in hostile_pages.values() if page.forbidden} == {}
    ids = [each for page in hostile_pages.values() for each in page.ids]
    assert [each for each in ids if not re.fullmatch(r"[\w-]+", each)] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("query", ["javascript", "onerror", "alert(1)", '"><img', "{{ 7*7 }}", "</script>"])
def test_hostile_words_are_words_in_the_results_and_the_query(
    readers: Callable[..., Watched], hostile_home: Served, lang: str, query: str
) -> None:
    seen = readers().at(hostile_home.home)
    box = Box(seen.page, hostile_home.home).open(HOMES[lang])
    found = box.type(query)
    titles = seen.page.locator(".md-search-result__item h1").all_text_contents()
    whole, broken = places(titles)
    assert (broken, seen.page.evaluate(INJECTED)) == ([], [])
    if query == "javascript":
        assert found
        assert whole
        seen.page.locator(".md-search-result__link").first.click()
        seen.page.wait_for_load_state()
        assert seen.page.evaluate(INJECTED) == []
    assert [*seen.wrong(), *box.complaints] == []


def test_the_data_files_hold_the_words_as_they_are(hostile_site: Path) -> None:
    facts = json.loads((hostile_site / "data" / "facts.json").read_text(encoding="utf-8"))
    assert {one["name"]["en"] for one in facts["indicators"].values()} == {words_of("Indicator.name.en")}
    with (hostile_site / "data" / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["quote"] for row in rows} == {words_of("Observation.evidence")}
    assert all(WORDS in row["text_en"] for row in rows if row["unit"] == "loom")
