from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import chart_samples as samples
import markdown
import pytest

from generator.charts.figure import figure_html, option_json
from generator.charts.kept import on_its_own_page
from generator.charts.options import draw
from generator.charts.saved import saved
from generator.charts.svg import render_all
from generator.views.chart import ChartView, Mark, Traced

GOLDEN = Path(__file__).parent / "golden"
KINDS = pytest.mark.parametrize("view", samples.ALL, ids=lambda view: view.kind)
HOSTILE = pytest.mark.parametrize("kind", ["bar", "line", "rank", "target", "tree"])


def parts(text: str) -> list[ET.Element]:
    return list(ET.fromstring(f"<div>{text}</div>"))


def drawn(picture: ET.Element) -> str:
    return "".join("".join(element.itertext()) for element in picture.iter() if element.tag.endswith("text"))


@KINDS
def test_a_picture_needs_no_style_no_script_and_no_class_of_its_own(view: ChartView, pictures: dict[str, str]) -> None:
    for picture in parts(pictures[draw(view).key]):
        for element in picture.iter():
            names = set(element.attrib)
            assert not names & {"style", "onload", "onclick", "xmlns:xlink", "baseProfile"}
            assert not any(name.startswith("ecmeta") for name in names)
            assert element is picture or "class" not in names
            assert element.tag.rpartition("}")[2] not in {"style", "script", "a", "image", "foreignObject"}


@KINDS
def test_a_picture_has_a_name_and_a_description(view: ChartView, pictures: dict[str, str]) -> None:
    for picture in parts(pictures[draw(view).key]):
        title, desc = picture[0], picture[1]
        assert picture.get("role") == "img"
        assert (picture.get("aria-labelledby"), picture.get("aria-describedby")) == (title.get("id"), desc.get("id"))
        assert (title.text, desc.text) == (view.title, view.alternative)


@KINDS
def test_ids_are_the_charts_own_and_never_repeat(view: ChartView, pictures: dict[str, str]) -> None:
    text = pictures[draw(view).key]
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert all(re.match(rf"chart-{view.id}-(narrow|wide)-", name) for name in ids)
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= set(ids)


@KINDS
def test_colours_come_from_the_page(view: ChartView, pictures: dict[str, str]) -> None:
    text = pictures[draw(view).key]
    for value in re.findall(r' (?:fill|stroke)="([^"]+)"', re.sub(r"<clipPath.*?</clipPath>", "", text)):
        assert re.fullmatch(r"none|currentColor|var\(--chart-[a-z0-9]+\)|url\(#[\w.-]+\)", value), value


@KINDS
def test_a_picture_fits_its_place(view: ChartView, pictures: dict[str, str]) -> None:
    narrow, wide = parts(pictures[draw(view).key])
    assert [picture.get("class") for picture in (narrow, wide)] == ["chart-narrow", "chart-wide"]
    assert narrow.get("viewBox", "").startswith("0 0 360 ")
    assert "width" not in narrow.attrib
    assert "font-family" not in {name for element in narrow.iter() for name in element.attrib if element.text == "12家"}


def test_title_values_and_source_are_in_the_picture(pictures: dict[str, str]) -> None:
    for picture in parts(pictures["zh/sample-bar"]):
        shown = drawn(picture)
        for words in (
            "云梦省船厂过半已用上起重机",
            "船厂数，家，云梦省",
            "来源：云梦年鉴",
            "超7家",
            "目标 5家",
            "3—5家",
        ):
            assert words in shown


@HOSTILE
def test_hostile_texts_are_shown_as_they_are(kind: str, pictures: dict[str, str]) -> None:
    for picture in parts(pictures[f"zh/hostile-{kind}"]):
        shown = "".join(drawn(picture).split())
        for text in (*samples.HOSTILE[:5], "abc"):
            assert "".join(text.split()) in shown
        assert "\u2060" not in shown
        assert "\u202e" not in shown


