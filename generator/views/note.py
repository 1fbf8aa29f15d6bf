"""A term or a scheme as a note tells it to an outsider: its official name, the name word for word, what it means.

Takes: a Lens. Gives: NoteViews, and the names by which texts call them. Never: where a name is used.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.models import Scheme, Term
from generator.views.addresses import Address, page
from generator.views.lens import Lens

# A name that is a figure of speech in figures (1+20+9, 4×4, 33618) is written so in both languages.
_CODE = re.compile(r"[\dN]+(?:[+×][\dN]+)*")
_ASIDE = re.compile(r"(?:（[^（）]{2,}）| \([^()]*\))$")
_QUOTED = re.compile(r"“[^“”]{2,}”")


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note. `other` is the name in the language that is not the page's; `literal` is English, "" when unknown."""

    id: str
    name: str
    other: str
    literal: str
    meaning: str
    to: Address


def notes(lens: Lens) -> Mapping[str, NoteView]:
    """Every note by its id: the kind of its record and the record's own id, joined by a hyphen."""
    return {
        note: NoteView(
            id=note,
            name=one.name[lens.lang],
            other=one.name[lens.other],
            literal=one.literal or "",
            meaning=lens.filled((one.note if isinstance(one, Term) else one.meaning)[lens.lang]),
            to=page(note.partition("-")[0], one.id),
        )
        for note, one in _records(lens)
    }


def spellings(lens: Lens) -> Mapping[str, str]:
    """The note that each spelling of a name calls: whole names first, terms before schemes; a catchword that several
    names hold calls none of them."""
    found: dict[str, str] = {}
    for note, one in _records(lens):
        for spelling in _names(one.name[lens.lang], lens.lang):
            found.setdefault(spelling, note)
    short = [(spelling, note) for note, one in _records(lens) for spelling in _catchwords(one, lens.lang)]
    often = Counter(spelling for spelling, _ in short)
    return {**{spelling: note for spelling, note in short if often[spelling] == 1}, **found}


def _records(lens: Lens) -> Iterator[tuple[str, Term | Scheme]]:
    """What notes are about, each by its note's id."""
    yield from ((f"terms-{name}", one) for name, one in lens.book.terms.items())
    yield from ((f"schemes-{name}", one) for name, one in lens.book.schemes.items())


def _names(whole: str, lang: str) -> Iterator[str]:
    """A name as a text may write it: without what it adds in brackets too; in English, first in a sentence or not."""
    for name in dict.fromkeys((whole, _ASIDE.sub("", whole))):
        if len(name) > 1:
            yield name
            yield from (f"{first}{name[1:]}" for first in (name[0].upper(), name[0].lower()) if lang == "en")


def _catchwords(one: Term | Scheme, lang: str) -> Iterator[str]:
    """What a name is known by: figures, and what a Chinese name holds between its one pair of quotes."""
    yield from (alias for alias in dict.fromkeys(one.aliases) if _CODE.fullmatch(alias))
    quoted = _QUOTED.findall(one.name.zh) if lang == "zh" else []
    yield from quoted if len(quoted) == 1 else ()
