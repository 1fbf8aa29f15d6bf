"""What each further page costs in seconds and in memory, from the size of the real facts to many times that."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.multiply import multiply
from bench.printing import goal, heading, note, table
from bench.projects import invented
from bench.running import MEGABYTE, Run, child
from generator.facts.loader import load
from generator.paths import Project

# Noise of a shared machine, beyond which growth counts as growth.
TOLERANCE = 1.1
MODES = (("facts", "facts: read, prove, check"), ("pages", "pages as Markdown"), ("build", "whole build"))


@dataclass(frozen=True, slots=True)
class Size:
    """One size: its name, how many pages it has, and its runs by mode."""

    name: str
    pages: int
    runs: dict[str, Run]


def growth(folder: Path, facts: int, sizes: Sequence[int], whole: Sequence[int]) -> None:
    """Measure sizes (multiples of the number of real facts); the whole build only for those in `whole`."""
    copy = facts_of(invented(folder / "one"))
    measured = []
    for size in sizes:
        place = folder / str(size)
        multiply(place, max(1, round(size * facts / copy)))
        runs = {"facts": child("facts", place), "pages": child("pages", place)}
        if size in whole:
            child("build", place)
            runs["build"] = child("build", place)
        measured.append(Size(f"{size}x", int(runs["pages"].said["pages_count"]), runs))
        shutil.rmtree(place)
    heading(f"5. Growth: the invented province at 1x = {facts} facts, and more (whole builds: charts cached)")
    for mode, what in MODES:
        _print([size for size in measured if mode in size.runs], mode, what)


def facts_of(project: Project) -> int:
    """How many facts a project has: observations and claims."""
    book, _ = load(project)
    assert book is not None
    return len(book.observations) + len(book.claims)


def _print(sizes: Sequence[Size], mode: str, what: str) -> None:
    first, last = sizes[0], sizes[-1]
    note("")
    columns = (what, "pages", "processor s", "ms a page", "to 1x", "peak MB", "KB a page", "to 1x")
    table(columns, [(size.name, str(size.pages), *_costs(size, first, mode)) for size in sizes])
    goal(f"processor seconds a page, {last.name} to 1x", _a_page(last, mode) / _a_page(first, mode), TOLERANCE)


def _costs(size: Size, first: Size, mode: str) -> tuple[str, ...]:
    peak, least = size.runs[mode].peak, first.runs[mode].peak
    return (
        f"{_seconds(size, mode):.2f}",
        f"{1000 * _a_page(size, mode):.2f}",
        f"{_a_page(size, mode) / _a_page(first, mode):.2f}",
        f"{peak / MEGABYTE:.0f}",
        f"{peak / 1024 / size.pages:.0f}",
        f"{peak / size.pages / (least / first.pages):.2f}",
    )


def _seconds(size: Size, mode: str) -> float:
    """Seconds of the processor, which other work on the machine hardly moves; for a part, without the imports."""
    run = size.runs[mode]
    return run.said.get("worked", run.cpu)


def _a_page(size: Size, mode: str) -> float:
    """Seconds a page."""
    return _seconds(size, mode) / size.pages