@HOSTILE
def test_hostile_texts_leave_neither_figure_nor_script(kind: str, pictures: dict[str, str]) -> None:
    view = samples.hostile(kind)  # type: ignore[arg-type]
    drawing = draw(view)
    html = figure_html(view, pictures[drawing.key], drawing, 'x" onload="y')
    assert html.count("<script") == html.count("</script>") == 1
    assert "<img" not in html
    assert 'data-echarts="x&quot; onload=&quot;y"' in html
    assert not set("<>&") & set(option_json(drawing))


def test_the_option_comes_back_from_the_page(pictures: dict[str, str]) -> None:
    view = samples.bars()
    drawing = draw(view)
    found = re.search(r"<script[^>]*>(.*)</script>", figure_html(view, pictures[drawing.key], drawing))
    assert found
    layouts = json.loads(found.group(1))
    assert layouts["wide"]["option"] == drawing.layouts[1].option
    assert (layouts["narrow"]["width"], layouts["narrow"]["height"]) == (360, drawing.layouts[0].height)


@KINDS
def test_markdown_leaves_a_figure_alone(view: ChartView, pictures: dict[str, str]) -> None:
    drawing = draw(view)
    html = figure_html(view, pictures[drawing.key], drawing)
    assert "\n\n" not in html
    extensions = ["attr_list", "md_in_html", "tables", "toc", "footnotes", "pymdownx.superfences"]
    made = markdown.markdown(f"before\n\n{html}\n\nafter", extensions=extensions)
    assert made == f"<p>before</p>\n{html}\n\n<p>after</p>"


def test_a_picture_is_rendered_once(tmp_path: Path, pictures: dict[str, str]) -> None:
    drawing = draw(samples.bars())
    assert render_all([drawing], tmp_path)[drawing.key] == pictures[drawing.key]
    (kept,) = tmp_path.iterdir()
    kept.write_text("kept", encoding="utf-8")
    assert render_all([drawing], tmp_path) == {drawing.key: "kept"}
    assert render_all([draw(replace(samples.bars(), title="另一个题目"))], tmp_path)[drawing.key] != "kept"


def test_a_picture_does_not_depend_on_its_company(tmp_path: Path, pictures: dict[str, str]) -> None:
    alone = render_all([draw(samples.tree())], tmp_path)
    assert alone["zh/sample-tree"] == pictures["zh/sample-tree"]


def test_two_charts_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="share a language and an id"):
        render_all([draw(samples.bars()), draw(samples.bars())], tmp_path)


def test_the_same_id_in_two_languages_is_two_pictures(tmp_path: Path) -> None:
    found = render_all([draw(samples.bars()), draw(samples.bars("en"))], tmp_path)
    assert sorted(found) == ["en/sample-bar", "zh/sample-bar"]


@KINDS
def test_golden(view: ChartView, pictures: dict[str, str], update_golden: bool) -> None:
    """What a change of a chart shows in a pull request: run with --update-golden, look, commit."""
    drawing = draw(view)
    made = {
        f"{view.kind}.json": json.dumps(drawing.layouts[0].option, ensure_ascii=False, indent=1, sort_keys=True) + "\n",
        f"{view.kind}.svg": pictures[drawing.key].split("</svg>")[0].replace("><", ">\n<") + "\n</svg>\n",
    }
    for name, text in made.items():
        if update_golden:
            GOLDEN.mkdir(exist_ok=True)
            (GOLDEN / name).write_text(text, encoding="utf-8")
        assert (GOLDEN / name).read_text(encoding="utf-8") == text


def test_every_number_in_picture_and_words_names_its_fact(pictures: dict[str, str]) -> None:
    view = samples.bars()
    marks = [mark for series in view.series for mark in series.marks]
    spoken = tuple(Traced(mark.text, f"ym-{number}", mark.href) for number, mark in enumerate(marks))
    marked = tuple(replace(mark, fact=one.fact) for mark, one in zip(marks, spoken, strict=True))
    view = replace(view, spoken=("船：", *spoken), series=(replace(view.series[0], marks=marked),))
    drawing = draw(view)
    html = figure_html(view, pictures[drawing.key], drawing, root="../")
    for one in spoken:
        assert f'<a class="fact" data-fact="{one.fact}" href="../{one.href}">{one.text}</a>' in html
        assert f'<tspan data-fact="{one.fact}">{one.text}</tspan>' in html


