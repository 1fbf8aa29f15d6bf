"""Readers without scripts, without a mouse, and on paper."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import expect
from reading import Page
from watching import Watched

LANGUAGES = ("zh", "en")
SOURCES = {"zh": "来源", "en": "Sources"}
Readers = Callable[..., Watched]
Rows = Mapping[str, Mapping[str, str]]
# A field that is typed in shows it by its caret.
FOCUS_SHOWS = """() => {
  if (document.activeElement.matches("input[type=text]")) return true
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(document.activeElement)
  return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && outlineColor !== "rgba(0, 0, 0, 0)")
    || boxShadow !== "none"
}"""
CHROME = ".md-header, .md-tabs, .md-sidebar, .md-footer a, .md-search, .md-top, .headerlink"


@pytest.fixture(scope="module")
def rows(site: Path) -> Rows:
    with (site / "data" / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def evidence_of(page: BrowserPage, row: Mapping[str, str]) -> None:
    """The page shows the evidence of a fact: it is the place the address names, in view, with its quotation."""
    place = page.locator(":target")
    expect(place).to_be_in_viewport()
    assert place.get_attribute("id") == row["id"]
    assert row["quote"] in (place.text_content() or "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_scripts_every_number_leads_to_its_evidence(visit: Readers, rows: Rows, lang: str) -> None:
    seen = visit(lang, "topic", java_script_enabled=False)
    numbers = seen.page.locator("article a[data-fact]")
    row = rows[numbers.first.get_attribute("data-fact") or ""]
    expect(numbers.first).to_have_text(row[f"text_{lang}"])
    numbers.first.click()
    assert seen.path() == row[f"url_{lang}"]
    evidence_of(seen.page, row)
    assert seen.faults == []


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_scripts_the_numbers_the_table_and_the_picture_are_there(
    visit: Readers, rows: Rows, lang: str, width: int
) -> None:
    seen = visit(lang, "indicator", java_script_enabled=False, width=width)
    own = [row for row in rows.values() if row[f"url_{lang}"].startswith(f"{seen.path()}#")]
    for row in own:
        expect(seen.page.locator(f'table [data-fact="{row["id"]}"]').first).to_have_text(row[f"text_{lang}"])
        expect(seen.page.locator(f'table [data-fact="{row["id"]}"]').first).to_be_visible()
    pictures = seen.page.locator("figure[data-chart] svg:visible")
    assert pictures.count() == seen.page.locator("figure[data-chart]").count() > 0
    assert own
    assert seen.faults == []


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_scripts_the_ways_through_the_site_work(
    visit: Readers, pages: Mapping[str, Page], lang: str, width: int
) -> None:
    seen = visit(lang, "glossary", java_script_enabled=False, width=width)
    if width == 390:
        seen.page.locator(".md-header label[for=__drawer]").click()
    ways = seen.page.locator(".md-tabs__link:visible, .md-nav__link:visible", has_text=SOURCES[lang])
    ways.first.click()
    assert pages[seen.path()].kind == "sources"
    seen.page.locator("[data-switch]").click()
    assert (pages[seen.path()].kind, pages[seen.path()].lang == lang) == ("sources", False)
    assert seen.faults == []


def tabbed(page: BrowserPage, most: int = 300) -> Iterator[str]:
    """Press Tab and say what has the focus, until the page has been gone through."""
    for _ in range(most):
        page.keyboard.press("Tab")
        yield page.evaluate("document.activeElement.matches('a[data-fact]') ? document.activeElement.dataset.fact : ''")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_keyboard_leads_from_the_skip_link_to_the_evidence(visit: Readers, rows: Rows, lang: str) -> None:
    seen = visit(lang, "topic")
    page = seen.page
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_be_in_viewport()
    hidden = []
    for fact in tabbed(page):
        if not page.evaluate(FOCUS_SHOWS):
            hidden.append(page.evaluate("document.activeElement.outerHTML").split(">")[0])
        if fact:
            break
    assert hidden == []
    row = rows[page.evaluate("document.activeElement.dataset.fact")]
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    expect(card.locator(".quote")).to_have_text(row["quote"])
    card.locator(".fact-card__actions a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{row[f'url_{lang}']}")
    evidence_of(page, row)
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_focus_shows_on_everything_in_the_header(visit: Readers, lang: str) -> None:
    seen = visit(lang, "home")
    for _ in range(6):
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate(FOCUS_SHOWS), seen.page.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize("kind", ["home", "topic", "indicator", "scheme", "source"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_on_paper_there_is_the_content_and_nothing_to_click_through(visit: Readers, lang: str, kind: str) -> None:
    seen = visit(lang, kind, fresh="paper")
    seen.page.emulate_media(media="screen")
    charts = seen.wake()
    seen.page.emulate_media(media="print")
    expect(seen.page.locator("article h1")).to_be_visible()
    assert seen.page.locator(f":is({CHROME}):visible").all_inner_texts() == []
    assert seen.page.locator("figure[data-chart] .chart-static > svg:visible").count() == charts
    assert seen.page.locator("figure[data-chart] .chart-live:visible").count() == 0
    ink = seen.page.evaluate("getComputedStyle(document.querySelector('article')).color")
    paper = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ink != paper
    assert seen.wrong() == []
