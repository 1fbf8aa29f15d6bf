"""One measured run in a process of its own: `child.py MODE ROOT STARTED` prints seconds as JSON.

MODE is `build` (languages side by side), `in-turn` (one language after the other), `facts` (read, prove, check) or
`pages` (facts, then every page's Markdown without charts and references). STARTED is the clock when the process was
started. The last two modes give `worked`, seconds of the processor, the others seconds on the clock by stage.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

# As the command line does: see generator/__main__.py.
gc.set_threshold(100_000, 20, 20)
STARTED = float(sys.argv[3]) if len(sys.argv) > 3 else 0.0
ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from generator import inspection  # noqa: E402
from generator.pages.plan import plan_pages  # noqa: E402
from generator.pages.render import Figure, Renderer, render_pages  # noqa: E402
from generator.paths import Project  # noqa: E402
from generator.site.build import build  # noqa: E402
from generator.site.order import Order  # noqa: E402
from generator.views.citation import Reference, Texts  # noqa: E402


class _NoCharts(dict[str, Figure]):
    """A chart for every id that says nothing."""

    def __missing__(self, key: str) -> Figure:
        return lambda root: ""


class _NoReferences(dict[Reference, Texts]):
    """A reference for everything that says nothing: a program in Node makes them, which is not measured here."""

    def __missing__(self, key: Reference) -> Texts:
        return Texts("", "", "", "", "")


def main(mode: str, root: Path) -> dict[str, float]:
    """Seconds by stage, and the counts of pages, facts and charts where they are known."""
    seconds = {"start": time.time() - STARTED}
    project = Project(root)
    begun, worked = time.perf_counter(), time.process_time()
    found = inspection.inspect(project)
    seconds["facts"] = time.perf_counter() - begun
    if found.problems:
        sys.exit("\n".join(problem.text() for problem in found.problems[:20]))
    if mode == "facts":
        return {"worked": time.process_time() - worked}
    if mode == "pages":
        return _pages(project, found)
    order = Order(project, found.lenses(), side_by_side=mode == "build")
    report = build(order)
    counts = {"pages_count": report.pages, "facts_count": report.facts, "charts_count": report.charts}
    return seconds | report.seconds | {name: float(count) for name, count in counts.items()}


def _pages(project: Project, found: inspection.Inspection) -> dict[str, float]:
    worked = time.process_time()
    count = 0
    for lens in found.lenses().values():
        planned = tuple(plan_pages(lens, project.prose))
        renderer = Renderer(project, lens, _NoCharts(), _NoReferences(), "http://127.0.0.1/")
        count += sum(1 for _ in render_pages(renderer, planned))
    return {"worked": time.process_time() - worked, "pages_count": float(count)}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]))))
