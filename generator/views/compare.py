"""Provinces side by side: the numbers that compare, those that only look as if they did and why, and the rest.

Takes: a Lens. Gives: the view of the page. Never: sets numbers side by side that the facts keep apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.aims import OVER_A_PERIOD, measure
from generator.facts.beside import Row, rows, unmatched
from generator.facts.models import Lookalike, Observation
from generator.facts.regions import peer_of, peers, whole
from generator.quantities import overlap
from generator.views.fact import FactView, Link, fact_view
from generator.views.lens import Lens
from generator.views.pages import link


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One thing measured for several provinces. `cells` stand in the order of the provinces; `chart` is an id."""

    indicator: Link
    basis: str
    cells: tuple[FactView | None, ...]
    chart: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One number that looks like another, and what it counts."""

    province: Link
    fact: FactView
    definition: str


@dataclass(frozen=True, slots=True)
class LookalikeView:
    """Numbers that look alike and do not compare: `reasons` are worked out, `why` is written, "" where it is not."""

    id: str
    name: str
    sides: tuple[SideView, ...]
    reasons: tuple[str, ...]
    why: str

    @property
    def is_qualified(self) -> bool:
        """Whether more has to be said of any of the numbers than that it is a result."""
        return any(side.fact.status != "actual" or len(side.fact.qualifiers) > 1 for side in self.sides)


@dataclass(frozen=True, slots=True)
class Amount:
    """How many numbers and statements the documents have of one province, on one topic or on all."""

    observations: int
    statements: int


@dataclass(frozen=True, slots=True)
class TopicLine:
    """What there is on one topic, for each province."""

    topic: Link
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class OnlyView:
    """What the documents tell of one province only. `facts` is empty where its own page has them."""

    province: Link
    id: str
    facts: tuple[FactView, ...]
    amount: Amount
    is_home: bool


@dataclass(frozen=True, slots=True)
class CompareView:
    """The page of provinces side by side. `documents` counts, for each, those that tell anything of it."""

    provinces: tuple[Link, ...]
    rows: tuple[CompareRow, ...]
    lookalikes: tuple[LookalikeView, ...]
    topics: tuple[TopicLine, ...]
    totals: tuple[Amount, ...]
    documents: tuple[int, ...]
    only: tuple[OnlyView, ...]


def compare_view(lens: Lens) -> CompareView | None:
    """The view of the page; None where there are no provinces to set side by side."""
    provinces = [one.id for one in peers(lens.book)]
    if len(provinces) < 2:
        return None
    lines = tuple(_topics(lens, provinces))
    return CompareView(
        provinces=tuple(link(lens, "entities", one) for one in provinces),
        rows=tuple(_row(lens, provinces, row) for row in rows(lens.book)),
        lookalikes=tuple(_lookalikes(lens)),
        topics=lines,
        totals=tuple(_total([line.amounts[at] for line in lines]) for at in range(len(provinces))),
        documents=tuple(_documents(lens, one) for one in provinces),
        only=tuple(_only(lens, one, first=one == provinces[0]) for one in provinces),
    )


def _row(lens: Lens, provinces: Sequence[str], row: Row) -> CompareRow:
    first = row.seen[0]
    by_place = {one.place: fact_view(lens, one) for one in row.seen}
    return CompareRow(
        indicator=link(lens, "indicators", first.indicator),
        basis=lens.label("bases", first.basis) if first.basis else "",
        cells=tuple(by_place.get(one) for one in provinces),
        chart=row.id,
    )


def _lookalikes(lens: Lens) -> Iterator[LookalikeView]:
    """Those on record, then those that only the fields keep apart."""
    for record in lens.book.lookalikes.values():
        yield _lookalike(lens, record)
    for seen in unmatched(lens.book):
        name = lens.name("indicators", seen[0].indicator)
        yield LookalikeView(f"same-{seen[0].indicator}", name, _sides(lens, seen), reasons(lens, seen), "")


def _lookalike(lens: Lens, record: Lookalike) -> LookalikeView:
    seen = [lens.book.observations[name] for name in record.observations]
    sides = _sides(lens, seen)
    return LookalikeView(record.id, record.name[lens.lang], sides, reasons(lens, seen), record.why[lens.lang])


def _sides(lens: Lens, seen: Sequence[Observation]) -> tuple[SideView, ...]:
    provinces = peer_of(lens.book)
    return tuple(
        SideView(
            link(lens, "entities", provinces.get(one.place, one.place)),
            fact_view(lens, one),
            lens.book.indicators[one.indicator].definition[lens.lang],
        )
        for one in seen
    )


def reasons(lens: Lens, seen: Sequence[Observation]) -> tuple[str, ...]:
    """Why some observations do not compare, as far as their fields tell, in the order of what weighs most."""
    book = lens.book
    found = [
        ("status", [lens.text(f"status.{one.status}") for one in seen]),
        ("counted", [lens.name("indicators", one.indicator) for one in seen]),
        ("measure", [lens.text(f"measure.{measure(book, one)}") for one in seen]),
        ("unit", [lens.unit_name(lens.unit_of(one.indicator)) for one in seen]),
        ("basis", [lens.label("bases", one.basis) if one.basis else "" for one in seen]),
        ("subject", [lens.name("entities", one.subject or one.place) for one in seen] if _parts(seen) else []),
    ]
    differ = [(name, values) for name, values in found if _vary(values)]
    told = (lens.text(f"compare.differ_{name}", values=_listed(lens, values)) for name, values in differ)
    return (*told, *_times(lens, seen))


def _vary(values: Sequence[str]) -> bool:
    return len({value for value in values if value}) > 1


def _listed(lens: Lens, values: Sequence[str]) -> str:
    return lens.text("punctuation.semicolon").join(dict.fromkeys(value for value in values if value))


def _parts(seen: Sequence[Observation]) -> bool:
    """Whether some numbers are for a whole place and others for something in one."""
    return len({one.subject is None for one in seen}) > 1


def _times(lens: Lens, seen: Sequence[Observation]) -> Iterator[str]:
    """That the numbers are for different times: for part of a year and a whole one, or for others."""
    periods = [lens.period(one.id) for one in seen]
    pairs = [(one, other) for at, one in enumerate(periods) for other in periods[at + 1 :]]
    exact = all(measure(lens.book, one) in OVER_A_PERIOD for one in seen)
    values = _listed(lens, [lens.when(one.id) for one in seen])
    if exact and any(one != other and overlap(one, other) for one, other in pairs):
        yield lens.text("compare.differ_to_date", values=values)
    elif any(one != other if exact else not overlap(one, other) for one, other in pairs):
        yield lens.text("compare.differ_time", values=values)


def _topics(lens: Lens, provinces: Sequence[str]) -> Iterator[TopicLine]:
    within, indicators = peer_of(lens.book), lens.book.indicators
    seen = Counter((indicators[one.indicator].topic, within.get(one.place)) for one in lens.book.observations.values())
    told = Counter((one.topic, within.get(one.place)) for one in lens.book.claims.values())
    for topic in lens.book.vocabulary.topics:
        amounts = tuple(Amount(seen[topic.id, one], told[topic.id, one]) for one in provinces)
        if any(one.observations or one.statements for one in amounts):
            yield TopicLine(link(lens, "topics", topic.id), amounts)


def _total(amounts: Sequence[Amount]) -> Amount:
    return Amount(sum(one.observations for one in amounts), sum(one.statements for one in amounts))


def _documents(lens: Lens, province: str) -> int:
    within = peer_of(lens.book)
    records = (one for kind in (lens.book.observations, lens.book.claims) for one in kind.values())
    return len({one.source for one in records if within.get(one.place) == province})


def _only(lens: Lens, province: str, first: bool) -> OnlyView:
    """The numbers of a province of which there is none for another, nor one that looks like it."""
    within = peer_of(lens.book)
    shown = {name for record in lens.book.lookalikes.values() for name in record.observations}
    others = (one for one in lens.book.observations.values() if within.get(one.place, province) != province)
    shared = {(one.indicator, whole(one)) for one in others}
    own = [
        one
        for one in lens.by_topic_and_age
        if within.get(one.place) == province and (one.indicator, whole(one)) not in shared and one.id not in shown
    ]
    statements = sum(within.get(one.place) == province for one in lens.book.claims.values())
    facts = () if first else tuple(fact_view(lens, one) for one in own)
    return OnlyView(link(lens, "entities", province), f"only-{province}", facts, Amount(len(own), statements), first)
