"""What a newcomer comes for, from the home page: each in three clicks or one search."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import expect
from serving import Served
from watching import Watched

from tests.search.box import Box

HOMES = {"zh": "", "en": "en/"}


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def seen(readers: Callable[..., Watched], below: Served, lang: str) -> Watched:
    return readers().at(below.home).open(HOMES[lang])


def ask(seen: Watched, lang: str, words: dict[str, str]) -> BrowserPage:
    """Click a question on the home page, and let what it leads to load: before that a number is a plain link."""
    home = seen.page.url
    seen.page.locator("article").get_by_role("link", name=words[lang]).click()
    seen.page.wait_for_url(lambda url: url != home)
    return seen.page


def fact(page: BrowserPage, name: str) -> str:
    """What a page shows of a fact, in view or to be scrolled to."""
    return page.locator(f'article [data-fact="{name}"]').first.inner_text()


def test_how_many_little_giants_in_2021_and_where_from(seen: Watched, lang: str) -> None:
    page = ask(
        seen,
        lang,
        {"zh": "2021年有多少国家级“小巨人”企业？", "en": "How many national little giants were there in 2021?"},
    )
    answer = page.locator('article a[data-fact="hd21-little-giants"]').first
    expect(answer).to_contain_text("232")
    answer.click()
    card = page.get_by_role("dialog")
    expect(card.locator(".quote")).to_contain_text("232家")
    expect(card).to_contain_text({"zh": "毛腾飞", "en": "Mao Tengfei"}[lang])
    assert seen.wrong() == []


def test_what_is_1_20_9(seen: Watched, lang: str) -> None:
    box = Box(seen.page, seen.home)
    seen.page.keyboard.press("/")
    assert box.type("1+20+9")[0] == f"{HOMES[lang]}schemes/plan-system-1-20-9/"
    seen.page.locator(".md-search-result__link").first.click()
    for name in ("hh21-overall-plans", "hh21-industry-plans", "hh21-special-plans"):
        expect(seen.page.locator(f'article [data-fact="{name}"]').first).to_be_attached()
    assert seen.wrong() == []


def test_is_the_target_for_the_share_of_manufacturing_near(seen: Watched, lang: str) -> None:
    page = ask(
        seen,
        lang,
        {
            "zh": "制造业占生产总值的比重，离2025年的目标还有多远？",
            "en": "How far is manufacturing's share of GDP from the target for 2025?",
        },
    )
    assert "30%" in fact(page, "hh21-manufacturing-share-target")
    expect(page.locator("article .status").first).to_have_text({"zh": "目标", "en": "target"}[lang])
    assert seen.wrong() == []


def test_what_did_changsha_promise_for_2023(seen: Watched, lang: str) -> None:
    page = ask(seen, lang, {"zh": "长沙要在2023年做到什么？", "en": "What does Changsha promise for 2023?"})
    aims = page.locator("article h2#aims + .md-typeset__scrollwrap, article h2#aims + table")
    promised = aims.locator("[data-fact]").evaluate_all("all => all.map((one) => one.dataset.fact)")
    assert {"cs21-parks-300-billion", "cs21-parks-100-billion", "cs21-new-materials-output"} <= set(promised)
    assert seen.wrong() == []


def test_where_do_two_documents_disagree_on_the_cloud(seen: Watched, lang: str) -> None:
    page = ask(
        seen,
        lang,
        {"zh": "“上云”的中小企业，两份文献为何不同？", "en": "Why do two documents differ on firms in the cloud?"},
    )
    expect(page.locator(":target")).to_be_in_viewport()
    assert {"hd21-smes-on-cloud", "hh21-smes-on-cloud"} <= set(
        page.locator("article [data-fact]").evaluate_all("all => all.map((one) => one.dataset.fact)")
    )
    assert seen.wrong() == []


def test_cite_the_digital_economy_in_gb_t_7714(seen: Watched, lang: str) -> None:
    page = seen.page
    page.locator('.card a[data-fact="ce24-digital-economy"]').click()
    page.get_by_role("dialog").locator(".fact-card__actions a").first.click()
    page.locator("article summary", has_text="GB/T 7714").last.click()
    expect(page.locator("article details[open]", has_text="GB/T 7714").last).to_contain_text("[N")
    assert seen.wrong() == []


def test_compare_hunan_and_chongqing(seen: Watched, lang: str) -> None:
    words = {
        "zh": "湖南与重庆、江西、上海比得起来吗？",
        "en": "Can Hunan be compared with Chongqing, Jiangxi and Shanghai?",
    }
    page = ask(seen, lang, words)
    table = page.locator("article table", has_text={"zh": "重庆", "en": "Chongqing"}[lang]).first
    expect(table).to_contain_text({"zh": "湖南", "en": "Hunan"}[lang])
    assert table.locator("[data-fact]").count() >= 2
    assert seen.wrong() == []


def test_what_is_a_name_typed_in_the_other_language(seen: Watched, lang: str) -> None:
    box = Box(seen.page, seen.home)
    seen.page.keyboard.press("/")
    asked = {"zh": "what is two chips one ecosystem", "en": "what is 两芯一生态"}[lang]
    assert box.type(asked)[0] == f"{HOMES[lang]}schemes/two-chips-one-ecosystem/"
    assert seen.wrong() == []
