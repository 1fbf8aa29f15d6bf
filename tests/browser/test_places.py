"""The grid of prefectures and the provinces side by side: for narrow screens, keyboards and readers without scripts."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator
from reading import Page, read_tree
from watching import Watched

LANGUAGES = ("zh", "en")
HOMES = {"zh": "", "en": "en/"}
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
TOO_WIDE = "tiles => tiles.filter(tile => tile.scrollWidth > tile.clientWidth).map(tile => tile.textContent)"
FOCUSED = "() => document.activeElement.closest('.tile')?.querySelector('.tile-name').textContent ?? ''"
Readers = Callable[..., Watched]
Pages = Mapping[str, Page]
Facts = Mapping[str, Any]


@pytest.fixture(scope="module")
def facts(site: Path) -> Facts:
    found: Facts = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))
    return found


def prefectures(facts: Facts) -> list[Mapping[str, Any]]:
    """The places with tiles, row by row."""
    tiled = [one for one in facts["entities"].values() if "tile" in one]
    return sorted(tiled, key=lambda one: (one["tile"]["row"], one["tile"]["column"]))


def short(entity: Mapping[str, Any], lang: str) -> str:
    return str(entity.get("short", entity["name"])[lang])


def corner(tile: Locator) -> tuple[float, float]:
    box = tile.bounding_box()
    assert box is not None
    return box["x"], box["y"]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_prefecture_has_its_cell_on_a_narrow_screen(
    visit: Readers, facts: Facts, lang: str, width: int, scripts: bool
) -> None:
    seen = visit(lang, "places", width=width, java_script_enabled=scripts)
    tiles, known = seen.page.locator("ul.tiles > li.tile"), prefectures(facts)
    assert len(known) == 14
    assert tiles.locator(".tile-name").all_inner_texts() == [short(one, lang) for one in known]
    corners = [corner(tile) for tile in tiles.all()]
    for axis, field in enumerate(("column", "row")):
        places = {int(one["tile"][field]): spot[axis] for one, spot in zip(known, corners, strict=True)}
        assert all(places[int(one["tile"][field])] == spot[axis] for one, spot in zip(known, corners, strict=True))
        assert [places[cell] for cell in sorted(places)] == sorted(set(places.values()))
    if scripts:
        assert seen.page.evaluate(SIDEWAYS) <= 0
        assert tiles.evaluate_all(TOO_WIDE) == []
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_keyboard_goes_through_the_tiles_in_reading_order(visit: Readers, lang: str) -> None:
    seen = visit(lang, "places", width=390)
    linked = seen.page.locator("ul.tiles .tile-name:has(a)").all_inner_texts()
    assert len(linked) > 2
    seen.page.locator("ul.tiles a").first.focus()
    reached = []
    for _ in linked:
        reached.append(seen.page.evaluate(FOCUSED))
        seen.page.keyboard.press("Tab")
    assert reached == linked
    assert seen.page.evaluate(FOCUSED) == ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_tile_counts_what_is_told_and_leads_nowhere_without_it(pages: Pages, site: Path, lang: str) -> None:
    facts: Facts = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))
    told: Counter[str] = Counter()
    for one in facts["observations"].values():
        told.update({one["place"], one.get("subject", "")})
    for one in facts["claims"].values():
        told.update({one["place"], *one["entities"]})
    there = {one.get(field, "") for one in facts["entities"].values() for field in ("place", "parent")}
    every = read_tree(site / HOMES[lang] / "places" / "index.html").walk()
    tiles = [node for node in every if node.tag == "li" and "tile" in node.classes]
    for tile, one in zip(tiles, prefectures(facts), strict=True):
        links = [node.attributes["href"] for node in tile.walk() if node.tag == "a"]
        counted = [node.attributes["value"] for node in tile.walk() if node.tag == "data"]
        expected = [f"../entities/{one['id']}/"] if told[one["id"]] or one["id"] in there else []
        assert (links, bool(counted)) == (expected, bool(expected)), one["id"]
        assert not told[one["id"]] or counted == [str(told[one["id"]])]
        assert tile.text() != short(one, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_a_place_leads_back_to_the_grid_and_to_the_comparison(pages: Pages, lang: str) -> None:
    def ways(name: str, to: str) -> int:
        page = pages[f"{HOMES[lang]}entities/{name}/"]
        return sum(str(page.leads_to(href)) == f"{HOMES[lang]}{to}/" for href in page.links)

    # The navigation leads to the grid from every page; the page of a prefecture does so in its text too.
    assert ways("zhuzhou", "places") == ways("jiangxi", "places") + 1
    assert (ways("zhuzhou", "compare"), ways("jiangxi", "compare"), ways("hunan", "compare")) == (0, 1, 1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_number_that_is_compared_or_kept_apart_is_traced(
    pages: Pages, site: Path, facts: Facts, lang: str
) -> None:
    with (site / "data" / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    page = pages[f"{HOMES[lang]}compare/"]
    shown = {number.fact: number.text for number in page.numbers}
    records = facts["lookalikes"]
    assert len(records) > 10
    assert {*records} <= {*page.ids}
    for record in records.values():
        places = {rows[name]["place"] for name in record["observations"]}
        assert {*record["observations"]} <= {*shown}
        assert len(places) > 1
        assert record["why"][lang][:8] in page.spoken
    assert {name: text for name, text in shown.items() if text != rows[name][f"text_{lang}"]} == {}


@pytest.mark.parametrize("how", [{}, {"java_script_enabled": False}], ids=["with scripts", "without"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_number_kept_apart_leads_to_its_words(visit: Readers, lang: str, how: Mapping[str, object]) -> None:
    seen = visit(lang, "compare", **how)
    number = seen.page.locator("#national-little-giants ~ * [data-fact='ce24-jx-little-giants']").first
    href = number.get_attribute("href")
    assert href is not None
    assert href.endswith("indicators/whitelist-national-little-giants/#ce24-jx-little-giants")
    assert seen.wrong() == []
