"""Counts of records that may never fall, and the file that keeps the highest that was reached.

Takes: a FactBook, a project. Gives: its counts, the floors as written, the text of facts/floors.yml. Never: judges.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.book import FactBook
from generator.facts.models import Lowered
from generator.facts.shape import shape
from generator.facts.yamlfile import Document, Tree, read_yaml
from generator.paths import Project
from generator.problems import Problem

FILE = "floors.yml"
RULE = "floors"
KINDS = (
    *("claims", "derived", "discrepancies", "entities", "indicators", "lookalikes", "observations", "schemes"),
    "terms",
)
# What every source has of its own.
BY_SOURCE = ("claims", "observations")
HEAD = """\
# 只升不降的数目，由 make floors 写入；减少须在 lowered 下用两种语言写明理由。
# Counts that may never fall, written by `make floors`. A fall needs its reason in both languages under "lowered".
floors:
"""
_LOWERED = "lowered:"


@dataclass(frozen=True, slots=True)
class Floor:
    """The highest count that was reached: of a kind ("claims"), or of a source's ("claims/<source>"); and its line."""

    of: str
    count: int
    line: int


@dataclass(frozen=True, slots=True)
class Floors:
    """The file as it could be read. `lowered` pairs each reason with its line; `tail` is its text, kept as written."""

    document: Document
    floors: tuple[Floor, ...] = ()
    lowered: tuple[tuple[Lowered, int], ...] = ()
    tail: str = ""


def counts(book: FactBook) -> Mapping[str, int]:
    """How many records there are of each kind, and of each source's claims and observations, by name, sorted."""
    found = Counter({kind: len(book.records(kind)) for kind in KINDS})
    filed = [("claims", one.source) for one in book.claims.values()]
    filed += [("observations", one.source) for one in book.observations.values()]
    found.update(f"{kind}/{source}" for kind, source in filed if source in book.sources)
    return {of: found[of] for of in sorted(found)}


def floors_text(book: FactBook, written: Floors) -> str:
    """The text of facts/floors.yml: every floor as written or, where there are more records now, raised to these."""
    highest = Counter(counts(book)) | Counter({floor.of: floor.count for floor in written.floors})
    kinds = {kind: highest[kind] for kind in KINDS}
    lines = (f"  {of}: {count}\n" for of, count in sorted({**highest, **kinds}.items()))
    return HEAD + "".join(lines) + (f"\n{written.tail}" if written.tail else "")


def read_floors(project: Project) -> Floors:
    """The floors that could be read, and the file with its problems. No file is no floors."""
    file = project.facts / FILE
    if not file.exists():
        return Floors(Document(project.shown(file)))
    document = read_yaml(file, project.shown(file))
    if document.problems:
        return Floors(document)
    tree = document.tree if isinstance(document.tree, dict) else {}
    if not isinstance(tree.get("floors"), dict):
        _add(document, 1, "", "the counts are expected here", 'start the file with "floors:"')
    floors = tuple(_floors(document, tree.get("floors")))
    lowered = tuple(_lowered(document, tree.get("lowered")))
    for key in tree.keys() - {"floors", "lowered"}:
        _add(document, document.line((key,)), key, "unknown section", f'remove "{key}"')
    text = file.read_text(encoding="utf-8")
    tail = text[text.find(f"\n{_LOWERED}") + 1 :] if "lowered" in tree else ""
    return Floors(document, floors, lowered, tail)


def _floors(document: Document, tree: Tree) -> Iterator[Floor]:
    for of, count in tree.items() if isinstance(tree, dict) else ():
        line = document.line(("floors", of))
        kind, slash, _ = of.partition("/")
        if kind not in (BY_SOURCE if slash else KINDS):
            _add(document, line, of, "nothing of this name is counted", f'remove "{of}"')
        elif not (isinstance(count, str) and re.fullmatch("[0-9]{1,9}", count)):
            _add(document, line, of, f'"{count}" is not a count', "write the number that stood here before")
        else:
            yield Floor(of, int(count), line)


def _lowered(document: Document, tree: Tree) -> Iterator[tuple[Lowered, int]]:
    if tree is not None and not isinstance(tree, tuple):
        line = document.line(("lowered",))
        _add(document, line, "lowered", "a list of reasons is expected here", "start each with `- of: …`")
    for index, item in enumerate(tree if isinstance(tree, tuple) else ()):
        record = shape(Lowered, item, document, ("lowered", index), {})
        if record:
            yield record, document.line(("lowered", index))


def _add(document: Document, line: int, key: str, what: str, mend: str) -> None:
    document.problems.append(Problem(document.path, line, key, what, RULE, mend))
