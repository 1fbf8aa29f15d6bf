"""The card of one number: all that is known of it, in one place.

Takes: an observation and the Lenses of both languages. Gives: a CardView. Never: markup, or the form of a reference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.models import Discrepancy, Observation
from generator.views.addresses import Address, page
from generator.views.citation import fact_title
from generator.views.fact import FactView, evidence_address, fact_view
from generator.views.lens import Lens


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a card: what it tells, the text, and where that leads, if anywhere."""

    label: str
    text: str
    to: Address | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: its words, the place that proves them, and whether it is the one to prefer."""

    text: str
    to: Address
    preferred: bool


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A conflict that the number is party to, with every side."""

    kind: str
    explanation: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class CardView:
    """One number's card in one language. `other` is the value as the other language writes it."""

    fact: FactView
    title: str
    other: str
    about: tuple[Row, ...]
    source: tuple[Row, ...]
    conflicts: tuple[ConflictView, ...]


def card_view(lens: Lens, other: Lens, seen: Observation) -> CardView:
    """The card of one observation."""
    fact = fact_view(lens, seen)
    return CardView(
        fact=fact,
        title=fact_title(lens, fact),
        other=other.value(seen),
        about=tuple(row for row in _about(lens, seen, fact) if row.text),
        source=tuple(row for row in _source(lens, seen, fact) if row.text),
        conflicts=tuple(_conflict(lens, one) for one in lens.book.disputes.get(seen.id, ())),
    )


def _about(lens: Lens, seen: Observation, fact: FactView) -> Iterator[Row]:
    indicator = lens.book.indicators[seen.indicator]
    yield Row(lens.text("card.counts"), lens.filled(indicator.definition[lens.lang]))
    whom = lens.text("chart.whom", place=fact.place, subject=fact.subject) if fact.subject else fact.place
    yield Row(lens.text("column.whom"), whom, fact.whom[-1].to)
    yield Row(lens.text("column.period"), fact.period)
    yield Row(lens.text("card.inferred"), lens.filled(fact.inferred))
    yield Row(lens.text("card.status"), fact.status_name)
    yield Row(lens.text("card.hedge"), fact.hedge_name)
    yield Row(lens.text("card.basis"), fact.basis)
    if fact.plan:
        yield Row(lens.text("column.plan"), fact.plan.name, fact.plan.to)
    yield Row(lens.text("card.note"), lens.filled(fact.note))


def _source(lens: Lens, seen: Observation, fact: FactView) -> Iterator[Row]:
    source = lens.book.sources[seen.source]
    yield Row(lens.text("column.source"), fact.source.name, fact.in_source.to)
    yield Row(lens.text("column.paragraph"), lens.text("evidence.paragraph", number=fact.paragraph))
    date, certainty = lens.day("sources", source.id), lens.label("certainties", source.certainty)
    dating = lens.filled(source.dating[lens.lang])
    yield Row(lens.text("source.published"), lens.text("card.dated", date=date, certainty=certainty, dating=dating))
    if fact.repeats:
        yield Row(lens.text("card.repeats"), lens.text("card.places", count=fact.repeats))
    yield Row(lens.text("card.checked"), checked(lens, seen))


def checked(lens: Lens, seen: Observation) -> str:
    """How a number was checked: always by the program, and read again by people when its source's record says so."""
    readings = lens.book.sources[seen.source].readings
    if not readings:
        return lens.text("card.by_program") + lens.text("card.not_read_again")
    last = max(readings, key=lambda reading: reading.date)
    told = {"date": lens.date(last.date), "direction": lens.text(f"reading.{last.direction}")}
    return lens.text("card.by_program") + lens.text("card.read_again", **told)


def _conflict(lens: Lens, found: Discrepancy) -> ConflictView:
    numbers = [lens.book.observations[name] for name in found.observations]
    claims = [lens.book.claims[name] for name in found.claims]
    sides = [
        Side(fact_title(lens, fact_view(lens, one)), evidence_address(one), one.id == found.preferred)
        for one in numbers
    ]
    sides += [
        Side(lens.filled(one.says[lens.lang]), Address(page("sources", one.source).page, one.id), False)
        for one in claims
    ]
    return ConflictView(lens.text(f"dispute.{found.kind}"), lens.filled(found.explanation[lens.lang]), tuple(sides))
