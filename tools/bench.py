"""Time the stages, the build against bare MkDocs, a rebuild, pages' weight, growth and the search: `make bench`.

Takes: `--quick` for a short run, `--parts 1,2,3,4,5,6` for some of it, `--whole 1,10,100` for longer growth.
Gives: tables. Never: changes the checkout.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.growth import facts_of, growth
from bench.printing import note
from bench.projects import invented, real
from bench.running import child
from bench.whole import against_mkdocs, one_fact, stages

from generator.paths import Project

PARTS = ("1", "2", "3", "4", "5", "6")
# How many pages the search is measured with.
MANY = 10_000
# Multiples of the real facts, and those of which the whole site is built: for 100 that takes more than an hour.
SIZES, WHOLE = (1, 10, 100), "1,10"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the arguments ask for, in temporary folders."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--quick", action="store_true", help="fewer runs, growth up to 10 times only")
    parser.add_argument("--parts", default=",".join(PARTS), help="which of the six parts, with commas between them")
    parser.add_argument("--whole", type=_multiples, default=WHOLE, help="build whole sites of so many times the facts")
    options = parser.parse_args(arguments)
    parts, times = options.parts.split(","), 1 if options.quick else 3
    load_now = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    note(f"Python {platform.python_version()}, {os.cpu_count()} processors, load {load_now} before the first run")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        project = real(Path(folder) / "real")
        _real_project(project, parts, times)
        if "5" in parts:
            sizes = sorted({*(SIZES[:2] if options.quick else SIZES), *options.whole})
            growth(Path(folder) / "many", facts_of(project), sizes, options.whole)
        if "6" in parts:
            from bench.searching import searching  # noqa: PLC0415 - needs a browser, as the fourth does

            searching(invented(Path(folder) / "crowd"), MANY)


def _multiples(text: str) -> set[int]:
    """Numbers with commas between them, and 1, which the others are compared with."""
    return {1, *map(int, text.split(","))}


def _real_project(project: Project, parts: Sequence[str], times: int) -> None:
    if "1" in parts:
        stages(project, times)
    if "2" in parts:
        against_mkdocs(project, times + 2 if times > 1 else 1)
    if "3" in parts:
        one_fact(project)
    if "4" in parts:
        from bench.weights import weights  # noqa: PLC0415 - needs a browser

        child("build", project.root)
        weights(project)


if __name__ == "__main__":
    main()
