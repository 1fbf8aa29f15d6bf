"""An address that was published stays or leads on: facts/addresses.txt lists all, redirects.yml those that left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.context import Context
from generator.facts.book import FactBook
from generator.facts.yamlfile import Document, read_yaml
from generator.paths import Project
from generator.problems import Problem, choose, nearest

NAME = "stability"
# The kinds whose ids are part of an address or of the published data.
PUBLISHED = (
    "claims",
    "derived",
    "discrepancies",
    "entities",
    "indicators",
    "lookalikes",
    "observations",
    "schemes",
    "sources",
    "terms",
    "updates",
)
UPDATE = "run: make addresses"
FIELDS = ("from", "to", "why")
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that left and the one that took its place, both as kind/id, and why."""

    left: str
    to: str
    why: str
    line: int


def addresses(book: FactBook, listed: str = "") -> str:
    """The text of facts/addresses.txt for these facts: kind/id, one a line, sorted.

    What is `listed` already stays: an address that left still needs its redirect.
    """
    return "".join(f"{address}\n" for address in sorted(_live(book) | set(listed.split())))


def check(context: Context) -> Iterator[Problem]:
    """Addresses that vanished, that are not listed yet, and redirects that lead nowhere."""
    document, redirects = read_redirects(context.project)
    yield from document.problems
    file = context.project.facts / "addresses.txt"
    path = context.project.shown(file)
    if not file.is_file():
        mend = f"remove the folder of this name, then {UPDATE}" if file.is_dir() else UPDATE
        yield Problem(path, 1, "", "there is no list of published addresses", NAME, mend)
        return
    lines = {
        line: number
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if line
    }
    yield from _redirects(context, document.path, redirects, lines)
    if document.problems:
        return
    live, moved = _live(context.book), {redirect.left for redirect in redirects}
    for address, number in lines.items():
        if address not in live and address not in moved and not _lost(context.book, address):
            what = f'"{address}" was published and is gone'
            mend = f'restore it, or add "from: {address}" to facts/redirects.yml with where it leads and why'
            yield Problem(path, number, "", what, NAME, mend)
    new = sorted(live - lines.keys())
    if new:
        more = f" and {len(new) - SHOWN} more" if len(new) > SHOWN else ""
        verb = "is" if len(new) == 1 else "are"
        yield Problem(path, 1, "", f"{', '.join(new[:SHOWN])}{more} {verb} not listed", NAME, UPDATE)
    elif list(lines) != sorted(lines):
        yield Problem(path, 1, "", "the addresses are not in order", NAME, UPDATE)


def read_redirects(project: Project) -> tuple[Document, tuple[Redirect, ...]]:
    """The redirects that could be read, and their file with its problems. No file is no redirects."""
    file = project.facts / "redirects.yml"
    if not file.exists():
        return Document(project.shown(file)), ()
    document = read_yaml(file, project.shown(file))
    tree = document.tree if isinstance(document.tree, dict) else {}
    entries = tree.get("redirects")
    found = []
    for index, entry in enumerate(entries if isinstance(entries, tuple) else ()):
        line = document.line(("redirects", index))
        missing = [field for field in FIELDS if not isinstance(entry, dict) or not isinstance(entry.get(field), str)]
        if missing:
            what = f"a redirect needs {', '.join(FIELDS)}: there is no {', no '.join(missing)}"
            _add(document, line, what, "write them as lines of `field: text`")
        elif isinstance(entry, dict):
            found.append(Redirect(str(entry["from"]), str(entry["to"]), str(entry["why"]), line))
    if not isinstance(entries, tuple) and document.tree is not None and not document.problems:
        _add(document, 1, "a list of redirects is expected here", 'start the file with "redirects:"')
    return document, tuple(found)


def _add(document: Document, line: int, what: str, mend: str) -> None:
    document.problems.append(Problem(document.path, line, "", what, NAME, mend))


def _redirects(
    context: Context, path: str, redirects: tuple[Redirect, ...], listed: Mapping[str, int]
) -> Iterator[Problem]:
    live = _live(context.book)
    for redirect in redirects:
        if redirect.left in live:
            what, mend = f'"{redirect.left}" is there again: an id is not used twice', "give the new record another id"
            yield Problem(path, redirect.line, "", what, NAME, mend)
        elif redirect.left not in listed:
            close = nearest(redirect.left, listed.keys() - live)
            what = f'"{redirect.left}" was never published'
            mend = f'write "from: {close}", or remove this redirect' if close else "remove this redirect"
            yield Problem(path, redirect.line, "", what, NAME, mend)
        if redirect.to not in live and not _lost(context.book, redirect.to):
            what = f'"{redirect.to}" leads nowhere'
            yield Problem(path, redirect.line, "", what, NAME, choose(redirect.to, live, "name a record that is there"))


def _live(book: FactBook) -> set[str]:
    live = {f"{kind}/{name}" for kind in PUBLISHED for name in book.records(kind)}
    return live | {f"topics/{topic.id}" for topic in book.vocabulary.topics}


def _lost(book: FactBook, address: str) -> bool:
    kind, _, name = address.partition("/")
    return book.lost(kind, name)
