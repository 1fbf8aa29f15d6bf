"""What the title of a chart says of its numbers, and what it leaves unsaid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.views.chart import ChartView, Traced
from generator.views.charts import all_charts
from generator.views.finding import in_every_language, with_finding
from generator.views.lens import Lens


def titles(lens: Lens) -> Mapping[str, str]:
    return {chart.id: chart.title for chart in all_charts(lens)}


def without(lens: Lens, *names: str) -> Lens:
    kept = {name: one for name, one in lens.book.observations.items() if name not in names}
    sides = {
        name: one.model_copy(update={"observations": tuple(fact for fact in one.observations if fact not in names)})
        for name, one in lens.book.discrepancies.items()
    }
    return replace(lens, book=replace(lens.book, observations=kept, discrepancies=sides))


def looms(lens: Lens) -> ChartView:
    """The chart of one place's looms."""
    return next(one for one in all_charts(lens) if one.id == "indicator-looms-online")


@pytest.mark.parametrize(
    ("lang", "chart", "title"),
    [
        ("zh", "indicator-boats-online-rank", "联网渔船数名次：全国第7位"),
        ("en", "indicator-boats-online-rank", "Rank by connected fishing boats: 7th (nationwide)"),
        ("zh", "indicator-weaving-growth", "织造业产值增速：−4.4%（同比）"),
        ("en", "indicator-looms-share", "Share of the province's connected looms: nearly 45%"),
        ("zh", "indicator-boats-online", "联网渔船数：超1200艘"),
        ("zh", "family-connected-equipment", "联网设备"),
        ("zh", "scheme-two-plus-one", "“2+1”产业体系：构成"),
        ("en", "targets-two-plus-one-stock-loom", "“2+1” industrial system: aims and the latest figures"),
    ],
)
def test_a_title_ends_with_the_number(lenses: Mapping[str, Lens], lang: str, chart: str, title: str) -> None:
    assert titles(lenses[lang])[chart] == title


def test_a_chart_among_its_family_says_of_which(lenses: Mapping[str, Lens]) -> None:
    charts = {chart.id: chart for chart in all_charts(lenses["zh"])}
    assert charts["indicator-boats-online"].subtitle == "联网设备 · 云梦省 · 截至2030年底"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("zh", "联网织机数：3.1万台（2028年），4.7万台（2030年）"),
        ("en", "Number of connected looms: 31,000 looms (2028), 47,000 looms (2030)"),
    ],
)
def test_a_line_says_where_it_begins_and_ends(lenses: Mapping[str, Lens], lang: str, title: str) -> None:
    chart = looms(without(lenses[lang], "gazette-qianfan-looms-2031-07"))
    assert chart.title == title
    assert [number.fact for number in chart.found] == ["report-looms-2028", "report-looms-2030"]


def test_several_places_have_no_one_finding(lenses: Mapping[str, Lens]) -> None:
    assert looms(lenses["zh"]).title == "联网织机数"


def test_what_did_not_change_is_said_once(lenses: Mapping[str, Lens]) -> None:
    zh = lenses["zh"]
    chart = replace(looms(without(zh, "gazette-qianfan-looms-2031-07")), title="联网织机数")
    (series,) = chart.series
    same = tuple(replace(mark, text="3.1万台") for mark in series.marks)
    told = with_finding(zh, replace(chart, series=(replace(series, marks=same),)))
    assert told.title == "联网织机数：3.1万台（2028年、2030年）"
    assert [number.fact for number in told.found] == ["report-looms-2028"]
    between = (same[0], replace(same[1], text="3.9万台"), *same[2:])
    assert with_finding(zh, replace(chart, series=(replace(series, marks=between),))).title == "联网织机数"


def test_a_half_year_is_no_change_from_a_year(lenses: Mapping[str, Lens]) -> None:
    lens = without(lenses["zh"], "gazette-output-2030")
    assert titles(lens)["indicator-weaving-output"] == "织造业产值：1.2万亿元（2030年），6000亿元（2031年上半年）"


def test_what_is_in_dispute_is_not_told_as_a_change(lenses: Mapping[str, Lens]) -> None:
    lens = without(lenses["zh"], "gazette-output-2030")
    dispute = lens.book.discrepancies["output-2030"]
    sides = dispute.model_copy(update={"observations": ("report-output-2030", "gazette-output-2031-h1")})
    lens = replace(lens, book=replace(lens.book, discrepancies={dispute.id: sides}))
    title = "织造业产值：1.2万亿元（2030年）与6000亿元（2031年上半年），有出入"
    assert titles(lens)["indicator-weaving-output"] == title
    # Numbers of different scope exclude each other as little as they tell of a change.
    apart = sides.model_copy(update={"kind": "scope", "preferred": None})
    lens = replace(lens, book=replace(lens.book, discrepancies={dispute.id: apart}))
    assert titles(lens)["indicator-weaving-output"] == "织造业产值"


