"""What a reader finds in the search box, typed with keys in a real browser."""

from __future__ import annotations

import filecmp
import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
import scratch
from box import NONE, Box
from playwright.sync_api import expect

from generator.site.search import SearchError, SearchReport, binary, index

Built = tuple[Path, dict[str, SearchReport]]

CHINESE = {
    "小巨": "giants/",
    "巨人": "giants/",
    "榜挂帅": "bidding/",
    "揭榜挂帅": "bidding/",
    "海归小镇": "town/",
    "盾构": "shield/",
    "白名单": "whitelist/",
    "工程机械": "machinery/",
    "232家": "giants/",
    "232": "giants/",
    "２３２家": "giants/",
    "1,651.2": "maglev/",
    "1651.2亿元": "maglev/",
    "36.3万": "cloud/",
    "8.4%": "scale/",
    "1.7万亿": "parks/",
    "第七位": "giants/",
    "5G基站": "base-stations/",
    "IGBT芯片": "chips/",
    "igbt 芯片": "chips/",
    "揭榜掛帥": "bidding/",
    "小巨人企業": "giants/",
    "工程機械": "machinery/",
    "云梦省有多少小巨人企业": "giants/",
    "揭榜挂帅是什么？": "bidding/",
    "磁浮列车时速多少": "maglev/",
    "规上工业增速": "scale/",
    "专精特新小巨人": "giants/",
    "xjr": "giants/",
    "little giants": "giants/",
    "open bidding": "bidding/",
    "小巨人 xyzzy": "giants/",
}
ENGLISH = {
    "manufacturers": "en/shield/",
    "workstation": "en/shield/",
    "state-of-the-art": "en/parks/",
    "state of the art": "en/parks/",
    "digital economy": "en/smart/",
    "little giants": "en/giants/",
    "how many little giants are there?": "en/giants/",
    "construction machinery": "en/machinery/",
    "maglev": "en/maglev/",
    "232": "en/giants/",
    "363,000": "en/cloud/",
    "1.7 trillion": "en/parks/",
    "SRDI": "en/giants/",
    "巨人": "en/giants/",
    "揭榜挂帅": "en/bidding/",
}


@pytest.mark.parametrize("query", CHINESE)
def test_chinese_query_brings_its_page_first(chinese: Box, query: str) -> None:
    assert chinese.type(query)[:1] == [CHINESE[query]]


@pytest.mark.parametrize("query", ENGLISH)
def test_english_query_brings_its_page_first(english: Box, query: str) -> None:
    assert english.type(query)[:1] == [ENGLISH[query]]


@pytest.mark.parametrize("query", ["量子计算", "阿巴阿巴", "巨小", "xyzzy", "233家", "的了吗", "2321"])
def test_chinese_nonsense_finds_nothing(chinese: Box, query: str) -> None:
    assert chinese.type(query) == []
    assert chinese.says() in NONE


@pytest.mark.parametrize("query", ["quantum entanglement", "qwertyuiop", "what is the", "23"])
def test_english_nonsense_finds_nothing(english: Box, query: str) -> None:
    assert [page for page in english.type(query) if page != "en/giants/"] == []


def test_number_does_not_find_the_same_digits_with_a_point(chinese: Box) -> None:
    assert chinese.type("232") == ["giants/"]
    assert chinese.type("23.2") == ["machinery/"]


def test_missing_word_is_named(chinese: Box) -> None:
    chinese.type("小巨人 xyzzy")
    expect(chinese.page.locator(".md-search-result__terms del").first).to_have_text("xyzzy")


def test_result_shows_page_kind_and_section_with_anchor(chinese: Box) -> None:
    chinese.type("232家")
    first = chinese.links()[0]
    assert [title for _, title in first] == ["专精特新“小巨人”企业", "证据"]
    assert first[1][0].endswith("#evidence")
    expect(chinese.page.locator(".md-search-result .md-tag").first).to_have_text("指标")
    assert "<mark>232</mark>" in chinese.page.locator(".md-search-result__article").nth(1).inner_html()


def test_hidden_names_are_found_and_never_shown(chinese: Box) -> None:
    chinese.type("xiaojuren")
    assert "xiaojuren" not in chinese.page.locator(".md-search-result__list").inner_text()


def test_titles_and_texts_from_pages_stay_text(chinese: Box) -> None:
    chinese.type("符号页")
    result = chinese.page.locator(".md-search-result__item").first
    assert result.locator("img, script").count() == 0
    assert "带符号的标题 <img src=x onerror=alert(1)> & “引号”" in result.inner_text()
    assert "<script>alert(2)</script> 与 &amp; 都只是文字" in result.inner_text()


