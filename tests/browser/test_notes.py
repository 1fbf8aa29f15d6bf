"""Notes on terms in a real browser: under the hand, on focus, at a tap, and without scripts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect
from reading import Page
from watching import Watched

Readers = Callable[..., Watched]
LANGUAGES = ("zh", "en")
HOMES = {"zh": "", "en": "en/"}


def term(seen: Watched) -> Locator:
    return seen.page.locator("article a.term").first


def note(seen: Watched) -> Locator:
    return seen.page.get_by_role("tooltip")


def told(site: Path, lang: str, link: Locator) -> Mapping[str, str]:
    name = link.get_attribute("data-note")
    found: Mapping[str, str] = json.loads((site / HOMES[lang] / "data" / "notes" / f"{name}.json").read_text("utf-8"))
    return found


def test_every_note_of_every_page_is_there_and_stands_once(pages: Mapping[str, Page], site: Path) -> None:
    wrong = []
    for page in pages.values():
        names = [name for name in page.notes if name]
        wrong += [f"{page.url}: {name} twice" for name in {*names} if names.count(name) > 1]
        folder = site / HOMES[page.lang] / "data" / "notes"
        wrong += [f"{page.url}: {name}" for name in names if not (folder / f"{name}.json").is_file()]
    assert wrong == []
    assert sum(len(page.notes) for page in pages.values()) > 500


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_note_opens_under_the_hand_and_stays_while_it_is_read(
    visit: Readers, site: Path, lang: str, scheme: str
) -> None:
    seen = visit(lang, "topic", scheme=scheme)
    term(seen).hover()
    expect(note(seen)).to_be_visible()
    words = told(site, lang, term(seen))
    word, box = term(seen).bounding_box(), note(seen).bounding_box()
    assert word is not None and box is not None
    assert 0 <= box["y"] - word["y"] - word["height"] < 20
    for text in (words["name"], words["meaning"], *[one["text"] for one in words["lines"]]):  # type: ignore[index]
        expect(note(seen)).to_contain_text(text)
    assert seen.axe() == []
    note(seen).hover()
    seen.page.wait_for_timeout(500)
    expect(note(seen)).to_be_visible()
    seen.page.mouse.move(1, 1)
    expect(note(seen)).to_have_count(0)
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_note_opens_on_focus_and_goes_with_escape(visit: Readers, lang: str) -> None:
    seen = visit(lang, "topic")
    seen.page.keyboard.press("Tab")
    for _ in range(200):
        seen.page.keyboard.press("Tab")
        if seen.page.evaluate("document.activeElement.matches('article a.term')"):
            break
    expect(note(seen)).to_be_visible()
    link = seen.page.locator(":focus")
    expect(link).to_have_attribute("aria-describedby", "term-note")
    seen.page.keyboard.press("Escape")
    expect(note(seen)).to_have_count(0)
    expect(link).to_be_focused()
    href = link.get_attribute("href") or ""
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url(f"**/{href.lstrip('./')}")
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_tap_opens_a_note_that_fits_and_a_second_tap_follows(visit: Readers, lang: str) -> None:
    seen = visit(lang, "topic", width=320, has_touch=True, is_mobile=True)
    before = seen.path()
    term(seen).tap()
    expect(note(seen)).to_be_visible()
    box = note(seen).bounding_box()
    assert box is not None
    assert (box["x"] >= 0, box["x"] + box["width"] <= 320) == (True, True)
    assert seen.path() == before
    href = term(seen).get_attribute("href") or ""
    term(seen).tap()
    seen.page.wait_for_url(f"**/{href.lstrip('./')}")
    assert seen.wrong() == []


def test_where_a_note_cannot_be_had_a_tap_follows(visit: Readers) -> None:
    seen = visit("zh", "topic", fresh="no-notes", width=390, has_touch=True, is_mobile=True)
    seen.page.route("**/data/notes/*", lambda route: route.abort())
    href = term(seen).get_attribute("href") or ""
    term(seen).tap()
    seen.page.wait_for_url(f"**/{href.lstrip('./')}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_scripts_a_term_leads_to_its_entry(visit: Readers, pages: Mapping[str, Page], lang: str) -> None:
    seen = visit(lang, "topic", java_script_enabled=False)
    link = seen.page.locator("article a.term[data-note^=terms-]").first
    words = link.text_content() or ""
    link.click()
    assert pages[seen.path().partition("#")[0]].kind == "glossary"
    expect(seen.page.locator(":target")).to_contain_text(words.removesuffix("s"), ignore_case=True)
    assert seen.faults == []
