"""Read every file under facts/ into one FactBook.

Takes: a project. Gives: the book and all problems of YAML and shape. Never: stops at the first fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.evidence import Fingerprint
from generator.evidence import load as load_fingerprint
from generator.facts import models
from generator.facts.book import FactBook, Origin
from generator.facts.fingerprints import remake
from generator.facts.floors import FILE as FLOORS
from generator.facts.shape import shape
from generator.facts.yamlfile import Document, KeyPath, Tree, read_yaml
from generator.paths import Project
from generator.problems import Problem, choose


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the records of one kind lie: one file a record, or a list under a key of a file.

    `implied` names the field that the file's stem gives to each record of the list.
    """

    kind: str
    model: type[models.Record]
    folder: str = ""
    key: str = ""
    implied: str = ""


ONE_A_FILE = (Shelf("sources", models.Source, "sources"), Shelf("schemes", models.Scheme, "schemes"))
LISTS = (
    Shelf("indicators", models.Indicator, "indicators", "indicators", "topic"),
    Shelf("entities", models.Entity, "entities", "entities", "kind"),
    Shelf("observations", models.Observation, "observations", "observations", "source"),
    Shelf("dismissals", models.Dismissal, "observations", "dismissed", "source"),
    Shelf("claims", models.Claim, "claims", "claims", "source"),
    Shelf("discrepancies", models.Discrepancy, "", "discrepancies"),
    Shelf("lookalikes", models.Lookalike, "", "lookalikes"),
    Shelf("derived", models.Derived, "", "derived"),
    Shelf("terms", models.Term, "", "terms"),
    Shelf("updates", models.Update, "", "updates"),
)
ID_FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SINGLE_FILES = ("derived.yml", "discrepancies.yml", "lookalikes.yml", "terms.yml", "updates.yml", "vocabulary.yml")


@dataclass(slots=True)
class _Shelves:
    """What has been read so far."""

    records: dict[str, dict[str, models.Record]] = field(default_factory=dict)
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)
    broken: set[tuple[str, str]] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    files: int = 0


def load(project: Project) -> tuple[FactBook | None, list[Problem]]:
    """Read the facts of a project.

    Gives the book with every record that could be read, and the problems of those that could not. The book is None
    only when there is no readable vocabulary, without which nothing else can be judged.
    """
    shelves = _Shelves({shelf.kind: {} for shelf in (*ONE_A_FILE, *LISTS)})
    vocabulary = _read_vocabulary(project, shelves)
    for shelf in ONE_A_FILE:
        _read_folder(project, shelf, shelves)
    _read_lists(project, shelves)
    _refuse_strays(project, shelves)
    prints = _read_fingerprints(project, shelves)
    if vocabulary is None:
        return None, shelves.problems
    book = FactBook(
        vocabulary=vocabulary,
        fingerprints=prints,
        origins=shelves.origins,
        broken=frozenset(shelves.broken),
        files=shelves.files,
        unread=frozenset(shelves.unread),
        **shelves.records,  # type: ignore[arg-type]
    )
    return book, shelves.problems


def _open(project: Project, file: Path, shelves: _Shelves) -> Document:
    document = read_yaml(file, project.shown(file))
    shelves.files += 1
    shelves.problems += document.problems
    document.problems = []
    return document


def _read_vocabulary(project: Project, shelves: _Shelves) -> models.Vocabulary | None:
    file = project.facts / "vocabulary.yml"
    if not file.exists():
        what = "there is no vocabulary"
        shelves.problems.append(Problem(project.shown(file), 1, "", what, "files", "restore facts/vocabulary.yml"))
        return None
    faults = len(shelves.problems)
    document = _open(project, file, shelves)
    if document.tree is None and len(shelves.problems) > faults:
        return None
    vocabulary = shape(models.Vocabulary, document.tree, document, (), {})
    shelves.problems += document.problems
    shelves.origins["vocabulary", "vocabulary"] = Origin(document.path, (), document.lines)
    return vocabulary


def _read_folder(project: Project, shelf: Shelf, shelves: _Shelves) -> None:
    for file in sorted((project.facts / shelf.folder).glob("*.yml")):
        faults = len(shelves.problems)
        document = _open(project, file, shelves)
        if document.tree is None:
            shelves.broken.add((shelf.kind, file.stem))
            if len(shelves.problems) == faults:
                shelves.problems.append(_empty(document))
            continue
        record = shape(shelf.model, document.tree, document, (), {})
        shelves.problems += document.problems
        name = str(getattr(record, "id", file.stem))
        if name != file.stem:
            what, mend = f'the file is called "{file.stem}"', f'write "id: {file.stem}" or rename the file {name}.yml'
            shelves.problems.append(Problem(document.path, document.line(("id",)), f"{name}.id", what, "files", mend))
            shelves.broken.add((shelf.kind, name))
            record = None
        _keep(shelves, shelf.kind, file.stem, record, Origin(document.path, (), document.lines))


def _read_lists(project: Project, shelves: _Shelves) -> None:
    for folder in sorted({shelf.folder for shelf in LISTS if shelf.folder}):
        wanted = [shelf for shelf in LISTS if shelf.folder == folder]
        for file in sorted((project.facts / folder).glob("*.yml")):
            _read_list_file(project, file, wanted, shelves)
    for shelf in LISTS:
        file = project.facts / f"{shelf.key}.yml"
        if not shelf.folder and file.exists():
            _read_list_file(project, file, [shelf], shelves)


