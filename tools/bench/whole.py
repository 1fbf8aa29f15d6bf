"""The real project: each stage, the whole against bare MkDocs, and the rebuild after one changed fact."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.printing import goal, heading, note, table
from bench.running import Run, child, middle, run
from generator.paths import LANGUAGES, Project

# What every page says to the index that ships with MkDocs.
KEPT_OUT = 'search: {"exclude": true}\n'
LEFT_OUT = ("pages_count", "facts_count", "charts_count")


def stages(project: Project, times: int) -> None:
    """The seconds of each stage, with nothing cached and with the caches of an earlier build."""
    cold, warm = [], []
    for _ in range(times):
        shutil.rmtree(project.build, ignore_errors=True)
        shutil.rmtree(project.site, ignore_errors=True)
        cold.append(child("build", project.root))
        warm.append(child("build", project.root))
    counts = warm[-1].said
    heading(
        f"1. Stages of the build, seconds, median of {times} "
        f"({counts['pages_count']:.0f} pages, {counts['facts_count']:.0f} facts, {counts['charts_count']:.0f} charts)"
    )
    names = [name for name in counts if name not in LEFT_OUT]
    rows = [(name, _stage(cold, name), _stage(warm, name)) for name in names]
    totals = [f"{middle([one.wall for one in runs]):.2f}" for runs in (cold, warm)]
    table(("stage", "cold", "warm"), [*rows, ("whole", *totals)])
    note("start: the interpreter and its imports; facts: read, prove, check")


def _stage(runs: Sequence[Run], name: str) -> str:
    return f"{middle([one.said[name] for one in runs]):.2f}"


def against_mkdocs(project: Project, times: int) -> None:
    """The whole build against plain MkDocs on the pages that it staged, taken in turns.

    Bare MkDocs is what a reader could search too: with the index that ships with it, which our pages keep out of.
    Without any index it is shown for comparison.
    """
    child("build", project.root)
    _searchable(project)
    ours: dict[str, list[Run]] = {"in-turn": [], "build": []}
    bare: list[Run] = []
    mute: list[Run] = []
    for _ in range(times):
        for mode, runs in ours.items():
            runs.append(child(mode, project.root))
        bare.append(_bare(project, "bare.{}.yml"))
        mute.append(_bare(project, "mkdocs.{}.yml"))
    rows = [
        ("bare MkDocs, one language after the other", *_row(bare, bare)),
        ("the same without a search index", *_row(mute, bare)),
        ("our whole build, one language after the other", *_row(ours["in-turn"], bare)),
        ("our whole build, side by side", *_row(ours["build"], bare)),
    ]
    heading(f"2. The whole build against bare MkDocs on the same pages, median of {times}, in turns")
    table(("", "seconds", "ratio", "processor s", "ratio"), rows)
    without = f"{_ratio(ours['in-turn'], mute):.2f} and {_ratio(ours['build'], mute):.2f}"
    note(f"against bare MkDocs without a search index: {without}")
    goal("one after the other", _ratio(ours["in-turn"], bare), 1.15)
    goal("side by side", _ratio(ours["build"], bare), 1.0, under=True)


def _searchable(project: Project) -> None:
    """The staged pages again, no longer kept out of the index that ships with MkDocs, and configurations for them."""
    for lang in LANGUAGES:
        pages = project.build / "bare-docs" / lang
        shutil.copytree(project.build / "docs" / lang, pages)
        for page in pages.rglob("*.md"):
            page.write_text(page.read_text(encoding="utf-8").replace(KEPT_OUT, "", 1), encoding="utf-8")
        config = {"INHERIT": f"mkdocs.{lang}.yml", "docs_dir": str(pages), "plugins": ["search"]}
        (project.build / f"bare.{lang}.yml").write_text(json.dumps(config), encoding="utf-8")


def _bare(project: Project, name: str) -> Run:
    """`mkdocs build` of the configurations of both languages, one after the other, into folders of their own."""
    done = []
    for lang in LANGUAGES:
        config, site = project.build / name.format(lang), project.build / "bare" / lang
        done.append(run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(site)]))
    return Run(sum(one.wall for one in done), sum(one.cpu for one in done), max(one.peak for one in done))


def _ratio(ours: Sequence[Run], bare: Sequence[Run]) -> float:
    """The median of the ratios of runs that stood beside each other."""
    return middle([one.wall / other.wall for one, other in zip(ours, bare, strict=True)])


def _row(ours: Sequence[Run], bare: Sequence[Run]) -> tuple[str, str, str, str]:
    processors = middle([one.cpu / other.cpu for one, other in zip(ours, bare, strict=True)])
    wall, cpu = middle([one.wall for one in ours]), middle([one.cpu for one in ours])
    return f"{wall:.2f}", f"{_ratio(ours, bare):.2f}", f"{cpu:.2f}", f"{processors:.2f}"


def one_fact(project: Project) -> None:
    """The rebuild after one fact changed, and after it changed back."""
    child("build", project.root)
    file = next(iter(sorted((project.facts / "observations").glob("*.yml"))))
    text = file.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.strip().startswith("translation: ") and '"' not in line)
    rows = []
    for what, content in (("changed", text.replace(line, f"{line}, as printed", 1)), ("changed back", text)):
        file.write_text(content, encoding="utf-8")
        before = _stamps(project.build / "docs")
        done = child("build", project.root)
        after = _stamps(project.build / "docs")
        written = sum(1 for path, stamp in after.items() if before.get(path) != stamp)
        rows.append((what, f"{done.wall:.2f}", str(written), str(len(after))))
    heading("3. The rebuild after one changed fact")
    table((f"a translation in {file.name}", "seconds", "files rewritten", "of"), rows)


def _stamps(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