def test_several_numbers_on_one_line_are_each_named() -> None:
    view = samples.bars()
    texts = {"ym-1": "15艘", "ym-2": "5艘", "ym-3": "5艘以上"}
    marks = tuple(Mark(fact, "船", text) for fact, text in texts.items())
    view = replace(view, series=(replace(view.series[0], marks=marks),))
    html = figure_html(
        view, "<svg><text>船 15艘 · 目标 5艘以上，5艘</text><text>5艘</text></svg>", draw(samples.bars())
    )
    traced = '船 <tspan data-fact="ym-1">15艘</tspan> · 目标 <tspan data-fact="ym-3">5艘以上</tspan>，'
    assert f'<text>{traced}<tspan data-fact="ym-2">5艘</tspan></text><text>5艘</text>' in html


def test_a_figure_leads_to_the_disputes_of_what_it_draws() -> None:
    words = {**samples.WORDS["zh"], "disputed": "有出入：", "stop": "。", "whisker": "线段连接不同的数值。"}
    rival = samples.mark("东湖县", 12, low=8, high=12, dispute="与8家有出入")
    alone = samples.mark("东湖县", 12)
    for marks, after in (((rival,), "。线段连接不同的数值。"), ((alone,), "")):
        view = samples.view("bar", marks, words=words, disputes=(("<船厂>", "disputes/#yards"),))
        html = figure_html(view, "", draw(view), root="../../")
        link = '<a href="../../disputes/#yards">&lt;船厂&gt;</a>'
        assert f'<p class="in-dispute">有出入：{link}{after}</p>' in html
    assert "in-dispute" not in figure_html(samples.bars(), "", draw(samples.bars()))


def test_a_figure_leads_to_the_page_of_its_own_and_not_on_that_page() -> None:
    for lang, href in (("zh", "charts/sample-bar/"), ("en", "en/charts/sample-bar/")):
        view = samples.view(
            "bar", (samples.mark("东湖县", 12),), lang=lang, words={**samples.WORDS[lang], "own_page": "<>"}
        )
        html = figure_html(view, "", draw(view), root="../")
        way = f'<p class="chart-way" data-pagefind-ignore><a href="../{href}">&lt;&gt;</a></p>'
        assert way in html
        assert on_its_own_page(html, "") == html.replace(way, "")
    assert "chart-way" not in figure_html(samples.bars(), "", draw(samples.bars()))


@pytest.mark.parametrize("view", samples.ALL, ids=lambda view: view.kind)
def test_a_saved_picture_stands_by_itself(view: ChartView, pictures: dict[str, str]) -> None:
    drawing = draw(view)
    figure = figure_html(view, pictures[drawing.key], drawing)
    text = saved(figure, "zh", ("云梦 <试>", "https://example.org/charts/sample/"))
    root = ET.fromstring(text)
    drawn = "".join("".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text"))
    for part in (view.title, view.subtitle, view.source_line, "云梦 <试>", "https://example.org/charts/sample/"):
        assert "".join(part.split()) in "".join(drawn.split())
    wide = next(layout for layout in drawing.layouts if layout.name == "wide")
    left, top, width, height = (int(number) for number in root.attrib["viewBox"].split())
    assert (left, top) == (-20, -20)
    assert (width, height) == (wide.width + 40, wide.height + 40 + 2 * 16)
    assert "var(" not in text
    assert "currentColor" not in text
    assert root.attrib["font-family"].endswith("sans-serif")


def test_a_figure_without_a_wide_picture_is_not_saved() -> None:
    with pytest.raises(ValueError, match="no wide picture"):
        saved(figure_html(samples.bars(), "", draw(samples.bars())), "zh", ())
