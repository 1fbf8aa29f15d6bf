"""The card of a number: what opens it, what it says, what is copied from it, and what stands when it cannot be had."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from making import SITE_URL
from playwright.sync_api import Locator, expect
from reading import Page
from serving import Served
from watching import FIGURES, Watched

Readers = Callable[..., Watched]
Pages = Mapping[str, Page]
Rows = Mapping[str, Mapping[str, str]]
LANGUAGES = ("zh", "en")
HOMES = {"zh": "", "en": "en/"}
FORM = "https://code.example/owner/name/issues/new?template=wrong-number.yml"
CLIP = "navigator.clipboard.readText()"
# Leaving the last thing of a card, the focus may pass through the browser's own bar.
ON_CARD = "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
COME = "performance.getEntriesByType('resource').some((each) => each.name.includes('/cards/'))"
SELECT = """(link) => document.getSelection().selectAllChildren(link)"""
PART = """(link) => document.getSelection().setBaseAndExtent(link.firstChild, 0, link.firstChild, 1)"""


@pytest.fixture(scope="module")
def rows(site: Path) -> Rows:
    with (site / "data" / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def number(seen: Watched) -> Locator:
    """The first number in a table of the page."""
    return seen.page.locator("article table a[data-fact]").first


def card(seen: Watched) -> Locator:
    return seen.page.get_by_role("dialog")


def row_of(link: Locator, rows: Rows) -> Mapping[str, str]:
    return rows[link.get_attribute("data-fact") or ""]


def test_every_number_has_a_card_in_both_languages(site: Path, rows: Rows) -> None:
    wrong = []
    for row in rows.values():
        for lang, other in (("zh", "en"), ("en", "zh")):
            told = json.loads((site / HOMES[lang] / "data" / "cards" / f"{row['id']}.json").read_text(encoding="utf-8"))
            said = (told["value"], told["other"]["text"], told["quote"]["text"], told["permalink"])
            if said != (row[f"text_{lang}"], row[f"text_{other}"], row["quote"], SITE_URL + row[f"url_{lang}"]):
                wrong.append(f"{lang} {row['id']}: {said}")
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_click_opens_the_card_and_escape_gives_the_focus_back(visit: Readers, rows: Rows, lang: str) -> None:
    seen = visit(lang, "indicator")
    link, before = number(seen), seen.path()
    row, other = row_of(link, rows), "en" if lang == "zh" else "zh"
    link.click()
    told = card(seen)
    expect(told).to_be_visible()
    expect(told.get_by_role("heading", level=2)).to_be_focused()
    expect(told.locator(".fact-card__value")).to_have_text(row[f"text_{lang}"])
    expect(told.locator(".fact-card__other")).to_contain_text(row[f"text_{other}"])
    expect(told.locator(".quote")).to_have_text(row["quote"])
    expect(told.locator(".quote mark")).to_have_text(row["printed"])
    for text in (row[f"place_{lang}"], row[f"indicator_{lang}"]):
        expect(told).to_contain_text(text)
    assert seen.axe() == []
    seen.page.keyboard.press("Escape")
    expect(told).to_have_count(0)
    expect(link).to_be_focused()
    assert (seen.path(), seen.wrong()) == (before, [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_tap_opens_a_sheet_that_fits_the_narrowest_screen(visit: Readers, lang: str, scheme: str) -> None:
    seen = visit(lang, "topic", width=320, scheme=scheme, has_touch=True, is_mobile=True)
    seen.page.locator("article a[data-fact]").first.tap()
    told = card(seen)
    expect(told).to_be_visible()
    box, size = told.bounding_box(), seen.page.viewport_size
    assert box is not None and size is not None
    assert (round(box["x"]), round(box["width"]), round(box["y"] + box["height"])) == (0, 320, size["height"])
    assert told.evaluate("(sheet) => sheet.scrollWidth <= sheet.clientWidth")
    assert seen.axe() == []
    told.get_by_role("button").first.tap()
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_enter_opens_the_card_and_a_press_beside_it_closes_it(visit: Readers, lang: str) -> None:
    seen = visit(lang, "topic")
    link = seen.page.locator("article a[data-fact]").first
    link.focus()
    seen.page.keyboard.press("Enter")
    expect(card(seen)).to_be_visible()
    seen.page.mouse.click(5, 5)
    expect(card(seen)).to_have_count(0)
    expect(link).to_be_focused()
    assert seen.wrong() == []


def test_the_focus_stays_on_an_open_card(visit: Readers) -> None:
    seen = visit("en", "indicator")
    number(seen).click()
    expect(card(seen)).to_be_visible()
    for _ in range(40):
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_copy_with_citation_gives_value_period_source_and_permalink(visit: Readers, rows: Rows, lang: str) -> None:
    seen = visit(lang, "indicator", fresh=f"card-{lang}", clipboard=True)
    row = row_of(number(seen), rows)
    number(seen).click()
    button = card(seen).locator(".fact-card__actions button").first
    said = button.text_content()
    button.click()
    expect(button).not_to_have_text(said or "")
    copied = seen.page.evaluate(CLIP)
    period = card(seen).locator("dl").first.text_content() or ""
    assert row[f"text_{lang}"] in copied and row[f"indicator_{lang}"] in copied and row[f"place_{lang}"] in copied
    assert copied.endswith(SITE_URL + row[f"url_{lang}"])
    assert ("来源：" if lang == "zh" else "Source: ") in copied
    year = row["period_end"][:4]
    assert year in copied and year in period
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_number_copied_by_hand_brings_its_source(visit: Readers, rows: Rows, lang: str) -> None:
    seen = visit(lang, "indicator", fresh=f"hand-{lang}", clipboard=True)
    link = number(seen)
    row = row_of(link, rows)
    with seen.page.expect_response(f"**/data/cards/{row['id']}.json") as answer:
        link.evaluate(SELECT)
    answer.value.finished()
    seen.page.wait_for_function(
        "performance.getEntriesByType('resource').some((each) => each.name.includes('/cards/'))"
    )
    seen.page.keyboard.press("Control+c")
    copied = seen.page.evaluate(CLIP)
    assert row[f"text_{lang}"] in copied and copied.endswith(SITE_URL + row[f"url_{lang}"])
    link.evaluate(PART)
    seen.page.keyboard.press("Control+c")
    assert seen.page.evaluate(CLIP) == row[f"text_{lang}"][0]
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_form_of_the_reference_is_on_the_card(visit: Readers, rows: Rows, lang: str) -> None:
    seen = visit(lang, "indicator")
    row = row_of(number(seen), rows)
    number(seen).click()
    forms = card(seen).locator(".fact-card__form")
    expect(forms.locator("summary")).to_have_text(["GB/T 7714", "APA", "BibTeX", "RIS", "CSL-JSON"])
    texts = [forms.nth(each).locator(".reference").first.text_content() or "" for each in range(5)]
    assert all(SITE_URL + row[f"url_{lang}"] in text for text in texts)
    assert json.loads(texts[4])["id"].startswith(row["id"])
    assert seen.wrong() == []


def test_a_disputed_number_shows_both_sides_and_the_one_to_prefer(readers: Readers, below: Served, site: Path) -> None:
    facts = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))
    found = next(one for one in facts["discrepancies"].values() if one.get("preferred"))
    indicator = facts["observations"][found["preferred"]]["indicator"]
    seen = readers().at(below.home).open(f"indicators/{indicator}/")
    seen.page.locator(f'article table [data-fact="{found["preferred"]}"]').first.click()
    sides = card(seen).locator(".fact-card__conflict li")
    expect(sides.first).to_be_visible()
    assert sides.count() >= 2
    expect(card(seen).locator(".fact-card__conflicts")).to_contain_text(found["explanation"]["zh"][:8])
    expect(sides.locator(".fact-card__status").first).to_have_text("宜采用")
    assert seen.wrong() == []


def test_a_point_of_a_live_chart_opens_the_card_by_a_click(readers: Readers, below: Served, pages: Pages) -> None:
    barred = [one for one in pages.values() if one.lang == "zh" and one.charts and one.charts[0].kind == "bar"]
    page = min(barred, key=lambda one: one.url)
    seen = readers().at(below.home).open(page.url)
    seen.wake()
    facts = {str(item["fact"]) for item in page.charts[0].items() if item.get("fact")}
    bars = seen.page.locator(f'{FIGURES} .chart-live svg path[fill]:not([fill="none"])')
    for index in range(bars.count()):
        bars.nth(index).click(force=True)
        if card(seen).count():
            break
    expect(card(seen)).to_be_visible()
    address = card(seen).locator(".fact-card__permalink a").text_content() or ""
    assert address.partition("#")[2] in facts
    assert seen.wrong() == []


@pytest.mark.parametrize("key", ["Control", "Shift"])
def test_a_click_with_a_key_held_follows_the_link(visit: Readers, key: str) -> None:
    seen = visit("zh", "topic")
    with seen.page.context.expect_page() as opened:
        seen.page.locator("article a[data-fact]").first.click(modifiers=[key])  # type: ignore[list-item]
    opened.value.wait_for_load_state()
    assert "/indicators/" in opened.value.url
    opened.value.close()
    assert card(seen).count() == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_the_card_cannot_be_had_the_number_leads_to_its_evidence(visit: Readers, rows: Rows, lang: str) -> None:
    seen = visit(lang, "topic", fresh=f"lost-{lang}")
    seen.page.route("**/data/cards/*", lambda route: route.abort())
    link = seen.page.locator("article a[data-fact]").first
    row = row_of(link, rows)
    link.click()
    seen.page.wait_for_url(f"**/{row[f'url_{lang}']}")
    expect(seen.page.locator(":target")).to_contain_text(row["quote"])


def test_from_a_folder_without_a_server_the_number_leads_to_its_evidence(readers: Readers, site: Path) -> None:
    page = readers(fresh="folder").page
    page.goto((site / "topics" / "index.html").as_uri())
    address = next(iter(sorted((site / "indicators").glob("*/index.html")))).as_uri()
    page.goto(address)
    link = page.locator("article table a[data-fact]").first
    fact = link.get_attribute("data-fact")
    link.click()
    expect(page.locator(":target")).to_have_attribute("id", fact or "")


def test_a_report_is_a_text_to_send_or_a_form_filled_in(visit: Readers, rows: Rows) -> None:
    seen = visit("en", "indicator", fresh="report", clipboard=True)
    row = row_of(number(seen), rows)
    number(seen).click()
    card(seen).locator(".fact-card__actions button").nth(1).click()
    told = seen.page.evaluate(CLIP)
    assert row["id"] in told and row["quote"] in told and SITE_URL + row["url_en"] in told
    seen.page.keyboard.press("Escape")
    seen.page.evaluate(
        """(address) => document.head.append(Object.assign(document.createElement("meta"),
        { name: "report-address", content: address }))""",
        FORM,
    )
    number(seen).click()
    href = card(seen).locator(".fact-card__actions a").last.get_attribute("href") or ""
    assert href.startswith(f"{FORM}&page=")
    assert row["id"] in href
    assert seen.wrong() == []


def test_on_paper_there_is_no_card(visit: Readers) -> None:
    seen = visit("zh", "indicator", fresh="card-paper")
    number(seen).click()
    expect(card(seen)).to_be_visible()
    seen.page.emulate_media(media="print")
    expect(seen.page.locator("dialog")).to_be_hidden()
