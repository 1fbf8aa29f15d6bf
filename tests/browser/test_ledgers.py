"""The pages of targets and of disagreements, and the signs that lead to them: for readers with and without a mouse."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from elements import Node
from playwright.sync_api import expect
from reading import Page, read_tree
from serving import Served
from watching import Watched

LANGUAGES = ("zh", "en")
HOMES = {"zh": "", "en": "en/"}
SIGN = "a.disputed"
CLOUD = "smes-on-cloud-2021-10"
# Where a number stands in the words of a picture, or in a form of words to copy.
APART = frozenset({"in-words", "evidence-notes"})
Readers = Callable[..., Watched]
Pages = Mapping[str, Page]


def rows(site: Path) -> Mapping[str, Mapping[str, str]]:
    with (site / "data" / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def elements(site: Path, url: str, attribute: str) -> list[Node]:
    file = site / url if url.endswith(".html") else site / url / "index.html"
    return [node for node in read_tree(file).walk() if attribute in node.attributes]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_distance_is_what_lies_between_the_values_of_the_data(site: Path, pages: Pages, lang: str) -> None:
    data, beside = rows(site), {number.fact for number in pages[f"{HOMES[lang]}targets/"].numbers}
    found = elements(site, f"{HOMES[lang]}targets", "data-inputs")
    assert found
    for node in found:
        inputs = node.attributes["data-inputs"].split()
        aim, actual = (Decimal(data[one]["value"]) for one in inputs)
        assert {*inputs} <= beside
        assert Decimal(node.attributes["value"]) == abs(aim - actual), node.text()
        assert re.search(r"[1-9]", node.text()) or aim == actual


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_aim_of_the_data_stands_on_the_page_of_targets(pages: Pages, site: Path, lang: str) -> None:
    aims = {name for name, row in rows(site).items() if row["status"] != "actual"}
    page = pages[f"{HOMES[lang]}targets/"]
    named = {number.fact for number in page.numbers} | {href.rpartition("#")[2] for href in page.links}
    assert aims <= named


def behind(number: Node) -> Node | str | None:
    """The element or text behind a number and the word for its status."""
    assert number.parent is not None
    after = number.parent.children[number.parent.children.index(number) + 1 :]
    told = (one for one in after if not isinstance(one, str) or one.strip())
    return next((one for one in told if isinstance(one, str) or "status" not in one.classes), None)


def is_beside_a_picture_or_for_copying(node: Node) -> bool:
    above = node.parent
    return above is not None and (bool(above.classes & APART) or is_beside_a_picture_or_for_copying(above))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_number_of_a_dispute_bears_its_sign_on_every_page(pages: Pages, site: Path, lang: str) -> None:
    ledger = f"{HOMES[lang]}disputes/"
    disputed = {number.fact for number in pages[ledger].numbers}
    assert len(disputed) > 20
    seen, bare = set(), []
    concerned = (page for page in pages.values() if disputed & {number.fact for number in page.numbers})
    for url in (page.url for page in concerned if page.lang == lang and page.url != ledger):
        for node in elements(site, url, "data-fact"):
            fact = node.attributes["data-fact"]
            if node.tag == "a" and fact in disputed and not is_beside_a_picture_or_for_copying(node):
                sign = behind(node)
                href = sign.attributes["href"] if isinstance(sign, Node) and "disputed" in sign.classes else ""
                target = pages[url].leads_to(href)
                path, _, anchor = (target or "").partition("#")
                bare += [] if path == ledger and anchor in pages[ledger].ids else [f"{url}: {fact}"]
                seen.add(fact)
    assert (bare, disputed - seen) == ([], set())


@pytest.mark.parametrize("how", [{}, {"java_script_enabled": False}], ids=["with scripts", "without"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sign_leads_to_the_dispute_with_all_its_sides(
    visit: Readers, below: Served, site: Path, lang: str, how: Mapping[str, object]
) -> None:
    facts = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))
    dispute = facts["discrepancies"][CLOUD]
    seen = visit(lang, "disputes", **how)
    seen.at(below.home).open(f"{HOMES[lang]}indicators/smes-on-cloud/")
    sign = seen.page.locator(SIGN).first
    expect(sign).to_have_accessible_name({"zh": "有出入：", "en": "in dispute: "}[lang] + dispute["name"][lang])
    sign.focus()
    sign.press("Enter")
    seen.page.wait_for_url(f"**/disputes/#{CLOUD}")
    heading = seen.page.locator(f"h3#{CLOUD}")
    expect(heading).to_be_in_viewport()
    sides = heading.locator("xpath=following-sibling::div[1]").locator("section")
    quotes = [side.locator(".quote").inner_text() for side in sides.all()]
    assert quotes == [facts["observations"][one]["evidence"] for one in dispute["observations"]]
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chart_of_rivals_leads_to_their_dispute_without_scripts(visit: Readers, below: Served, lang: str) -> None:
    seen = visit(lang, "disputes", java_script_enabled=False)
    seen.at(below.home).open(f"{HOMES[lang]}indicators/smes-on-cloud/")
    seen.page.locator("figure.chart figcaption a[href*='disputes/#']").click()
    assert seen.path() == f"{HOMES[lang]}disputes/#{CLOUD}"
