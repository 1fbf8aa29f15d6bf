"""Start the files of a new source, every field there with what it means.

Takes: a project and an id. Gives: two files to fill in. Never: overwrites one.
"""

from __future__ import annotations

import sys

from generator.facts.fingerprints import remake
from generator.facts.models import ReadingOrder, Source
from generator.facts.models.record import Bilingual, Record, Says
from generator.facts.shape import id_fault
from generator.paths import Project
from generator.reporting import say


def new_source(project: Project, name: str) -> int:
    """Write facts/sources/<id>.yml and facts/observations/<id>.yml. Returns the exit code."""
    fault = id_fault(name)
    if fault:
        print(f"{fault[0]}\n    mend: {fault[1]}", file=sys.stderr)
        return 1
    targets = {
        project.facts / "sources" / f"{name}.yml": source_text(name),
        project.facts / "observations" / f"{name}.yml": "observations: []\ndismissed: []\n",
    }
    taken = [project.shown(path) for path in targets if path.exists()]
    if taken:
        print(f"{taken[0]} is there already. Choose another id, or edit that file.", file=sys.stderr)
        return 1
    for path, text in targets.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        say(f"wrote {project.shown(path)}")
    say(f"Fill in the source, then {remake(name)}")
    return 0


def source_text(name: str) -> str:
    """A source file to fill in: required fields open, the others as comments, each with its meaning."""
    return "".join(_lines(Source, {"id": name, "coverage": "in_progress"}, ""))


def _lines(model: type[Record], known: dict[str, str], indent: str) -> list[str]:
    lines = []
    for field, info in model.model_fields.items():
        says = next(item for item in info.metadata if isinstance(item, Says))
        lines.append(f"{indent}# {says.en} / {says.zh}\n")
        if info.annotation is Bilingual:
            lines.append(f'{indent}{field}: {{zh: "", en: ""}}\n')
        elif info.annotation is ReadingOrder:
            lines += [
                f"{indent}{field}:\n",
                *_lines(ReadingOrder, {"split": "lines", "paragraphs": "[]"}, f"{indent}  "),
            ]
        elif info.is_required():
            lines.append(f"{indent}{field}: {known.get(field, '')}".rstrip() + "\n")
        else:
            lines.append(f"{indent}# {field}:\n")
    return lines
