"""Pages on paper: light, whole, with the source of every number, and nothing to click."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from watching import Watched

Readers = Callable[..., Watched]
KINDS = ("home", "topic", "indicator", "scheme", "source", "targets", "disputes", "trust", "updates")
MARK = "node => getComputedStyle(node, '::after').content"
# A4 at 96 dots an inch, without its margins.
WIDTH = 672
BEYOND = """
() => [...document.querySelectorAll("article :is(table, figure, blockquote, .sides, .cards)")]
  .filter(node => node.offsetParent && node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(node => node.outerHTML.slice(0, 80))
"""
LIGHT = """
() => [document.body, document.querySelector(".md-main"), document.querySelector("article")]
  .map(node => getComputedStyle(node).backgroundColor)
  .filter(colour => !["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(colour))
"""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_number_names_its_source_on_paper_and_only_there(visit: Readers, lang: str) -> None:
    seen = visit(lang, "topic", fresh=f"paper-{lang}")
    numbers, listed = seen.page.locator("article a.fact"), seen.page.locator(".on-paper")
    expect(listed).to_be_hidden()
    assert {one.evaluate(MARK) for one in numbers.all()} == {"none"}
    seen.page.emulate_media(media="print")
    expect(listed).to_be_visible()
    many = listed.locator("li").count()
    for one in numbers.all():
        place, _, paragraph = (one.get_attribute("data-cited") or "").partition("¶")
        assert one.evaluate(MARK) == '"[" attr(data-cited) "]"' or place in one.evaluate(MARK)
        assert 1 <= int(place) <= many
        assert int(paragraph) >= 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light_and_whole_on_paper(visit: Readers, kind: str) -> None:
    seen = visit("zh", kind, scheme="dark", width=WIDTH, fresh="paper-dark")
    seen.page.emulate_media(media="print")
    assert seen.page.evaluate(LIGHT) == []
    assert seen.page.evaluate(BEYOND) == []
    assert seen.page.locator("article :is(button, select, input):visible").count() == 0


def test_a_page_can_be_printed(visit: Readers) -> None:
    seen = visit("en", "indicator", fresh="paper-pdf")
    assert seen.page.pdf(format="A4").startswith(b"%PDF-")
    assert seen.wrong() == []
