"""What is known by name or number, however it is typed, leads straight to its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from box import Box
from playwright.sync_api import Browser

pytestmark = pytest.mark.xdist_group("directory")
BOATS = "indicators/boats-online/#report-boats-2030"
# What is typed, and the first place that it must bring, on either language's pages.
TYPED = {
    "1200艘": BOATS,
    "1200": BOATS,
    "1,200": BOATS,
    "over 1,200 boats": BOATS,
    "１２００": BOATS,
    "1.2万亿": "indicators/weaving-output/#report-output-2030",
    "CN¥1.2 trillion": "indicators/weaving-output/#report-output-2030",
    "第七位": "indicators/boats-online-rank/#report-boats-rank-2030",
    "7th": "indicators/boats-online-rank/#report-boats-rank-2030",
    "织造业产值": "indicators/weaving-output/",
    "織造業產值": "indicators/weaving-output/",
    "outputs of weaving": "indicators/weaving-output/",
    "zhizaoyechanzhi": "indicators/weaving-output/",
    "zzycz": "indicators/weaving-output/",
    "2+1": "schemes/two-plus-one/",
    "5.3万台": "derived/#looms-to-go",
    "53,000 looms": "derived/#looms-to-go",
    "联网织机年均增速": "derived/#looms-annual-growth",
}


@pytest.fixture(scope="module", params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def box(browser: Browser, tiny_home: str, lang: str) -> Iterator[Box]:
    page = browser.new_page()
    box = Box(page, tiny_home).open({"zh": "", "en": "en/"}[lang])
    yield box
    page.close()
    assert box.complaints == []


def test_a_name_or_figure_brings_its_place_first(box: Box, lang: str) -> None:
    prefix = {"zh": "", "en": "en/"}[lang]
    first = {}
    for typed in TYPED:
        box.type(typed)
        address = next(iter(box.links()), [("nothing", "")])[0][0]
        first[typed] = re.sub(r"\?[^#]*", "", address).removeprefix(prefix)
    assert first == TYPED


def test_a_figure_says_what_it_counts_of_when_and_by_whom(box: Box, lang: str) -> None:
    box.type("1200")
    told = box.page.locator(".md-search-result__item").first.inner_text()
    for part in {
        "zh": ("超1200艘", "联网渔船", "云梦省", "2030年", "织造业"),
        "en": ("over 1,200", "connected fishing boats", "Yunmeng", "2030", "Weaving report"),
    }[lang]:
        assert part in told


def test_another_sum_is_not_taken_for_a_number(box: Box) -> None:
    assert box.type("1+200") == []
