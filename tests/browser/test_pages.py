"""Every template, in both languages, both colour schemes and two widths: nothing goes wrong and axe finds nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from reading import Page, fullest
from serving import Served
from watching import Watched

LANGUAGES = ("zh", "en")
HOMES = {"zh": "", "en": "en/"}
SCHEMES = {"light": "default", "dark": "slate"}
# A colour scheme and a width in px.
LOOKS = [(scheme, width) for scheme in SCHEMES for width in (1280, 390)]
KINDS = ("home", "topics", "topic", "indicators", "indicator", "schemes", "scheme", "entities", "entity")
KINDS += ("sources", "source", "derived", "charts", "glossary", "timeline", "network", "targets", "disputes")
KINDS += ("trust", "updates", "places", "compare", "names")
PROSE = ("methodology", "data", "contribute")
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
Readers = Callable[..., Watched]
Pages = Mapping[str, Page]


@pytest.mark.parametrize("kind", [*KINDS, *PROSE])
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_is_whole(visit: Readers, below: Served, lang: str, look: tuple[str, int], kind: str) -> None:
    scheme, width = look
    seen = visit(lang, kind, scheme=scheme, width=width)
    found = [f"axe: {each}" for each in seen.axe()]
    if seen.wake():
        found += [f"axe, live: {each}" for each in seen.axe()]
    sideways = seen.page.evaluate(SIDEWAYS)
    coloured = seen.page.get_attribute("body", "data-md-color-scheme")
    assert [*found, *seen.wrong(), *below.missed] == []
    assert (coloured, max(0, sideways)) == (SCHEMES[scheme], 0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_is_whole_at_the_root_too(readers: Readers, site_at_root: Served, pages: Pages, lang: str) -> None:
    """The same files, served without the folder that they were made for."""
    faults = []
    for kind in (*KINDS, *PROSE):
        seen = readers().at(site_at_root.home).open(fullest(pages, lang, kind))
        seen.wake()
        faults += seen.wrong()
    assert [*faults, *site_at_root.missed] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_scrolls_sideways_on_the_narrowest_screen(visit: Readers, lang: str) -> None:
    wide = {}
    for kind in (*KINDS, *PROSE):
        seen = visit(lang, kind, width=320)
        wide[kind] = seen.page.evaluate(SIDEWAYS)
    assert {kind: by for kind, by in wide.items() if by > 0} == {}


@pytest.mark.parametrize("look", [("light", 1280), ("dark", 390)], ids=["light-1280", "dark-390"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_error_page_is_whole_at_a_deep_address(
    readers: Readers, errors_nearest: Served, lang: str, look: tuple[str, int]
) -> None:
    deep, twin = f"{HOMES[lang]}no/such/page/", HOMES["en" if lang == "zh" else "zh"]
    seen = readers(scheme=look[0], width=look[1]).at(errors_nearest.home, deep).open(deep)
    assert seen.page.get_attribute("html", "lang") == lang
    assert seen.axe() == []
    seen.page.locator("article a").first.click()
    assert seen.path() == HOMES[lang]
    seen.open(deep).page.locator("[data-switch]").click()
    assert seen.path() == twin
    assert seen.wrong() == []


def test_the_root_error_page_leads_home_in_both_languages(readers: Readers, errors_at_root: Served) -> None:
    """Where a host knows one error page only, it stands at English addresses too."""
    deep = "en/no/such/page/"
    seen = readers().at(errors_at_root.home, deep)
    for link, home in enumerate(("", "en/")):
        seen.open(deep).page.locator("article a").nth(link).click()
        assert seen.path() == home
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_switcher_lands_on_the_twin_and_back(visit: Readers, pages: Pages, lang: str) -> None:
    for kind in (*KINDS, *PROSE):
        seen = visit(lang, kind)
        start = pages[seen.path()]
        twin = start.twin if lang == "en" else f"en/{start.twin}"
        seen.page.locator("[data-switch]").click()
        assert seen.path() == twin
        assert seen.page.get_attribute("html", "lang") == pages[twin].html_lang
        seen.page.locator("[data-switch]").click()
        assert seen.path() == start.url
        assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_switcher_stays_in_the_section_and_in_the_chosen_colours(visit: Readers, lang: str) -> None:
    seen = visit(lang, "indicator", fresh=f"switch-{lang}")
    seen.open(f"{seen.path()}#definition")
    seen.page.locator("form[data-md-component=palette] label:visible").click()
    seen.page.locator("[data-switch]").click()
    assert seen.path().endswith("#definition")
    assert seen.page.get_attribute("body", "data-md-color-scheme") == "slate"
    assert seen.wrong() == []
