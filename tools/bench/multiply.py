"""The tests' invented province many times over, every copy of a record under an id of its own."""

from __future__ import annotations

import re
from pathlib import Path

from bench.projects import invented
from generator.evidence import dump
from generator.facts.book import FactBook
from generator.facts.fingerprints import fingerprint_of
from generator.facts.floors import floors_text, read_floors
from generator.facts.loader import load
from generator.paths import Project

MULTIPLIED = ("sources", "observations", "indicators", "schemes", "claims", "discrepancies", "derived")
# One place, one list of terms, of updates and of words are enough for any number of sources.
SHARED = ("vocabulary.yml", "terms.yml", "redirects.yml", "updates.yml")
_IDS = re.compile(r"(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])")
_FAMILIES = re.compile(r"(?<=\nfamilies:\n)(?:  .*\n)+")


def multiply(folder: Path, times: int) -> Project:
    """A project in `folder` with each source, observation, indicator, family, scheme and claim so many times."""
    project = invented(folder)
    book = _read(project)
    ids = frozenset(label.id for label in book.vocabulary.families).union(*map(book.records, MULTIPLIED))
    for name in ("redirects.yml", "floors.yml"):
        (project.facts / name).unlink()
    for file in sorted(project.facts.rglob("*.yml")):
        if file.name not in SHARED and file.parent.name != "entities":
            _multiply_file(file, times, ids)
    vocabulary = project.facts / "vocabulary.yml"
    text = vocabulary.read_text(encoding="utf-8")
    vocabulary.write_text(_FAMILIES.sub(lambda found: _copies(found[0], times, ids), text), encoding="utf-8")
    _fingerprints(project, book, times)
    _addresses(project, times, ids)
    (project.facts / "floors.yml").write_text(floors_text(_read(project), read_floors(project)), encoding="utf-8")
    return project


def _read(project: Project) -> FactBook:
    book, problems = load(project)
    if book is None or problems:
        raise SystemExit("bench: the invented province cannot be read")
    return book


def _multiply_file(file: Path, times: int, ids: frozenset[str]) -> None:
    """A file for each copy where the file is called like a record or its source; else one file with all copies."""
    text = file.read_text(encoding="utf-8")
    if file.stem in ids:
        for number in range(times):
            made = _renamed(text, number, ids)
            file.with_name(f"{_numbered(file.stem, number)}.yml").write_text(made, encoding="utf-8")
    else:
        head, _, records = text.partition(":\n")
        file.write_text(f"{head}:\n{_copies(records, times, ids)}", encoding="utf-8")


def _fingerprints(project: Project, book: FactBook, times: int) -> None:
    """A fingerprint is bound to its source's id, so each copy has its own."""
    for name, source in book.sources.items():
        text = (project.root / "texts" / f"{name}.txt").read_bytes()
        for number in range(times):
            copied = source.model_copy(update={"id": _numbered(name, number)})
            (project.root / "texts" / f"{copied.id}.txt").write_bytes(text)
            made = dump(fingerprint_of(copied, book.vocabulary, project.root / "texts"))
            (project.facts / "fingerprints" / f"{copied.id}.json").write_text(made, encoding="utf-8")


def _addresses(project: Project, times: int, ids: frozenset[str]) -> None:
    file = project.facts / "addresses.txt"
    kept = [line for line in file.read_text(encoding="utf-8").splitlines() if line.rpartition("/")[2] in ids]
    shared = set(file.read_text(encoding="utf-8").splitlines()) - set(kept)
    copies = {_renamed(line, number, ids) for line in kept for number in range(times)}
    lines = sorted(copies | {line for line in shared if not line.startswith("observations/")})
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _copies(text: str, times: int, ids: frozenset[str]) -> str:
    return "\n".join(_renamed(text, number, ids).rstrip("\n") for number in range(times)) + "\n"


def _renamed(text: str, number: int, ids: frozenset[str]) -> str:
    return _IDS.sub(lambda found: _numbered(found[0], number) if found[0] in ids else found[0], text)


def _numbered(name: str, number: int) -> str:
    return f"{name}-n{number}" if number else name