def test_rivals_among_several_leave_the_name_alone(lenses: Mapping[str, Lens]) -> None:
    assert titles(lenses["zh"])["indicator-weaving-output"] == "织造业产值"


@pytest.mark.parametrize(
    ("gone", "title"),
    [
        (("report-looms-2028", "report-looms-2029"), "联网织机数：4.7万台（2030年），目标10万台（2035年）"),
        (
            ("report-looms-2028", "report-looms-2029", "report-looms-2030"),
            "联网织机数：目标10万台（2035年），这些文献中没有结果",
        ),
    ],
)
def test_an_aim_is_told_as_one(lenses: Mapping[str, Lens], gone: tuple[str, ...], title: str) -> None:
    assert looms(without(lenses["zh"], "gazette-qianfan-looms-2031-07", *gone)).title == title


def test_a_plan_that_nobody_sets_has_no_deadline(lenses: Mapping[str, Lens]) -> None:
    names = ("report-looms-2028", "report-looms-2029", "report-looms-2030", "gazette-qianfan-looms-2031-07")
    lens = without(lenses["zh"], *names)
    plan = lens.book.observations["report-looms-2035"].model_copy(update={"status": "plan", "plan": None})
    book = replace(lens.book, observations={**lens.book.observations, plan.id: plan})
    assert looms(replace(lens, book=book)).title == "联网织机数：10万台（计划）"


def test_a_number_of_something_in_a_place_says_of_what(lenses: Mapping[str, Lens]) -> None:
    zh = lenses["zh"]
    one = zh.book.observations["report-share-2030"].model_copy(update={"subject": "brocade-loom"})
    lens = replace(zh, book=replace(zh.book, observations={**zh.book.observations, one.id: one}))
    assert (
        titles(lens)["indicator-weaving-share"] == f"织造业占工业比重：30.5%（{zh.name('entities', 'brocade-loom')}）"
    )


def test_one_of_a_family_at_another_time_says_when(lenses: Mapping[str, Lens]) -> None:
    chart = next(one for one in all_charts(lenses["zh"]) if one.id == "indicator-boats-online")
    (series,) = chart.series
    marks = (series.marks[0], replace(series.marks[1], period="截至2029年底"))
    told = with_finding(lenses["zh"], replace(chart, title=chart.name, series=(replace(series, marks=marks),)))
    assert told.title == "联网渔船数：超1200艘（2030年）"


def test_a_disputed_number_does_not_stand_alone(lenses: Mapping[str, Lens]) -> None:
    zh = lenses["zh"]
    dispute = zh.book.discrepancies["output-2030"]
    sides = dispute.model_copy(update={"observations": (*dispute.observations, "report-share-2030")})
    lens = replace(zh, book=replace(zh.book, discrepancies={dispute.id: sides}))
    assert titles(lens)["indicator-weaving-share"] == "织造业占工业比重"


def test_findings_stand_in_all_languages_or_none(lenses: Mapping[str, Lens]) -> None:
    charts = {lang: tuple(all_charts(lens)) for lang, lens in lenses.items()}
    assert in_every_language(charts) == charts
    (cut,) = (one for one in charts["en"] if one.id == "indicator-weaving-share")
    fewer = tuple(replace(one, title=one.name, found=()) if one.id == cut.id else one for one in charts["en"])
    made = in_every_language({"zh": charts["zh"], "en": fewer})
    assert {one.id for one in charts["zh"]} == {one.id for one in made["zh"]}
    assert next(one.title for one in made["zh"] if one.id == cut.id) == "织造业占工业比重"
    assert all(one.found for one in made["zh"] if one.id == "indicator-looms-share")


def test_several_bars_of_one_thing_are_told_one_by_one(lenses: Mapping[str, Lens]) -> None:
    chart = next(one for one in all_charts(lenses["zh"]) if one.id == "indicator-weaving-share")
    (series,) = chart.series
    marks = tuple(replace(series.marks[0], label=label) for label in ("云梦省", "千帆市"))
    chart = replace(chart, title=chart.name, series=(replace(series, marks=marks),))
    assert with_finding(lenses["zh"], chart).title == "织造业占工业比重：云梦省30.5%、千帆市30.5%"


def test_a_finding_too_long_for_a_title_is_left_out(lenses: Mapping[str, Lens]) -> None:
    chart = next(one for one in all_charts(lenses["zh"]) if one.id == "indicator-weaving-growth")
    assert with_finding(lenses["zh"], replace(chart, title="名" * 60)).title == "名" * 60


def test_the_numbers_of_a_title_lead_to_their_evidence(lenses: Mapping[str, Lens]) -> None:
    chart = next(one for one in all_charts(lenses["zh"]) if one.id == "indicator-weaving-share")
    href = "indicators/weaving-share/#report-share-2030"
    assert [(number.text, number.href) for number in chart.found] == [("30.5%", href)]
    assert isinstance(chart.found[0], Traced)
