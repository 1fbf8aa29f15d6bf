"""Charts on real pages: when they come to life, what they then show, and that nothing around them moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product

import pytest
from elements import Chart
from making import SITE_URL
from playwright.sync_api import expect
from reading import Page
from serving import Served
from watching import FIGURES, Watched

Readers = Callable[..., Watched]
Pages = Mapping[str, Page]
KINDS = ("bar", "target", "tree")
LIVE = f'{FIGURES}[data-live="true"]'
PLACES = """() => [...document.querySelectorAll("article > *, footer")].flatMap((each) => {
  const box = each.getBoundingClientRect()
  return box.height ? [[Math.round(box.top + scrollY), Math.round(box.height)]] : []
})"""
COLOURS = """(figure) => [...figure.querySelectorAll(".chart-live svg *")]
  .filter((each) => each.getAttribute("fill-opacity") !== "0")
  .flatMap((each) => [each.getAttribute("fill"), each.getAttribute("stroke")])
  .filter((each) => each && each !== "none" && each !== "transparent")"""
PALETTE = "form[data-md-component=palette] label:visible"


def page_with(pages: Pages, lang: str, kind: str) -> tuple[str, Chart]:
    """The first page of the theme's with a chart of a kind as its first chart."""
    themed = (page for page in pages.values() if page.lang == lang and page.kind not in ("chart", "embed"))
    found = (page for page in themed if page.charts and page.charts[0].kind == kind)
    page = min(found, key=lambda page: page.url)
    return page.url, page.charts[0]


def squeezed(text: str) -> str:
    """Text without what a picture puts between its lines."""
    return "".join(text.split()).replace("\u2060", "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("chart", list(product(("zh", "en"), KINDS)), ids="-".join)
def test_a_chart_comes_alive_in_its_place(
    readers: Readers, below: Served, pages: Pages, chart: tuple[str, str], scheme: str
) -> None:
    url, drawing = page_with(pages, *chart)
    # A reader who has just come: where another left the pointer, a chart would wake at once.
    seen = readers(scheme=scheme, fresh=f"charts-{url}").at(below.home).open(url)
    before = seen.page.evaluate(PLACES)
    assert seen.page.locator(LIVE).count() == 0
    assert [asked for asked in seen.requests if "echarts" in asked] == []
    seen.wake()
    after = seen.page.evaluate(PLACES)
    moved = [abs(a - b) for was, now in zip(before, after, strict=True) for a, b in zip(was, now, strict=True)]
    assert max(moved) <= 2
    live = seen.page.locator(LIVE).first
    drawn = squeezed(live.locator(".chart-live svg").text_content() or "")
    words = {squeezed(word) for picture in drawing.drawn for words in picture.values() for word in words}
    assert sorted(word for word in words if word not in drawn) == []
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_live_chart_follows_the_palette(readers: Readers, below: Served, pages: Pages, lang: str) -> None:
    url, _ = page_with(pages, lang, "bar")
    seen = readers(fresh=f"palette-{lang}").at(below.home).open(url)
    seen.wake()
    figure = seen.page.locator(LIVE).first
    light = figure.evaluate(COLOURS)
    seen.page.locator(PALETTE).click()
    dark = figure.evaluate(COLOURS)
    assert light and len(light) == len(dark)
    assert {*light} & {*dark} == set()
    assert seen.axe() == []
    seen.page.locator(PALETTE).click()
    assert figure.evaluate(COLOURS) == light
    assert seen.wrong() == []


def test_a_chart_comes_alive_when_touched(readers: Readers, below: Served, pages: Pages) -> None:
    url, _ = page_with(pages, "zh", "bar")
    seen = readers(width=390, has_touch=True, is_mobile=True).at(below.home).open(url)
    seen.page.locator(FIGURES).first.tap()
    expect(seen.page.locator(LIVE).first).to_be_visible()
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_chart_is_read_with_the_keyboard_and_opens_the_card_of_a_point(
    readers: Readers, below: Served, pages: Pages, lang: str
) -> None:
    url, chart = page_with(pages, lang, "bar")
    seen = readers().at(below.home).open(url)
    keys = seen.page.keyboard
    keys.press("Tab")
    expect(seen.page.locator(LIVE).first).to_be_attached()
    for _ in range(200):
        if seen.page.evaluate("document.activeElement.matches('.chart-live')"):
            break
        keys.press("Tab")
    keys.press("ArrowRight")
    first = next(item for item in chart.items() if item.get("fact"))
    said = seen.page.locator(".chart-said").first.text_content() or ""
    assert squeezed(said) == squeezed(str(first["tooltip"]["formatter"]))
    keys.press("Enter")
    card = seen.page.get_by_role("dialog")
    expect(card.locator(".fact-card__permalink a")).to_have_text(f"{SITE_URL}{first['href']}")
    keys.press("Escape")
    expect(card).to_have_count(0)
    expect(seen.page.locator(".chart-live").first).to_be_focused()
    assert seen.wrong() == []
