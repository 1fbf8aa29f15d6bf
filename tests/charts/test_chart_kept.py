"""Figures are made some at a time, so that no number of charts is too large for Node or for the memory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import chart_samples as samples
import pytest

from generator.charts import kept
from generator.views.chart import ChartView

SCRIPT = "echarts.js"
VIEWS: tuple[ChartView, ...] = (samples.bars(), samples.bars("en"), samples.line(), samples.target(), samples.tree())


def test_figures_made_in_parts_are_those_made_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = kept.figures(VIEWS, SCRIPT, tmp_path / "whole")
    monkeypatch.setattr(kept, "_AT_ONCE", 2)
    assert kept.figures(VIEWS, SCRIPT, tmp_path / "parts") == whole
    assert len(list((tmp_path / "parts" / "figures").iterdir())) == len(VIEWS)


def test_every_chart_that_would_mislead_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_AT_ONCE", 2)
    silent = tuple(replace(view, alternative="") for view in VIEWS[1:4])
    with pytest.raises(ValueError, match="would mislead") as raised:
        kept.figures((VIEWS[0], *silent, VIEWS[4]), SCRIPT, tmp_path)
    assert all(f"{view.lang}/{view.id}" in str(raised.value) for view in silent)
    assert f"{VIEWS[4].lang}/{VIEWS[4].id}" not in str(raised.value)
