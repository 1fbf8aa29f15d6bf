from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import chart_samples as samples
import pytest

from generator.charts.lint import lint
from generator.charts.options import draw
from generator.views.chart import ChartView, Series


def rules(view: ChartView, spoil: Callable[[dict[str, Any]], object] = lambda option: None) -> set[str]:
    drawing = copy.deepcopy(draw(view))
    for layout in drawing.layouts:
        spoil(layout.option)
    return {finding.rule for finding in lint(view, drawing)}


@pytest.mark.parametrize("view", [*samples.ALL, samples.bars("en")], ids=lambda view: f"{view.kind}-{view.lang}")
def test_what_we_draw_is_clean(view: ChartView) -> None:
    assert rules(view) == set()


def test_a_hostile_chart_is_clean_too() -> None:
    for view in samples.HOSTILE_ALL:
        assert rules(view) == set()


SPOILT: dict[str, Callable[[dict[str, Any]], object]] = {
    "zero-baseline": lambda option: option["xAxis"][0].update(min=3),
    "dual-axis": lambda option: option["xAxis"].append({"type": "value", "min": 0, "max": 9}),
    "unit": lambda option: option["title"][1].update(text="云梦省"),
    "frame": lambda option: option["title"].pop(),
    "labels": lambda option: option["yAxis"][0]["data"].clear(),
    "status": lambda option: option["series"][0]["data"][2]["itemStyle"].update(color="$1"),
    "colour": lambda option: option["series"][0]["data"][0]["itemStyle"].update(color="#a8322b"),
    "function": lambda option: option["series"][0].update(label={"formatter": lambda mark: mark}),
    "animation": lambda option: option.pop("animation"),
    "aria": lambda option: option.pop("aria"),
    "tooltip": lambda option: option["tooltip"].update(renderMode="html"),
}


@pytest.mark.parametrize("rule", SPOILT)
def test_a_spoilt_chart_is_found(rule: str) -> None:
    view = samples.bars()
    if rule == "labels":  # a category named in the tooltip alone is not in the picture, but it is nowhere here
        bare = replace(view.series[0].marks[0], label="无名县")
        drawing = draw(view)
        assert {f.rule for f in lint(replace(view, series=(Series("云梦", (bare,)),)), drawing)} == {"labels"}
    else:
        assert rules(view, SPOILT[rule]) == {rule}


def test_too_many_series_are_found() -> None:
    series = tuple(Series(f"县{n}", (samples.mark("龙骨", n),)) for n in range(1, 9))
    assert rules(samples.view("bar", series=series)) == {"series"}


def test_a_chart_without_a_unit_needs_one_in_every_value() -> None:
    assert rules(samples.view("bar", (samples.mark("龙骨", 3), samples.mark("桅杆", 4, "4项")), unit="")) == set()
    assert rules(samples.view("bar", (samples.mark("龙骨", 3, "3"),), unit="")) == {"unit"}


def test_a_chart_needs_its_alternative() -> None:
    assert rules(replace(samples.bars(), alternative="")) == {"alternative"}


def test_a_finding_says_where() -> None:
    view = replace(samples.bars(), alternative="")
    narrow, wide = lint(view, draw(view))
    assert (narrow.chart, narrow.layout, wide.layout) == ("zh/sample-bar", "narrow", "wide")
    assert narrow.what == "there is no text alternative"
