"""The page that each chart has to itself: what stands beside it, can be taken away, and is shown by other sites."""

from __future__ import annotations

import csv
import json
import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from elements import Node
from making import SITE_URL
from playwright.sync_api import expect
from reading import Page, fullest, read_tree
from serving import Served, served
from watching import FIGURES, Watched

from generator.charts.theme import DARK, LIGHT, PAPER

LANGUAGES = ("zh", "en")
HOMES = {"zh": "", "en": "en/"}
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 390)]
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
GROUND = "() => getComputedStyle(document.body).backgroundColor"
PALETTE = "form[data-md-component=palette] label:visible"
SVG = "{http://www.w3.org/2000/svg}"
Readers = Callable[..., Watched]
Pages = Mapping[str, Page]


def alone(pages: Pages, lang: str = "") -> list[Page]:
    return [page for page in pages.values() if page.kind == "chart" and lang in ("", page.lang)]


def squeezed(text: str) -> str:
    """Text without what a picture puts between its lines."""
    return "".join(text.split()).replace("\u2060", "")


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_every_chart_of_every_page_leads_to_its_own_page(pages: Pages) -> None:
    missing, led = [], set()
    for page in pages.values():
        for chart in () if page.kind == "chart" else page.charts:
            to = f"{HOMES[page.lang]}charts/{chart.id.removeprefix('chart-')}/"
            led.add(to)
            if to not in {page.leads_to(href) for href in page.links}:
                missing.append(f"{page.url}: {chart.id}")
    assert missing == []
    assert led == {page.url for page in alone(pages)}


def test_a_chart_page_shows_its_chart_and_every_number_in_it(pages: Pages) -> None:
    """The table holds what is drawn, and nothing else that the chart does not show."""
    for page in alone(pages):
        assert len(page.charts) == 1, page.url
        drawn = {fact for picture in page.charts[0].drawn for fact in picture}
        assert drawn <= {number.fact for number in page.numbers}, page.url
        assert page.leads_to("../") == f"{HOMES[page.lang]}charts/"
        assert f"{HOMES[page.lang]}charts/" in {page.leads_to(href) for href in page.links}


def test_the_table_to_take_away_holds_the_rows_of_what_is_drawn(pages: Pages, site: Path) -> None:
    every = {row["id"]: row for row in rows(site / "data" / "observations.csv")}
    for page in alone(pages):
        file = site / page.url / "chart.csv"
        drawn = {fact for picture in page.charts[0].drawn for fact in picture}
        assert file.is_file() == bool(drawn), page.url
        assert ("chart.csv" in page.links) == bool(drawn), page.url
        if drawn:
            assert file.read_bytes().startswith(b"\xef\xbb\xbf")
            found = rows(file)
            assert drawn <= {row["id"] for row in found} <= {number.fact for number in page.numbers}, page.url
            assert all(row == every[row["id"]] for row in found), page.url
            assert list(found[0]) == list(next(iter(every.values())))


def test_the_record_to_take_away_says_what_the_picture_says(pages: Pages, site: Path) -> None:
    for page in alone(pages):
        record = json.loads((site / page.url / "chart.json").read_text(encoding="utf-8"))
        assert (record["schema_version"], record["page"], record["lang"]) == (1, SITE_URL + page.url, page.lang)
        titles, said = zip(*page.charts[0].named, strict=True)
        assert {record["title"]} == set(titles)
        assert {squeezed(record["alternative"])} == {squeezed(one) for one in said}


