"""The timeline in a browser: chosen by topic and kind, sent as an address, and whole without scripts."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from elements import Node
from playwright.sync_api import Locator, expect
from reading import read_tree
from serving import Served
from watching import Watched

LANGUAGES = ("zh", "en")
HOMES = {"zh": "", "en": "en/"}
MOST = 60 * 1024
Readers = Callable[..., Watched]


def entries(site: Path, lang: str) -> list[Node]:
    """The entries as the page has them, before any script."""
    tree = read_tree(site / HOMES[lang] / "timeline" / "index.html")
    return [node for node in tree.walk() if node.tag == "li" and "data-kind" in node.attributes]


def labels(found: list[Node]) -> list[tuple[str, str]]:
    return [(node.attributes["data-topic"], node.attributes["data-kind"]) for node in found]


def shown(seen: Watched) -> Locator:
    return seen.page.locator("ol.timeline > li:visible")


def asked(seen: Watched) -> dict[str, list[str]]:
    return parse_qs(urlsplit(seen.page.url).query)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_choice_shows_what_has_its_labels_and_stands_in_the_address(visit: Readers, site: Path, lang: str) -> None:
    told = labels(entries(site, lang))
    seen = visit(lang, "timeline")
    expect(shown(seen)).to_have_count(len(told))
    seen.page.select_option("select[name=topic]", "digital")
    digital = [one for one in told if one[0] == "digital"]
    expect(shown(seen)).to_have_count(len(digital))
    assert asked(seen) == {"topic": ["digital"]}
    seen.page.select_option("select[name=kind]", "event")
    both = [one for one in digital if one[1] == "event"]
    assert 0 < len(both) < len(digital) < len(told)
    expect(shown(seen)).to_have_count(len(both))
    assert asked(seen) == {"topic": ["digital"], "kind": ["event"]}
    status = seen.page.locator("form.timeline-choice").get_by_role("status")
    expect(status).to_contain_text(str(len(both)))
    expect(status).to_contain_text(str(len(told)))
    assert seen.page.locator("ol.timeline:visible").count() == seen.page.locator("article h3:visible").count() > 0
    seen.page.locator("form.timeline-choice button").click()
    expect(shown(seen)).to_have_count(len(told))
    assert asked(seen) == {}
    assert seen.axe() + seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_address_that_names_a_choice_opens_with_it(visit: Readers, below: Served, site: Path, lang: str) -> None:
    plans = [one for one in labels(entries(site, lang)) if one == ("goals", "plan")]
    seen = visit(lang, "timeline")
    seen.at(below.home).open(f"{HOMES[lang]}timeline/?topic=goals&kind=plan")
    expect(seen.page.locator("select[name=topic]")).to_have_value("goals")
    expect(shown(seen)).to_have_count(len(plans))
    seen.open(f"{HOMES[lang]}timeline/?topic=nothing&kind=plan")
    expect(seen.page.locator("select[name=topic]")).to_have_value("")
    expect(seen.page.locator("select[name=kind]")).to_have_value("plan")


def test_the_choice_is_made_with_the_keyboard(visit: Readers) -> None:
    seen = visit("en", "timeline")
    chosen = seen.page.locator("select[name=kind]")
    chosen.focus()
    chosen.press("b")
    expect(chosen).to_have_value("breakthrough")
    assert asked(seen) == {"kind": ["breakthrough"]}
    chosen.press("Tab")
    expect(seen.page.locator("form.timeline-choice button")).to_be_focused()
    seen.page.keyboard.press("Enter")
    expect(chosen).to_have_value("")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_scripts_all_is_there_with_its_labels(visit: Readers, site: Path, lang: str) -> None:
    seen = visit(lang, "timeline", java_script_enabled=False)
    expect(shown(seen)).to_have_count(len(entries(site, lang)))
    expect(seen.page.locator("form.timeline-choice")).to_be_hidden()
    kinds = seen.page.locator("ol.timeline .of-kind")
    assert kinds.count() == len(entries(site, lang))
    assert all(kinds.all_inner_texts())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_dated_claim_of_the_data_is_on_the_page_once(site: Path, lang: str) -> None:
    facts = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))
    dated = {one["id"] for one in facts["vocabulary"]["claim_kinds"] if one.get("time") == "dated"}
    claims = {name for name, one in facts["claims"].items() if one["kind"] in dated}
    links = [
        [node.attributes["href"].partition("#")[2] for node in entry.walk() if node.tag == "a"]
        for entry in entries(site, lang)
    ]
    times = {name: sum(name in one for one in links) for name in claims}
    assert {name: count for name, count in times.items() if count != 1} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_no_burden(site: Path, lang: str) -> None:
    page = (site / HOMES[lang] / "timeline" / "index.html").read_bytes()
    assert len(gzip.compress(page)) < MOST
