"""The number of an observation as readers of a language see it.

Takes: a FactBook, its Proofs, an observation's id. Gives: text, hedge and unit included. Never: among whom a rank is
counted, which is for pages to say.
"""

from __future__ import annotations

from generator.facts.book import FactBook
from generator.facts.mentions import replaced
from generator.facts.models import Unit
from generator.proof.proofs import Proofs
from generator.quantities import Language, UnitForm, show


def unit_form(unit: Unit) -> UnitForm:
    """A unit as values are shown with it."""
    words = ("", "") if unit.kind == "money" else (unit.name.one, unit.name.other)
    return UnitForm(unit.kind, unit.name.zh, *words)


def shown(book: FactBook, proofs: Proofs, lang: Language, name: str) -> str:
    """The number of an observation whose figure could be read. KeyError for any other."""
    seen = book.observations[name]
    unit = next(unit for unit in book.vocabulary.units if unit.id == book.indicators[seen.indicator].unit)
    return show(proofs.figures[name], unit_form(unit), seen.hedge, lang)


def filled(book: FactBook, proofs: Proofs, lang: Language, text: str) -> str:
    """A record's text with the number of each observation that it names; what names none stays as it is."""
    return replaced(text, lambda name: shown(book, proofs, lang, name) if name in book.observations else f"{{{name}}}")
