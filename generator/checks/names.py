"""Names that hold a number (3+3+2, 中电48所): a number in a name is no figure.

Takes: a FactBook. Gives: names, the longest first, so that each is found before a shorter one in it. Never: judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.facts.book import FactBook
from generator.facts.models import Entity, Member, Scheme, Term

_DIGIT = re.compile(r"\d")


def names_with_digits(book: FactBook) -> tuple[str, ...]:
    """The names and aliases of schemes, entities and terms and the titles of sources, with and without their marks."""
    named: list[Scheme | Entity | Term] = [*book.schemes.values(), *book.entities.values(), *book.terms.values()]
    names = {name for one in named for name in (one.name.zh, one.name.en, *one.aliases)}
    names |= {text for source in book.sources.values() for text in (source.title.zh, source.title.en)}
    return _longest_first(names | {name.strip("“”") for name in names})


def parts_with_digits(book: FactBook) -> tuple[str, ...]:
    """The names of the parts of schemes."""
    return _longest_first(name for scheme in book.schemes.values() for name in _parts(scheme.members))


def _parts(members: Iterable[Member]) -> Iterator[str]:
    for member in members:
        yield from (member.name.zh, member.name.en)
        yield from _parts(member.members)


def _longest_first(names: Iterable[str]) -> tuple[str, ...]:
    found = {name for name in names if _DIGIT.search(name)}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))
