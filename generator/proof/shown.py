"""The number of an observation, and a derived number, as readers of a language see it.

Takes: a FactBook, its Proofs, an id. Gives: text, hedge and unit included. Never: among whom a rank is
counted, which is for pages to say.
"""

from __future__ import annotations

from generator.facts.book import FactBook
from generator.facts.mentions import replaced
from generator.facts.models import Unit
from generator.proof.proofs import Proofs
from generator.quantities import Language, UnitForm, show, show_outcome


def unit_form(unit: Unit) -> UnitForm:
    """A unit as values are shown with it."""
    words = ("", "") if unit.kind == "money" else (unit.name.one, unit.name.other)
    return UnitForm(unit.kind, unit.name.zh, *words)


def shown(book: FactBook, proofs: Proofs, lang: Language, name: str) -> str:
    """The number of an observation whose figure could be read. KeyError for any other."""
    seen = book.observations[name]
    return show(proofs.figures[name], _form(book, book.indicators[seen.indicator].unit), seen.hedge, lang)


def derived_shown(book: FactBook, proofs: Proofs, lang: Language, name: str) -> str:
    """A derived number that could be worked out. KeyError for any other."""
    result = proofs.results[name]
    per = _form(book, result.per) if result.per else None
    return show_outcome(result.outcome, _form(book, result.unit), lang, per)


def _form(book: FactBook, unit: str) -> UnitForm:
    return unit_form(book.units[unit])


def filled(book: FactBook, proofs: Proofs, lang: Language, text: str) -> str:
    """A record's text with the number of each observation that it names; other braces stay as they are."""
    known = book.observations
    return replaced(text, lambda name: shown(book, proofs, lang, name) if name in known else f"{{{name}}}")
