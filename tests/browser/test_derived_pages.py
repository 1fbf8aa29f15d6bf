"""Derived numbers on every built page: marked, shown as the data say, and beside what they are worked out from."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from reading import Page

# One worker reads the pages once.
pytestmark = pytest.mark.xdist_group("crawl")
LABEL = {"zh": "推算", "en": "derived"}
Pages = Mapping[str, Page]
Rows = Mapping[str, Mapping[str, str]]


def _rows(site: Path, name: str) -> Rows:
    with (site / "data" / name).open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def derived(site: Path) -> Rows:
    return _rows(site, "derived.csv")


@pytest.fixture(scope="module")
def observations(site: Path) -> Rows:
    return _rows(site, "observations.csv")


def test_the_data_files_hold_the_same_derived_numbers(site: Path, derived: Rows) -> None:
    facts = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))["derived"]
    assert {name: row["value"] for name, row in derived.items()} == {name: one["value"] for name, one in facts.items()}


def test_every_derived_number_says_so_and_is_shown_as_the_data_say(pages: Pages, derived: Rows) -> None:
    wrong = []
    for page in pages.values():
        for number in page.derived:
            row = derived[number.fact]
            if number.text != row[f"text_{page.lang}"]:
                wrong.append(f"{page.url}: {number.fact}: {number.text}")
            if page.leads_to(number.href) != row[f"url_{page.lang}"]:
                wrong.append(f"{page.url}: {number.fact} leads to {number.href}")
            if f"{number.text} {LABEL[page.lang]}" not in page.article:
                wrong.append(f"{page.url}: {number.fact} does not say that it is derived")
    assert wrong == []


def test_no_derived_number_is_taken_for_a_traced_one(pages: Pages, derived: Rows, observations: Rows) -> None:
    assert derived.keys().isdisjoint(observations)
    traced = {(page.url, number.fact) for page in pages.values() for number in page.numbers}
    assert [found for found in traced if found[1] in derived] == []


def test_a_derived_number_stands_beside_its_inputs_and_on_their_pages(
    pages: Pages, derived: Rows, observations: Rows
) -> None:
    wrong = []
    for lang in LABEL:
        for name, row in derived.items():
            path, _, anchor = row[f"url_{lang}"].partition("#")
            place = pages[path].texts.get(anchor, "")
            inputs = [observations[each.partition("=")[2]] for each in row["inputs"].split(" ")]
            wrong += [f"{name}: {one['id']} in {lang}" for one in inputs if one[f"text_{lang}"] not in place]
            own = {one[f"url_{lang}"].partition("#")[0] for one in inputs}
            wrong += [f"{name}: {url}" for url in own if name not in {each.fact for each in pages[url].derived}]
    assert wrong == []