def test_count_is_whole_and_pages_come_as_they_are_scrolled_to(fresh: Box) -> None:
    fresh.open()
    assert len(fresh.type("企业")) == 10
    assert fresh.says() == "15 个符合条件的结果"
    assert len(_fragments(fresh)) == 10
    fresh.page.mouse.move(900, 300)
    fresh.page.mouse.wheel(0, 5000)
    expect(fresh.page.locator(".md-search-result__item")).to_have_count(14)
    # The list is made anew when the pages have come; a reader's second turn of the wheel comes some frames later.
    expect(fresh.page.locator('.md-search-result__list a[href*="?more="]')).to_have_count(0)
    fresh.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    fresh.page.mouse.wheel(0, 5000)
    expect(fresh.page.locator(".md-search-result__item")).to_have_count(15)
    expect(fresh.page.locator('.md-search-result__list a[href*="?more="]')).to_have_count(0)
    assert len(set(fresh.found())) == 15
    assert len(_fragments(fresh)) == 15


def _fragments(box: Box) -> set[str]:
    return {url for url in box.requests if url.endswith(".pf_fragment")}


def test_nothing_of_the_engine_is_fetched_before_the_first_query(fresh: Box) -> None:
    fresh.open()
    assert [url for url in fresh.requests if "pagefind" in url or "engine.js" in url] == []


def test_pasted_text_is_searched(fresh: Box) -> None:
    fresh.open()
    fresh.page.keyboard.insert_text("揭榜挂帅")
    assert fresh.found() == ["bidding/"]


def test_fast_typing_asks_once(fresh: Box) -> None:
    # A busy machine may stop in the midst of a word, which is slow typing and answered in between.
    for _ in range(9):
        fresh.open()
        fresh.requests.clear()
        fresh.page.evaluate("addEventListener('keyup', () => (window.keys ??= []).push(performance.now()))")
        fresh.page.keyboard.type("xiaojuren")
        keys = fresh.page.evaluate("window.keys")
        if max(after - before for before, after in pairwise(keys)) < 60:
            break
    assert fresh.found() == ["giants/"]
    assert len(_fragments(fresh)) == 1


def test_enter_opens_the_section_and_highlights(fresh: Box) -> None:
    fresh.open("parks/").type("232家")
    fresh.page.keyboard.press("Enter")
    fresh.page.wait_for_url("**/giants/?h=232#evidence")
    expect(fresh.page.locator("article mark").first).to_have_text("232")


def test_arrow_key_and_shared_address(fresh: Box) -> None:
    fresh.open().type("盾构机")
    fresh.page.keyboard.press("ArrowDown")
    expect(fresh.page.locator(".md-search-result__link").first).to_be_focused()
    fresh.page.goto(fresh.home + "parks/?q=%E7%9B%BE%E6%9E%84%E6%9C%BA")
    assert fresh.found() == ["shield/"]


def test_language_switch_searches_the_other_language(fresh: Box) -> None:
    fresh.open().type("maglev")
    assert fresh.open("en/maglev/").type("maglev")[0] == "en/maglev/"
    assert fresh.open("maglev/").type("磁浮")[0] == "maglev/"


def test_error_page_is_no_result_and_both_languages_are_counted(built: Built) -> None:
    assert {language: report.pages for language, report in built[1].items()} == {"zh": 15, "en": 15}


def test_index_is_the_same_twice_and_holds_no_interface(built: Built, tmp_path: Path) -> None:
    site, reports = built
    again = tmp_path / "en"
    shutil.copytree(site / "en", again)
    assert index(again, "en") == reports["en"]
    names = _files(site / "en/pagefind")
    assert filecmp.cmpfiles(site / "en/pagefind", again / "pagefind", names, shallow=False)[0] == names
    assert [name for name in names if re.search(r"-ui\.|-worker|-highlight", name)] == []
    assert reports["en"].size == sum((site / "en/pagefind" / name).stat().st_size for name in names)


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_page_with_a_strange_language_is_refused(built: Built, tmp_path: Path) -> None:
    shutil.copytree(built[0] / "en", tmp_path / "en")
    page = tmp_path / "en/parks/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace('lang="en"', 'lang="fr"'), encoding="utf-8")
    with pytest.raises(SearchError, match=r"language fr, expected en: see <html lang>"):
        index(tmp_path / "en", "en")


def test_pages_without_the_article_are_refused(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><html lang=en><body>x</body></html>", encoding="utf-8")
    with pytest.raises(SearchError, match="Pagefind could not index"):
        index(tmp_path, "en")


def test_missing_program_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match="mend: run make build"):
        binary(tmp_path)


def test_scratch_site_is_strict(built: Built) -> None:
    assert "'unsafe-eval'" not in scratch.POLICY
    assert "Content-Security-Policy" in (built[0] / "en/parks/index.html").read_text(encoding="utf-8")
