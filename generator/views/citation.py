"""How a source is cited in words.

Takes: a Lens and a source. Gives: a Citation. Never: a part that the source's record does not have.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.addresses import page
from generator.views.fact import Link
from generator.views.lens import Lens


@dataclass(frozen=True, slots=True)
class Citation:
    """One source as it is cited: its page here, and author, title, publisher and date in one sentence."""

    to: Link
    words: str


def citation(lens: Lens, name: str) -> Citation:
    """The citation of one source. A date that is inferred says so."""
    source, lang = lens.book.sources[name], lens.lang
    author = source.author[lang] if source.author else ""
    publisher = source.publisher[lang] if source.publisher else ""
    inferred = "" if source.certainty == "stated" else "_inferred"
    date = lens.text(f"cite.date{inferred}", date=lens.day("sources", name))
    title = lens.text("cite.work", title=source.title[lang])
    words = lens.text("cite.part").join(part for part in (author, title, publisher, date) if part)
    return Citation(Link(lens.name("sources", name), page("sources", name)), words + lens.text("punctuation.stop"))
