"""Which chart an indicator gets, and that a target never stands as an actual."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.facts.models import Bilingual, Label
from generator.proof import prove
from generator.views.chart import ChartView
from generator.views.charts import all_charts
from generator.views.lens import Lens


@pytest.fixture
def charts(lenses: Mapping[str, Lens]) -> Mapping[str, ChartView]:
    return {chart.id: chart for chart in all_charts(lenses["zh"])}


def test_a_target_stands_among_the_periods_of_its_own_place(charts: Mapping[str, ChartView]) -> None:
    chart = charts["indicator-looms-online"]
    assert chart.kind == "line"
    assert {series.name: [(mark.text, mark.status) for mark in series.marks] for series in chart.series} == {
        "云梦省": [("3.1万台", "actual"), ("3.9万台", "actual"), ("4.7万台", "actual"), ("10万台", "target")],
        "千帆市": [("2.1万台", "actual")],
    }


def test_a_target_with_one_actual_stands_beside_it(lenses: Mapping[str, Lens]) -> None:
    zh = lenses["zh"]
    kept = {
        name: one
        for name, one in zh.book.observations.items()
        if name not in ("report-looms-2028", "report-looms-2029")
    }
    lens = replace(zh, book=replace(zh.book, observations=kept))
    chart = next(chart for chart in all_charts(lens) if chart.id == "indicator-looms-online")
    (series,) = chart.series
    assert chart.kind == "target"
    assert [(mark.fact, mark.status, mark.text) for mark in series.marks] == [
        ("report-looms-2030", "actual", "4.7万台"),
        ("report-looms-2035", "target", "10万台"),
    ]


def test_a_half_year_is_marked_as_part_of_a_year(charts: Mapping[str, ChartView]) -> None:
    marks = {mark.fact: mark for series in charts["indicator-weaving-output"].series for mark in series.marks}
    assert charts["indicator-weaving-output"].kind == "line"
    assert marks["gazette-output-2031-h1"].to_date
    assert not marks["report-output-2030"].to_date


def test_rivals_reach_to_each_other_and_lead_to_their_dispute(charts: Mapping[str, ChartView]) -> None:
    chart = charts["indicator-weaving-output"]
    marks = {mark.fact: mark for series in chart.series for mark in series.marks}
    ends = {name: (mark.low, mark.high, mark.dispute, mark.apart) for name, mark in marks.items()}
    low, high = Decimal("1.2e12"), Decimal("1.4e12")
    assert ends["report-output-2030"] == (low, high, "与1.4万亿元有出入", True)
    assert ends["gazette-output-2030"] == (low, high, "与1.2万亿元有出入", False)
    assert ends["gazette-output-2031-h1"] == (Decimal("6e11"), Decimal("6e11"), "", False)
    assert chart.disputes == (("织造业的产值", "disputes/#output-2030"),)
    assert chart.alternative.count("实绩、有出入") == 2
    assert charts["indicator-looms-online"].disputes == ()


def test_a_target_is_no_rival_of_an_actual(lenses: Mapping[str, Lens]) -> None:
    zh = lenses["zh"]
    seen, one = zh.book.observations, zh.book.discrepancies["output-2030"]
    aimed = seen["gazette-output-2030"].model_copy(update={"status": "plan"})
    book = replace(zh.book, observations={**seen, aimed.id: aimed}, discrepancies={one.id: one})
    (chart,) = (one for one in all_charts(replace(zh, book=book)) if one.id == "indicator-weaving-output")
    assert [mark.dispute for series in chart.series for mark in series.marks] == ["", "", ""]
    assert len(chart.disputes) == 1


def test_figures_of_one_period_stand_as_bars_with_their_hedge(charts: Mapping[str, ChartView]) -> None:
    (mark,) = charts["indicator-looms-share"].series[0].marks
    assert charts["indicator-looms-share"].kind == "bar"
    assert (mark.text, mark.hedge, mark.value) == ("近45%", "nearly", 45)


def test_a_rank_is_told_by_those_among_whom_it_is_counted(charts: Mapping[str, ChartView]) -> None:
    (mark,) = charts["indicator-boats-online-rank"].series[0].marks
    assert charts["indicator-boats-online-rank"].kind == "rank"
    assert (mark.label, mark.text, mark.value) == ("全国", "全国第7位", 7)


def test_a_family_shows_its_members_and_one_in_focus(charts: Mapping[str, ChartView]) -> None:
    family = charts["family-connected-equipment"].series[0].marks
    own = charts["indicator-boats-online"].series[0].marks
    assert [mark.fact for mark in family] == [mark.fact for mark in own]
    assert not any(mark.focus for mark in family)
    assert [mark.fact for mark in own if mark.focus] == ["report-boats-2030"]


def test_bars_of_different_periods_say_of_when_each_is(lenses: Mapping[str, Lens]) -> None:
    """The picture may be taken away, and its subtitle then names no period."""
    zh = lenses["zh"]
    seen = zh.book.observations
    earlier = seen["report-boats-2030"].model_copy(update={"period": "2029-12-31"})
    book = replace(zh.book, observations={**seen, earlier.id: earlier})
    chart = next(one for one in all_charts(Lens(book, prove(book), zh.text)) if one.id == "family-connected-equipment")
    labels = {mark.fact: mark.label for mark in chart.series[0].marks}
    assert {name: label.rpartition("（")[2] for name, label in labels.items()} == {
        "report-boats-2030": "2029年12月31日）",
        "report-looms-2030": "2030年）",
    }
    assert "）（" not in chart.alternative


def test_growth_on_a_year_and_on_two_never_look_the_same(lenses: Mapping[str, Lens]) -> None:
    """In bars each says what it is compared with; in time they are two series, and no line joins them."""
    zh = lenses["zh"]
    (one,) = (seen for seen in zh.book.observations.values() if seen.basis)
    bases = (*zh.book.vocabulary.bases, Label(id="two-years", name=Bilingual(zh="两年平均", en="two-year average")))
    vocabulary = zh.book.vocabulary.model_copy(update={"bases": bases})

    def drawn(**changed: object) -> ChartView:
        other = one.model_copy(update={"id": "other", "basis": "two-years", **changed})
        book = replace(zh.book, vocabulary=vocabulary, observations={**zh.book.observations, "other": other})
        charts = all_charts(Lens(book, prove(book), zh.text))
        return next(chart for chart in charts if chart.id == f"indicator-{one.indicator}")

    bars, lines = drawn(), drawn(period="2030")
    assert bars.kind == "bar"
    assert [mark.label.rpartition("（")[2] for mark in bars.series[0].marks] == ["同比）", "两年平均）"]
    assert lines.kind == "line"
    assert [series.name.rpartition("（")[2] for series in lines.series] == ["两年平均）", "同比）"]


def test_the_tree_of_a_scheme_has_its_parts_in_order(charts: Mapping[str, ChartView]) -> None:
    root = charts["scheme-two-plus-one"].root
    assert root is not None
    assert [(one.name, [leaf.name for leaf in one.children]) for one in root.children] == [
        ("产业", ["织机", "渔船"]),
        ("品牌", ["云锦"]),
    ]
    assert "scheme-three-lakes" not in charts


def test_the_text_alternative_says_what_the_marks_show(lenses: Mapping[str, Lens]) -> None:
    english = {chart.id: chart for chart in all_charts(lenses["en"])}
    assert english["indicator-boats-online"].alternative == (
        "Connected equipment: Number of connected fishing boats, over 1,200 boats (as of the end of 2030, actual); "
        "Connected looms, 47,000 looms (as of the end of 2030, actual)."
    )


def test_both_languages_have_the_same_charts(lenses: Mapping[str, Lens]) -> None:
    shapes = {
        lang: [
            (chart.id, chart.kind, [[mark.fact for mark in series.marks] for series in chart.series])
            for chart in all_charts(lens)
        ]
        for lang, lens in lenses.items()
    }
    assert shapes["zh"] == shapes["en"]
