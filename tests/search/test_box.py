"""The box as readers meet it: keys, phones, screen readers, browsers that add the site, and what it says of nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, quote_plus, urljoin
from xml.etree import ElementTree

import pytest
from box import NONE, Box
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.xdist_group("directory")

HOMES = {"zh": "", "en": "en/"}
NAMED = {"zh": "织造业产值", "en": "Output of weaving"}
NONSENSE = {"zh": "饕餮貔貅", "en": "qzxvkwj"}
WAYS = ("topics/", "indicators/", "schemes/", "names/")
INPUT = "[data-md-component=search-query]"
OPEN = "#__search"
NAMESPACE = "{http://a9.com/-/spec/opensearch/1.1/}"
PHONE = {"width": 390, "height": 844}


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def box(browser: Browser, tiny_home: str) -> Iterator[Box]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    box = Box(context.new_page(), tiny_home)
    yield box
    context.close()
    assert box.complaints == []


@pytest.fixture
def phone(browser: Browser, tiny_home: str) -> Iterator[Box]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    box = Box(context.new_page(), tiny_home)
    yield box
    context.close()
    assert box.complaints == []


@pytest.mark.parametrize("key", ["f", "s", "/"])
def test_a_key_opens_the_box_and_escape_closes_it(box: Box, key: str) -> None:
    box.page.goto(box.home)
    box.page.keyboard.press(key)
    expect(box.page.locator(INPUT)).to_be_focused()
    expect(box.page.locator(OPEN)).to_be_checked()
    expect(box.page.locator(INPUT)).to_have_value("")
    box.page.keyboard.press("Escape")
    expect(box.page.locator(OPEN)).not_to_be_checked()
    expect(box.page.locator(INPUT)).not_to_be_focused()


def test_arrows_go_through_the_results_and_enter_opens_one(box: Box, lang: str) -> None:
    box.open(HOMES[lang]).type(NAMED[lang])
    links = box.page.locator(".md-search-result__link")
    box.page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    box.page.keyboard.press("ArrowDown")
    # The next result, or the line that unfolds more of the first.
    expect(links.first).not_to_be_focused()
    box.page.keyboard.press("ArrowUp")
    expect(links.first).to_be_focused()
    box.page.keyboard.press("Enter")
    box.page.wait_for_url(re.compile(re.escape(f"{box.home}{HOMES[lang]}indicators/weaving-output/")))
    assert box.page.locator("article mark").count() > 0


def test_text_from_the_clipboard_is_searched(box: Box, lang: str) -> None:
    box.open(HOMES[lang])
    box.page.evaluate("(text) => navigator.clipboard.writeText(text)", NAMED[lang])
    box.page.keyboard.press("ControlOrMeta+v")
    assert box.found()[0] == f"{HOMES[lang]}indicators/weaving-output/"


def test_a_query_can_be_shared_and_opens_the_box_on_any_page(box: Box, lang: str) -> None:
    box.open(f"{HOMES[lang]}schemes/").type(NAMED[lang])
    shared = box.page.locator("[data-md-component=search-share]").get_attribute("href") or ""
    assert urljoin(f"{box.home}{HOMES[lang]}schemes/", shared).endswith(f"schemes/?q={quote_plus(NAMED[lang])}")
    for address in ("glossary/", "indicators/weaving-output/", ""):
        box.page.goto(f"{box.home}{HOMES[lang]}{address}?q={quote(NAMED[lang])}")
        expect(box.page.locator(INPUT)).to_have_value(NAMED[lang])
        assert box.found()[0] == f"{HOMES[lang]}indicators/weaving-output/"


def test_what_was_found_is_announced(box: Box, lang: str) -> None:
    box.open(HOMES[lang]).type(NAMED[lang])
    says = box.page.get_by_role("status").filter(has_text=re.compile(r"\d"))
    expect(says).to_have_count(1)
    expect(says).to_be_visible()
    box.type(NONSENSE[lang])
    expect(box.page.get_by_role("status").filter(has_text=re.compile("|".join(NONE)))).to_be_visible()


def test_only_what_is_shown_is_fetched(box: Box) -> None:
    box.open().type("云梦")
    shown = box.page.locator(".md-search-result__item").count()
    fetched = {url for url in box.requests if url.endswith(".pf_fragment")}
    # Looking a word up takes three pages, to see that they hold it.
    assert 0 < len(fetched) <= max(shown, 3)


def test_nothing_found_offers_ways_in(box: Box, lang: str) -> None:
    ways = box.open(HOMES[lang]).page.locator(".md-search-result .search-ways")
    expect(ways).to_be_hidden()
    assert box.type(NONSENSE[lang]) == []
    assert box.says() in NONE
    expect(ways).to_be_visible()
    links = ways.locator("a")
    targets = [urljoin(box.page.url, link.get_attribute("href") or "") for link in links.all()]
    assert set(targets) >= {f"{box.home}{HOMES[lang]}{way}" for way in WAYS}
    for target in targets:
        assert box.page.request.get(target).ok
    box.page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    box.type(NAMED[lang])
    expect(ways).to_be_hidden()


def test_a_phone_shows_the_box_over_the_page(phone: Box, lang: str) -> None:
    phone.page.goto(phone.home + HOMES[lang])
    phone.page.locator("label.md-header__button[for=__search]").tap()
    expect(phone.page.locator(INPUT)).to_be_focused()
    phone.page.keyboard.insert_text(NAMED[lang])
    phone.page.keyboard.press("End")
    assert phone.found()[0] == f"{HOMES[lang]}indicators/weaving-output/"
    box = phone.page.locator(".md-search__inner").bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, PHONE["width"])
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    phone.page.locator(".md-search-result__link").first.tap()
    phone.page.wait_for_url(re.compile("indicators/weaving-output/"))


def test_a_browser_can_add_the_search_of_either_language(box: Box, lang: str) -> None:
    box.page.goto(f"{box.home}{HOMES[lang]}schemes/")
    link = box.page.locator('link[rel="search"]')
    assert link.get_attribute("type") == "application/opensearchdescription+xml"
    # The address at which the site will stand, and not the one of this test.
    path = (link.get_attribute("href") or "").split("/some/repo/")[1]
    root = ElementTree.fromstring(box.page.request.get(box.home + path).text())
    assert 0 < len(root.findtext(f"{NAMESPACE}ShortName") or "") <= 16
    assert root.findtext(f"{NAMESPACE}Language") == lang
    template = root.find(f"{NAMESPACE}Url")
    assert template is not None
    assert template.get("template") == f"https://example.org/some/repo/{HOMES[lang]}?q={{searchTerms}}"
