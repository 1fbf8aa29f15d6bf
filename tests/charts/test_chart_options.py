from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import chart_samples as samples
import pytest
from pyecharts.charts import Bar
from pyecharts.commons.utils import JsCode

from generator.charts.options import draw, pure
from generator.views.chart import ChartView, Node, Series


def narrow(view: ChartView) -> dict[str, Any]:
    return draw(view).layouts[0].option


def marks(option: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The data items that stand for observations, by their text."""
    items = [item for series in option["series"] for item in series["data"] if isinstance(item, dict)]
    return {item["tooltip"]["formatter"].split("\n")[1]: item for item in items if "tooltip" in item}


def labels(option: dict[str, Any]) -> list[str]:
    items = [item for series in option["series"] for item in series["data"] if isinstance(item, dict)]
    return [item["label"]["formatter"] for item in items if item.get("label", {}).get("show")]


def test_a_status_is_a_shape() -> None:
    found = marks(narrow(samples.bars()))
    assert found["12家"]["itemStyle"] == {"color": "$quiet"}
    assert found["超7家"]["itemStyle"] == {"color": "$accent"}
    assert found["目标 5家"]["itemStyle"]["color"] == "transparent"
    assert found["目标 5家"]["itemStyle"]["borderType"] == "solid"
    assert found["预计 4家"]["itemStyle"]["color"] == "transparent"
    assert found["预计 4家"]["itemStyle"]["borderType"] == "dashed"
    assert "decal" in found["年内累计 3家"]["itemStyle"]


def test_a_lower_bound_is_open_and_a_range_has_a_whisker() -> None:
    series = {one["name"]: one["data"] for one in narrow(samples.bars())["series"]}
    assert [item["value"] for item in series["cap"]] == [[7.0, 1]]
    assert [(item["low"], item["high"]) for item in series["range"]] == [(3, 5)]


def test_bars_carry_value_link_and_fact() -> None:
    item = marks(narrow(samples.bars()))["12家"]
    assert (item["value"], item["href"], item["fact"]) == (12, "sources/ym/#p1", "ym-1")


def test_bars_begin_at_zero_and_leave_room_for_the_longest_label() -> None:
    for layout in draw(samples.bars()).layouts:
        axis = layout.option["xAxis"][0]
        assert axis["min"] == 0
        assert 12 < axis["max"] < 24


def test_declines_go_to_the_left() -> None:
    view = samples.view("bar", (samples.mark("产量", 8, "8%"), samples.mark("能耗", -4, "下降4%")))
    option = narrow(view)
    axis = option["xAxis"][0]
    assert axis["min"] < -4 < 8 < axis["max"]
    assert marks(option)["下降4%"]["label"]["position"] == "left"


def test_several_series_are_named_beside_their_bars_and_coloured() -> None:
    series = tuple(
        Series(name, (samples.mark("龙骨", value), samples.mark("桅杆", value + 1)))
        for name, value in (("云梦", 3), ("沧海", 5))
    )
    option = narrow(samples.view("bar", series=series))
    found = [item for item in option["series"][0]["data"] if item != "-"]
    names = [name["value"] for name in option["yAxis"][0]["data"]]
    assert names == ["龙骨", "云梦", "沧海", "桅杆", "云梦", "沧海"]
    assert [item["itemStyle"]["color"] for item in found] == ["$1", "$2", "$1", "$2"]
    assert [item["tooltip"]["formatter"] for item in found] == [
        "云梦\n龙骨\n3家",
        "沧海\n龙骨\n5家",
        "云梦\n桅杆\n4家",
        "沧海\n桅杆\n6家",
    ]


def test_the_height_grows_with_the_rows() -> None:
    few, many = (samples.view("bar", tuple(samples.mark(f"县{n}", n) for n in range(1, count))) for count in (4, 15))
    assert draw(many).layouts[0].height - draw(few).layouts[0].height == 11 * 30


def test_a_line_joins_full_actual_periods_only() -> None:
    option = narrow(samples.line())
    joined = [one for one in option["series"] if one["type"] == "line"]
    assert [[item["value"][1] for item in one["data"]] for one in joined] == [[8, 12]]
    alone = next(one for one in option["series"] if one["type"] == "scatter" and one["name"] == "云梦")
    assert [item["status"] for item in alone["data"]] == ["actual", "target"]
    assert alone["data"][1]["itemStyle"]["color"] == "transparent"


def conflict() -> ChartView:
    """Two figures for one year and a later one; the second is preferred."""
    low, high = Decimal(8), Decimal(12)
    marks = (
        samples.mark("2018年", 8, low=low, high=high, dispute="与12家有出入", apart=True, at=date(2018, 6, 30)),
        samples.mark("2019年", 12, low=low, high=high, dispute="与8家有出入", at=date(2019, 12, 31)),
        samples.mark("2020年", 10, low=Decimal(10), high=Decimal(10), at=date(2020, 12, 31)),
    )
    return samples.view("line", marks, disputes=(("船厂数", "disputes/#yards"),))


def test_rivals_have_whiskers_between_their_values_and_no_line_joins_them() -> None:
    option = narrow(conflict())
    joined = next(one for one in option["series"] if one["type"] == "line")
    assert [item["value"][1] for item in joined["data"]] == [12, 10]
    whiskers = next(one["data"] for one in option["series"] if one["name"] == "range")
    assert [(item["value"][1], item["low"], item["high"]) for item in whiskers] == [(8, 8, 12), (8, 8, 12)]
    assert marks(option)["8家"]["tooltip"]["formatter"] == "2018年\n8家\n与12家有出入"


@pytest.mark.parametrize("layout", [0, 1], ids=["narrow", "wide"])
def test_a_value_stands_clear_of_its_whisker(layout: int) -> None:
    found = marks(draw(conflict()).layouts[layout].option)
    assert found["8家"]["label"]["position"] != "top"
    assert found["12家"]["label"]["position"] != "bottom"


def test_periods_stand_at_their_true_distance_or_the_picture_says_so() -> None:
    narrow_one, wide = draw(samples.line()).layouts
    subtitles = [layout.option["title"][1]["text"] for layout in (narrow_one, wide)]
    assert subtitles == ["船厂数，家，云梦省\n时间间隔不按比例"] * 2
    yearly = tuple(samples.mark(f"{year}年", year - 2015, at=date(year, 12, 31)) for year in range(2018, 2022))
    assert "不按比例" not in narrow(samples.view("line", yearly))["title"][1]["text"]


def test_values_of_a_line_are_labelled_in_the_words_of_the_view() -> None:
    assert [text for text in labels(narrow(samples.line())) if "家" in text] == [
        "8家",
        "12家",
        "年内累计 6家",
        "目标 至少20家",
    ]


def test_several_lines_end_in_their_name_and_last_value() -> None:
    series = tuple(
        Series(name, tuple(samples.mark(f"{y}年", v, at=date(y, 12, 31)) for y, v in ((2020, a), (2021, a + 1))))
        for name, a in (("云梦", 3), ("沧海", 3))
    )
    option = narrow(samples.view("line", series=series))
    names = next(one for one in option["series"] if one["name"] == "name")["data"]
    assert [item["label"]["formatter"] for item in names] == ["云梦 4家", "沧海 4家"]
    assert [item["label"]["offset"] for item in names] == [[0, 0], [0, 17]]
    # A series' colour need only be seen; ink is read.
    assert [item["label"]["color"] for item in names] == ["$ink", "$ink"]


def test_a_target_is_an_outline_around_the_actual_bar() -> None:
    option = narrow(samples.target())
    outline = next(one for one in option["series"] if one["name"] == "目标")
    assert [item["value"] for item in outline["data"]] == [10, 4]
    assert all(item["itemStyle"]["color"] == "transparent" for item in outline["data"])
    assert outline["barWidth"] > next(one for one in option["series"] if one["name"] == "实绩")["barWidth"]
    assert "8家（2021年） · 目标 10家（2025年）" in labels(option)


def test_a_target_without_a_figure_says_so() -> None:
    assert "尚无实绩 · 计划 4家（2025年）" in labels(narrow(samples.target()))


def test_a_target_below_zero_goes_to_the_left() -> None:
    marks_below = (
        samples.mark("能耗", -6, "下降6%"),
        samples.mark("能耗", -10, "下降10%", status="target"),
    )
    option = narrow(samples.view("target", marks_below))
    assert (option["xAxis"][0]["min"], option["xAxis"][0]["max"]) == (-10, 0)
    texts = next(one for one in option["series"] if one["name"] == "words")["data"]
    assert texts[0]["label"]["offset"][0] == -option["grid"]["width"]


def test_a_tree_names_every_part_and_grows_with_its_leaves() -> None:
    option = narrow(samples.tree())
    root = option["series"][0]["data"][0]
    assert root["label"]["formatter"] == "2+1 船业"
    assert [child["name"] for child in root["children"]] == ["两大部件", "一个码头"]
    assert root["children"][0]["children"][0]["label"]["formatter"] == "龙骨 · 3家"
    assert root["children"][0]["children"][0]["href"] == "indicators/keels/"
    broad = replace(samples.tree(), root=Node("船业", children=tuple(Node(f"部件{n}") for n in range(20))))
    assert draw(broad).layouts[0].height > 20 * 24


def test_long_names_wrap_in_two_lines_or_stand_above_the_bars() -> None:
    short = narrow(samples.view("bar", (samples.mark("云梦省东湖自治县经济开发区", 3),)))
    assert short["yAxis"][0]["data"][0]["value"] == "云梦省东湖自治\n县经济开发区"
    above = narrow(samples.view("bar", (samples.mark("云梦省东湖自治县经济开发区船舶与桅杆制造业联合会" * 2, 3),)))
    assert above["yAxis"][0]["axisLabel"]["show"] is False
    assert above["series"][0]["name"] == "label"


@pytest.mark.parametrize("view", samples.ALL, ids=lambda view: view.kind)
def test_an_option_is_pure_json_and_says_what_every_picture_says(view: ChartView) -> None:
    for layout in draw(view).layouts:
        assert json.loads(json.dumps(layout.option)) == layout.option
        title, subtitle, source = (part["text"].replace("\n", "") for part in layout.option["title"])
        assert title == view.title
        assert subtitle.startswith(view.subtitle)
        assert source == view.source_line
        assert layout.option["tooltip"]["renderMode"] == "richText"
        assert layout.option["aria"] == {"enabled": True, "label": {"description": view.alternative}}
        assert layout.option["animation"] is False
        assert "legend" not in layout.option


@pytest.mark.parametrize("view", samples.ALL, ids=lambda view: view.kind)
def test_a_view_is_drawn_the_same_every_time(view: ChartView) -> None:
    assert draw(view) == draw(view)


def test_code_in_an_option_is_refused() -> None:
    chart = Bar().add_xaxis(["龙骨"])
    chart.add_yaxis("船厂", [{"value": 1, "label": {"formatter": JsCode("function (p) { return p.name }")}}])
    with pytest.raises(ValueError, match="JsCode"):
        pure(chart)
    chart.options["series"][0]["data"] = ["--x_x--0_0--alert(1)--x_x--0_0--"]
    with pytest.raises(ValueError, match="an option is data"):
        pure(chart)


def test_a_decimal_stays_what_it_is() -> None:
    option = narrow(samples.view("bar", (samples.mark("债", Decimal("1.1E+12")), samples.mark("税", Decimal("0.07")))))
    assert [item["value"] for item in marks(option).values()] == [1.1e12, 0.07]


@pytest.mark.parametrize("href", ["javascript:alert(1)", "//elsewhere.example/", "https://x.example/", "\\\\x", "a\nb"])
def test_a_link_out_of_the_site_is_refused(href: str) -> None:
    with pytest.raises(ValueError, match="inside the site"):
        draw(samples.view("bar", (samples.mark("龙骨", 1, href=href),)))


@pytest.mark.parametrize("name", ["", "A", 'x" onload="', "a b", "../a"])
def test_a_strange_id_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="chart id"):
        draw(replace(samples.bars(), id=name))


@pytest.mark.parametrize("kind", ["bar", "line", "rank", "target", "tree"])
def test_a_chart_of_nothing_is_refused(kind: Any) -> None:
    with pytest.raises(ValueError, match="nothing to show"):
        draw(samples.view(kind))


def test_a_rank_stands_on_its_place_and_the_first_few_on_all_of_theirs() -> None:
    option = narrow(samples.ranks())
    dots = next(series for series in option["series"] if not series.get("silent"))["data"]
    assert [one["value"] for one in dots] == [[7, 0], [1, 1], [2, 1], [3, 1]]
    assert (option["xAxis"][0]["min"], option["xAxis"][0]["axisLabel"]["customValues"]) == (0, [1, 10])


def test_a_line_below_zero_hangs_from_zero() -> None:
    years = tuple(samples.mark(f"{year}年", 2018 - year, at=date(year, 12, 31)) for year in range(2019, 2022))
    axis = narrow(samples.view("line", years))["yAxis"][0]
    assert (axis["min"], axis["max"]) == (-3, 0)
