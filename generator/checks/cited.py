"""A source with an author or a publisher says in parts how it is cited, by the names that it prints."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context, Fault
from generator.facts.models import Author, Bilingual, Source
from generator.facts.yamlfile import KeyPath
from generator.problems import Problem

NAME = "cited"


def check(context: Context) -> Iterator[Problem]:
    """Sources that a reference could not name, and names in references that their source does not print."""
    for source in context.book.sources.values():
        for keys, fault in _faults(source):
            yield context.problem("sources", source.id, keys, NAME, fault)


def _faults(source: Source) -> Iterator[tuple[KeyPath, Fault]]:
    cited = source.cited
    if cited is None:
        if source.author or source.publisher:
            field = "author" if source.author else "publisher"
            what = f'"{field}" is given, and no reference could name it'
            yield (field,), (what, 'add "cited:" with its authors and its outlet')
        return
    for index, author in enumerate(cited.authors):
        yield from _unprinted(("cited", "authors", index), whole_name(author), (source.author, source.publisher))
    if cited.outlet:
        yield from _unprinted(("cited", "outlet"), cited.outlet.zh, (source.publisher,))


def whole_name(author: Author) -> str:
    """A name as Chinese writes it, the family name first."""
    return author.family.zh + (author.given.zh if author.given else "")


def _unprinted(keys: KeyPath, name: str, texts: tuple[Bilingual | None, ...]) -> Iterator[tuple[KeyPath, Fault]]:
    if not any(text and name in text.zh for text in texts):
        field = "author" if "authors" in keys else "publisher"
        yield keys, (f'"{name}" does not stand in "{field}"', "write the name as it stands there, or add it there")