def _read_list_file(project: Project, file: Path, wanted: list[Shelf], shelves: _Shelves) -> None:
    faults = len(shelves.problems)
    document = _open(project, file, shelves)
    known = {shelf.key: shelf for shelf in wanted}
    tree = _sections(document, known, shelves)
    if len(shelves.problems) > faults:
        shelves.unread.update(shelf.kind for shelf in wanted if shelf.key not in tree)
    for key, shelf in known.items():
        if key not in tree:
            continue
        for keys, item in _items(document, tree[key], shelf, shelves):
            implied = {shelf.implied: file.stem} if shelf.implied else {}
            record = shape(shelf.model, item, document, keys, implied)
            name = item.get("id") if isinstance(item, dict) else None
            fallback = f"{file.stem}/{keys[-1]}"
            _keep(shelves, shelf.kind, str(name or fallback), record, Origin(document.path, keys, document.lines))
    shelves.problems += document.problems


def _sections(document: Document, known: Mapping[str, Shelf], shelves: _Shelves) -> dict[str, Tree]:
    """The sections of a file of records that are known; a problem for each other one."""
    tree, first = document.tree, next(iter(known))
    if not isinstance(tree, dict):
        if tree is not None:
            what, mend = "the file has no section for its records", f'start it with a line "{first}:"'
            shelves.problems.append(Problem(document.path, 1, "", what, "fields", mend))
        elif not any(problem.path == document.path for problem in shelves.problems):
            shelves.problems.append(_empty(document))
        return {}
    for key in tree:
        if key not in known:
            mend = choose(key, known, f'remove "{key}"').replace("use ", "rename it to ", 1)
            shelves.problems.append(
                Problem(document.path, document.line((key,)), key, "unknown section", "fields", mend)
            )
    return {key: branch for key, branch in tree.items() if key in known}


def _empty(document: Document) -> Problem:
    return Problem(document.path, 1, "", "there is nothing in this file", "files", "write its records, or remove it")


def _items(document: Document, tree: Tree, shelf: Shelf, shelves: _Shelves) -> Iterator[tuple[KeyPath, Tree]]:
    key = shelf.key
    if tree is None:
        return
    if not isinstance(tree, tuple):
        what, mend = "a list of records is expected here", "start each record with `- id: …`"
        shelves.problems.append(Problem(document.path, document.line((key,)), key, what, "fields", mend))
        shelves.unread.add(shelf.kind)
        return
    for index, item in enumerate(tree):
        yield (key, index), item


def _keep(shelves: _Shelves, kind: str, name: str, record: models.Record | None, origin: Origin) -> None:
    earlier = shelves.origins.get((kind, name))
    if earlier is not None:
        what = f'the id "{name}" is taken, at {earlier.path}:{earlier.line()}'
        shelves.problems.append(origin.problem(name, ("id",), what, "ids", "give this record an id of its own"))
        shelves.unread.add(kind)
        return
    shelves.origins[kind, name] = origin
    if record is None:
        shelves.broken.add((kind, name))
        # A record whose id cannot be told may be the one that another record names. Dismissals have no ids.
        if kind != "dismissals" and not ID_FORM.fullmatch(name):
            shelves.unread.add(kind)
    else:
        shelves.records[kind][name] = record


def _refuse_strays(project: Project, shelves: _Shelves) -> None:
    """Files that no shelf reads would be silently ignored: name them."""
    folders = {shelf.folder for shelf in (*ONE_A_FILE, *LISTS) if shelf.folder}
    for file in sorted(project.facts.rglob("*")):
        place = file.relative_to(project.facts)
        if (
            file.is_dir()
            or place.suffix == ".md"
            or place.as_posix() in (*SINGLE_FILES, FLOORS, "addresses.txt", "redirects.yml")
        ):
            continue
        wanted = ".json" if place.parts[0] == "fingerprints" else ".yml"
        if len(place.parts) == 2 and place.parts[0] in (*folders, "fingerprints") and place.suffix == wanted:
            continue
        mend = "move it to the folder of its kind and let it end in .yml"
        shelves.problems.append(Problem(project.shown(file), 1, "", "nothing reads this file", "files", mend))


def _said(fault: Exception) -> str:
    if isinstance(fault, IsADirectoryError):
        return "it is a folder"
    return "its brackets lie in each other too deep" if isinstance(fault, RecursionError) else str(fault)


def _read_fingerprints(project: Project, shelves: _Shelves) -> dict[str, Fingerprint]:
    prints = {}
    for file in sorted((project.facts / "fingerprints").glob("*.json")):
        shelves.files += 1
        try:
            prints[file.stem] = load_fingerprint(file.read_text(encoding="utf-8"))
        except (ValueError, OSError, RecursionError) as fault:
            what = f"this is not a fingerprint: {_said(fault)}"
            mend = ("remove the folder, then " if file.is_dir() else "") + remake(file.stem)
            shelves.problems.append(Problem(project.shown(file), 1, "", what, "fingerprints", mend))
    return prints