def test_the_saved_picture_holds_its_title_period_source_and_address(pages: Pages, site: Path) -> None:
    """It is opened where no style sheet and no page is: it names its colours, its faces and where it is from."""
    for page in alone(pages):
        text = (site / page.url / "chart.svg").read_text(encoding="utf-8")
        record = json.loads((site / page.url / "chart.json").read_text(encoding="utf-8"))
        root = ET.fromstring(text)
        drawn = squeezed("".join("".join(one.itertext()) for one in root.iter(f"{SVG}text")))
        for part in (record["title"], record["subtitle"], record["source_line"], "CC BY 4.0", SITE_URL + page.url):
            assert squeezed(part) in drawn, f"{page.url}: {part}"
        assert all(squeezed(mark["text"]) in drawn for one in record["series"] for mark in one["marks"])
        assert "var(" not in text
        assert "currentColor" not in text
        faces = {one.attrib["font-family"] for one in root.iter() if "font-family" in one.attrib}
        assert root.attrib["font-family"].endswith(", sans-serif")
        assert all(face.endswith("serif") for face in faces)
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        assert (float(root.attrib["width"]), float(root.attrib["height"])) == (width, height)
        assert not re.search(r"""(?:href|src)\s*=|url\(["']?http""", text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_snippet_shows_the_light_page_under_the_title_of_the_chart(pages: Pages, site: Path, lang: str) -> None:
    for page in alone(pages, lang):
        snippet = next(
            node.text()
            for node in read_tree(site / page.url / "index.html").walk()
            if node.tag == "code" and "<iframe" in node.text()
        )
        assert f'src="{SITE_URL}{page.url}embed.html"' in snippet
        frame = pasted(snippet)
        assert frame["title"] == page.texts["page"]
        assert int(frame["height"]) > 200
        assert (site / page.url / "embed.html").is_file()


def pasted(snippet: str) -> Mapping[str, str]:
    """The attributes of the element that a reader pastes."""
    found = re.fullmatch(r"<iframe (.*)></iframe>", snippet)
    assert found
    values = re.findall(r'([a-z]+)="([^"]*)"', found[1])
    plain = {"&quot;": '"', "&#x27;": "'", "&amp;": "&", "&lt;": "<", "&gt;": ">"}
    return {name: re.sub("|".join(plain), lambda sign: plain[sign[0]], value) for name, value in values}


def test_an_embedded_page_is_light_and_leads_back(pages: Pages, site: Path) -> None:
    for page in (one for one in pages.values() if one.kind == "embed"):
        home, own = HOMES[page.lang], page.url.removesuffix("embed.html")
        assert {page.leads_to(href) for href in page.links} >= {home, own}, page.url
        assert len(page.charts) == 1
        named = {(node.attributes.get("name"), node.attributes.get("content")) for node in metas(site, page.url)}
        assert ("robots", "noindex") in named


def metas(site: Path, url: str) -> list[Node]:
    file = site / url if url.endswith(".html") else site / url / "index.html"
    return [node for node in read_tree(file).walk() if node.tag == "meta"]


def test_every_page_that_is_read_names_the_card_of_its_language(pages: Pages, site: Path) -> None:
    for page in (one for one in pages.values() if one.kind not in ("404", "embed") and not one.moved):
        found = {
            node.attributes["property"]: node.attributes["content"]
            for node in metas(site, page.url)
            if node.attributes.get("property", "").startswith("og:image")
        }
        assert found["og:image"] == f"{SITE_URL}assets/img/card-{page.lang}.png", page.url
        assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert all((site / "assets" / "img" / f"card-{lang}.png").is_file() for lang in LANGUAGES)


@pytest.mark.parametrize("kind", ["chart", "embed"])
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chart_page_is_whole(visit: Readers, below: Served, lang: str, look: tuple[str, int], kind: str) -> None:
    scheme, width = look
    seen = visit(lang, kind, scheme=scheme, width=width)
    found = [f"axe: {each}" for each in seen.axe()]
    seen.wake()
    found += [f"axe, live: {each}" for each in seen.axe()]
    assert [*found, *seen.wrong(), *below.missed] == []
    assert max(0, seen.page.evaluate(SIDEWAYS)) == 0
    assert seen.page.evaluate(GROUND) == rgb({"light": LIGHT, "dark": DARK}[scheme][PAPER])


@pytest.mark.parametrize("kind", ["chart", "embed"])
def test_no_chart_page_scrolls_sideways_on_the_narrowest_screen(visit: Readers, kind: str) -> None:
    for lang in LANGUAGES:
        assert max(0, visit(lang, kind, width=320).page.evaluate(SIDEWAYS)) == 0


@pytest.mark.parametrize("drawing", ["line", "bar", "target", "tree", "rank"])
def test_a_chart_of_each_kind_is_whole(readers: Readers, below: Served, pages: Pages, drawing: str) -> None:
    page = min((one for one in alone(pages, "en") if one.charts[0].kind == drawing), key=lambda one: one.url)
    seen = readers(width=390).at(below.home).open(page.url)
    seen.wake()
    assert [*seen.axe(), *seen.wrong(), *below.missed] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chart_page_works_without_scripts(visit: Readers, lang: str) -> None:
    seen = visit(lang, "chart", java_script_enabled=False)
    expect(seen.page.locator(f"{FIGURES} svg:visible")).to_have_count(1)
    expect(seen.page.locator("table.figures")).to_be_visible()
    expect(seen.page.locator("[data-png]")).to_be_hidden()
    expect(seen.page.locator(".downloads li:visible")).to_have_count(3)
    seen.page.locator("[data-switch]").click()
    assert seen.page.get_attribute("html", "lang") != lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_browser_makes_the_picture_to_save(visit: Readers, lang: str) -> None:
    seen = visit(lang, "chart")
    link = seen.page.locator("[data-png] a")
    svg = seen.page.evaluate("async () => (await fetch('chart.svg')).text()")
    with seen.page.expect_download() as waiting:
        link.click()
    assert waiting.value.suggested_filename == f"{seen.path().rstrip('/').rpartition('/')[2]}-{lang}.png"
    png = waiting.value.path().read_bytes()
    width, height = (int(value) for value in re.findall(r'(?:width|height)="(\d+)"', svg)[:2])
    assert struct.unpack(">II", png[16:24]) == (2 * width, 2 * height)
    # A sheet of nothing but paper would weigh next to nothing.
    assert len(png) > 10_000
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_snippet_and_the_address_can_be_copied(visit: Readers, lang: str) -> None:
    seen = visit(lang, "chart", clipboard=True)
    for number, start in enumerate(('<iframe src="', SITE_URL)):
        seen.page.locator(".copied .copy-button").nth(number).click()
        expect(seen.page.locator(".copied .copy-button[data-done]").nth(0)).to_be_visible()
        assert seen.page.evaluate("navigator.clipboard.readText()").startswith(start)
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_number_of_the_table_opens_its_card(visit: Readers, lang: str) -> None:
    seen = visit(lang, "chart")
    seen.page.locator("table a.fact").first.click()
    expect(seen.page.locator("dialog.fact-card")).to_be_visible()
    seen.page.keyboard.press("Escape")
    assert seen.wrong() == []


def test_another_site_can_show_a_chart(readers: Readers, below: Served, pages: Pages, tmp_path: Path) -> None:
    """On another host the picture stands in its frame, comes alive there, and opens its evidence in another window."""
    light = (one for one in pages.values() if (one.lang, one.kind) == ("en", "embed"))
    shown = min((one for one in light if one.charts[0].kind == "bar"), key=lambda one: one.url)
    frame = f'<iframe src="{below.home}{shown.url}" title="{shown.title}" width="700" height="600"></iframe>'
    head = '<!doctype html><meta charset="utf-8"><title>Elsewhere</title><link rel="icon" href="data:,">'
    (tmp_path / "index.html").write_text(head + frame, encoding="utf-8")
    with served(tmp_path, "/") as elsewhere:
        seen = readers(fresh="framed").at("http://127.0.0.1:").open(f"{elsewhere.port}/")
        inside = seen.page.frame_locator("iframe")
        expect(inside.locator(f"{FIGURES} svg:visible").first).to_be_visible()
        inside.locator(FIGURES).hover()
        live = inside.locator(f'{FIGURES}[data-live="true"] .chart-live')
        live.focus()
        seen.page.keyboard.press("ArrowDown")
        with seen.page.expect_popup() as opened:
            seen.page.keyboard.press("Enter")
        assert opened.value.url.startswith(f"{below.home}en/indicators/")
        opened.value.close()
        assert [*seen.faults, *below.missed, *elsewhere.missed] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chart_page_keeps_the_colours_that_the_reader_chose(visit: Readers, pages: Pages, lang: str) -> None:
    seen = visit(lang, "indicator", fresh=f"chart-colours-{lang}")
    seen.page.locator(PALETTE).click()
    expect(seen.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    seen.open(fullest(pages, lang, "chart"))
    assert seen.page.evaluate(GROUND) == rgb(DARK[PAPER])
    seen.page.locator("[data-switch]").click()
    seen.page.wait_for_load_state()
    assert seen.page.evaluate(GROUND) == rgb(DARK[PAPER])
    assert seen.wrong() == []
