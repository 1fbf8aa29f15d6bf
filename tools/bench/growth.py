"""What each further page costs in seconds and in memory, from the size of the real facts to many times that."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.multiply import multiply
from bench.printing import goal, heading, note, table
from bench.projects import invented
from bench.running import MEGABYTE, Run, child, middle
from generator.facts.loader import load
from generator.paths import Project

# Noise of a shared machine, beyond which growth counts as growth.
TOLERANCE = 1.1
# Whole builds one language after the other: two that share a processor's core make each other's seconds longer.
WHOLE = "in-turn"
MODES = (("facts", "facts: read, prove, check"), ("pages", "pages as Markdown"), (WHOLE, "whole build, in turn"))


@dataclass(frozen=True, slots=True)
class Size:
    """One size: its name, its project's folder, and its runs by mode, with a list for each mode that is measured."""

    name: str
    place: Path
    runs: dict[str, list[Run]]

    def measure(self) -> None:
        """Run every mode once more."""
        for mode, runs in self.runs.items():
            runs.append(child(mode, self.place))

    def pages(self) -> int:
        """How many pages MkDocs makes of it."""
        return int(self.runs["pages"][0].said["pages_count"])


def growth(folder: Path, facts: int, sizes: Sequence[int], whole: Collection[int]) -> None:
    """Measure sizes (multiples of the number of real facts); the whole build only for those in `whole`.

    The first is measured again after each other, because a machine's speed may change by half within an hour.
    """
    copy = facts_of(invented(folder / "one"))
    measured: list[Size] = []
    for size in sizes:
        runs: dict[str, list[Run]] = {mode: [] for mode, _ in MODES if mode != WHOLE or size in whole}
        measured.append(Size(f"{size}x", folder / str(size), runs))
        multiply(measured[-1].place, max(1, round(size * facts / copy)))
        if WHOLE in runs:
            child(WHOLE, measured[-1].place)
        measured[-1].measure()
        if len(measured) > 1:
            shutil.rmtree(measured[-1].place)
            measured[0].measure()
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
    table(columns, [(size.name, str(size.pages()), *_costs(size, first, mode)) for size in sizes])
    goal(f"processor seconds a page, {last.name} to 1x", _a_page(last, mode) / _a_page(first, mode), TOLERANCE)


def _costs(size: Size, first: Size, mode: str) -> tuple[str, ...]:
    peak, least = _peak(size, mode), _peak(first, mode)
    return (
        f"{_seconds(size, mode):.2f}",
        f"{1000 * _a_page(size, mode):.2f}",
        f"{_a_page(size, mode) / _a_page(first, mode):.2f}",
        f"{peak / MEGABYTE:.0f}",
        f"{peak / 1024 / size.pages():.0f}",
        f"{peak / size.pages() / (least / first.pages()):.2f}",
    )


def _seconds(size: Size, mode: str) -> float:
    """Seconds of the processor, which waits of the machine do not move; for a part, without the imports."""
    return middle([run.said.get("worked", run.cpu) for run in size.runs[mode]])


def _peak(size: Size, mode: str) -> float:
    """Bytes of the largest process."""
    return middle([run.peak for run in size.runs[mode]])


def _a_page(size: Size, mode: str) -> float:
    """Seconds a page."""
    return _seconds(size, mode) / size.pages()
