"""Charts in a browser, under a policy that allows no inline script or style."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import chart_samples as samples
from playwright.sync_api import Browser, Page

from generator.charts.bundle import bundle

Act = Callable[[Callable[[Browser], Any]], Any]


def opened(browser: Browser, address: str, width: int = 392, **context: Any) -> tuple[Page, list[str], list[str]]:
    page = browser.new_context(viewport={"width": width, "height": 700}, **context).new_page()
    errors: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    return page, errors, asked


def woken(page: Page, name: str) -> None:
    page.locator(f"#chart-{name}").hover()
    page.wait_for_selector(f"#chart-{name}[data-live=true]")


def test_nothing_is_fetched_before_the_reader_moves_and_all_comes_alive_then(stage: Act, home: str) -> None:
    def scene(browser: Browser) -> None:
        page, errors, asked = opened(browser, home + "charts.html")
        page.wait_for_load_state("networkidle")
        assert not [url for url in asked if "echarts" in url]
        page.mouse.wheel(0, 200)
        page.wait_for_selector("#chart-sample-bar[data-live=true]")
        for kind in ("line", "target", "tree"):
            page.locator(f"#chart-sample-{kind}").scroll_into_view_if_needed()
            page.wait_for_selector(f"#chart-sample-{kind}[data-live=true]")
        assert errors == []
        assert all(url.startswith(home) for url in asked if not url.startswith("data:"))
        assert len([url for url in asked if "echarts" in url]) == 1

    stage(scene)


def test_the_live_chart_takes_the_place_of_the_picture_exactly(stage: Act, home: str) -> None:
    def scene(browser: Browser) -> None:
        for width in (320, 392, 700, 1000):
            page, _, _ = opened(browser, home + "charts.html", width)
            before = page.locator("#chart-sample-bar").bounding_box()
            woken(page, "sample-bar")
            assert page.locator("#chart-sample-bar").bounding_box() == before
            live = page.locator("#chart-sample-bar .chart-live").bounding_box()
            name = "wide" if width > 600 else "narrow"
            picture = page.locator(f"#chart-sample-bar svg.chart-{name}").bounding_box()
            assert live and picture
            assert all(abs(live[side] - picture[side]) < 1 for side in ("x", "y", "width", "height"))

    stage(scene)


def test_a_live_chart_keeps_its_name_and_is_walked_by_keys(stage: Act, home: str) -> None:
    def scene(browser: Browser) -> None:
        page, errors, _ = opened(browser, home + "charts.html")
        woken(page, "sample-bar")
        live = page.locator("#chart-sample-bar .chart-live")
        assert (live.get_attribute("role"), live.get_attribute("aria-label")) == ("img", "各县船厂数。")
        live.focus()
        page.keyboard.press("ArrowDown")
        said = page.locator("#chart-sample-bar .chart-said")
        assert said.text_content() == "东湖县\n12家"
        page.keyboard.press("ArrowUp")
        assert said.text_content() == "沙洲县\n3—5家"
        page.keyboard.press("ArrowDown")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.url == home + "sources/ym/#p1"
        assert [error for error in errors if "404" not in error] == []

    stage(scene)


def test_a_page_may_show_the_fact_itself(stage: Act, home: str) -> None:
    def scene(browser: Browser) -> None:
        page, _, _ = opened(browser, home + "charts.html")
        woken(page, "sample-bar")
        page.evaluate("addEventListener('chart:fact', (e) => { e.preventDefault(); document.title = e.detail.fact; })")
        page.locator("#chart-sample-bar .chart-live").focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        assert (page.title(), page.url) == ("ym-1", home + "charts.html")

    stage(scene)


def test_colours_follow_the_palette_and_the_layout_the_width(stage: Act, home: str) -> None:
    def scene(browser: Browser) -> None:
        page, _, _ = opened(browser, home + "charts.html")
        woken(page, "sample-bar")
        live = page.locator("#chart-sample-bar .chart-live svg")
        assert live.locator('path[fill="#a8322b"]').count() > 0
        page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
        live.locator('path[fill="#f0857b"]').first.wait_for(state="attached")
        assert live.locator('path[fill="#a8322b"]').count() == 0
        page.set_viewport_size({"width": 900, "height": 700})
        page.locator('#chart-sample-bar .chart-live svg[width="680"]').wait_for(state="attached")

    stage(scene)


def test_paper_gets_the_picture(stage: Act, home: str) -> None:
    def scene(browser: Browser) -> None:
        page, _, _ = opened(browser, home + "charts.html")
        woken(page, "sample-bar")
        picture, live = (page.locator(f"#chart-sample-bar {name}") for name in ("svg.chart-narrow", ".chart-live"))
        assert (picture.is_visible(), live.is_visible()) == (False, True)
        page.emulate_media(media="print")
        assert live.is_visible() is False
        assert page.locator("#chart-sample-bar svg:visible").count() == 1

    stage(scene)


def test_without_javascript_or_bundle_the_picture_stands(stage: Act, home: str) -> None:
    def scene(browser: Browser) -> None:
        page, _, _ = opened(browser, home + "charts.html", java_script_enabled=False)
        assert page.locator("#chart-sample-bar svg.chart-narrow text", has_text="超7家").is_visible()
        page, _, _ = opened(browser, home + "hostile.html")
        page.route(re.compile("echarts"), lambda route: route.abort())
        page.goto(home + "charts.html")
        with page.expect_console_message(lambda message: "stays a picture" in message.text):
            page.locator("#chart-sample-bar").hover()
        assert page.locator("#chart-sample-bar svg.chart-narrow").is_visible()
        assert page.locator("[data-live]").count() == 0

    stage(scene)


def test_hostile_texts_stay_texts_in_the_live_chart(stage: Act, home: str) -> None:
    def scene(browser: Browser) -> None:
        page, errors, _ = opened(browser, home + "hostile.html", 900)
        page.on("dialog", lambda dialog: errors.append("a dialog opened"))
        for kind in ("bar", "line", "target", "tree"):
            woken(page, f"hostile-{kind}")
            live = page.locator(f"#chart-hostile-{kind} .chart-live")
            live.focus()
            said = []
            for _ in samples.HOSTILE:
                page.keyboard.press("ArrowDown")
                said.append(page.locator(f"#chart-hostile-{kind} .chart-said").text_content())
            shown = "".join((live.text_content() or "").replace("\u2060", "").split())
            for text in samples.HOSTILE[:5]:
                assert "".join(text.split()) in shown
            assert any(samples.HOSTILE[0] in (text or "") for text in said)
        assert page.locator("img").count() == 0
        assert errors == []

    stage(scene)


def test_the_bundle_is_one_small_module_named_by_its_content(tmp_path: Path) -> None:
    made = bundle(tmp_path / "site", tmp_path / "cache")
    again = bundle(tmp_path / "other", tmp_path / "cache")
    assert re.fullmatch(r"echarts\.[0-9a-f]{12}\.js", made.path.name)
    assert again.path.name == made.path.name
    assert made.size == made.path.stat().st_size < 620_000
    assert made.gzip < 215_000
    assert b"sourceMappingURL" not in made.path.read_bytes()
