"""The invented province many times over is a project without faults: the bench can only measure what can be built."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.inspection import inspect
from generator.paths import ROOT

sys.path.insert(0, str(ROOT / "tools"))

from bench.multiply import multiply
from bench.projects import invented
from bench.running import child


def test_every_record_stands_there_so_many_times(tmp_path: Path) -> None:
    once = inspect(invented(tmp_path / "once")).book
    thrice = inspect(multiply(tmp_path / "thrice", 3))
    assert [problem.text() for problem in thrice.problems] == []
    assert once is not None and thrice.book is not None
    for kind in ("sources", "observations", "indicators", "schemes", "claims", "discrepancies", "derived"):
        assert len(thrice.book.records(kind)) == 3 * len(once.records(kind)), kind


def test_its_pages_can_be_measured(tmp_path: Path) -> None:
    project = multiply(tmp_path / "twice", 2)
    assert child("pages", project.root).said["pages_count"] > 2 * len(inspect(project).lenses())
