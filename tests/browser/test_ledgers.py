"""The pages of targets and of disagreements, and the signs that lead to them: for readers with and without a mouse."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import expect
from reading import Node, Page, read_tree
from serving import Served
from watching import Watched

LANGUAGES = ("zh", "en")
HOMES = {"zh": "", "en": "en/"}
SIGN = "a.disputed"
# Where a number stands in the words of a picture, or in a form of words to copy.
APART = frozenset({"in-words", "evidence-notes"})
Readers = Callable[..., Watched]
Pages = Mapping[str, Page]


def rows(site: Path) -> Mapping[str, Mapping[str, str]]:
    with (site / "data" / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def elements(site: Path, url: str, attribute: str) -> list[Node]:
    return [node for node in read_tree(site / url / "index.html").walk() if attribute in node.attributes]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_distance_is_what_lies_between_the_values_of_the_data(site: Path, lang: str) -> None:
    data = rows(site)
    found = elements(site, f"{HOMES[lang]}targets", "data-inputs")
    assert found
    for node in found:
        aim, actual = (Decimal(data[one]["value"]) for one in node.attributes["data-inputs"].split())
        assert Decimal(node.attributes["value"]) == abs(aim - actual), node.text()
        assert re.search(r"[1-9]", node.text()) or aim == actual


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_aim_of_the_data_stands_on_the_page_of_targets(pages: Pages, site: Path, lang: str) -> None:
    aims = {name for name, row in rows(site).items() if row["status"] != "actual"}
    page = pages[f"{HOMES[lang]}targets/"]
    named = {number.fact for number in page.numbers} | {href.rpartition("#")[2] for href in page.links}
    assert aims <= named


def behind(number: Node) -> Node | None:
    """The element behind a number and the word for its status."""
    assert number.parent is not None
    after = number.parent.children[number.parent.children.index(number) + 1 :]
    elements = (one for one in after if not (isinstance(one, str) and not one.strip()))
    return next((one for one in elements if isinstance(one, str) or "status" not in one.classes), None)  # type: ignore[return-value]


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
                is_signed = isinstance(sign, Node) and "disputed" in sign.classes
                target = pages[url].leads_to(sign.attributes["href"]) if is_signed else None
                path, _, anchor = (target or "").partition("#")
                bare += [] if path == ledger and anchor in pages[ledger].ids else [f"{url}: {fact}"]
                seen.add(fact)
    assert (bare, disputed - seen) == ([], set())


@pytest.mark.parametrize("how", [{}, {"java_script_enabled": False}], ids=["with scripts", "without"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sign_leads_to_the_dispute_with_all_its_sides(
    visit: Readers, below: Served, pages: Pages, lang: str, how: Mapping[str, object]
) -> None:
    seen = visit(lang, "disputes", **how)
    seen.at(below.home).open(f"{HOMES[lang]}indicators/smes-on-cloud/")
    sign = seen.page.locator(SIGN).first
    words = {
        "zh": "有出入：上云中小企业的户数",
        "en": "in dispute: Number of small and medium-sized enterprises on the cloud",
    }
    expect(sign).to_have_accessible_name(words[lang])
    sign.focus()
    sign.press("Enter")
    seen.page.wait_for_url("**/disputes/#smes-on-cloud-2021-10")
    heading = seen.page.locator("h3#smes-on-cloud-2021-10")
    expect(heading).to_be_in_viewport()
    sides = heading.locator("xpath=following-sibling::div[1]").locator("section")
    quotes = [side.locator(".quote").inner_text() for side in sides.all()]
    assert quotes == ["推动全省36.3万户中小企业“上云”", "累计带动全省中小企业“上云”38.3万户"]
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chart_of_rivals_leads_to_their_dispute_without_scripts(visit: Readers, below: Served, lang: str) -> None:
    seen = visit(lang, "disputes", java_script_enabled=False)
    seen.at(below.home).open(f"{HOMES[lang]}indicators/smes-on-cloud/")
    seen.page.locator("figure.chart figcaption a[href*='disputes/#']").click()
    assert seen.path() == f"{HOMES[lang]}disputes/#smes-on-cloud-2021-10"
