"""Which numbers of several provinces can be set side by side, and which only look as if they could.

Takes: a FactBook. Gives: groups of observations. Never: compares values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.facts.aims import OVER_A_PERIOD, measure
from generator.facts.book import FactBook
from generator.facts.models import Observation
from generator.facts.regions import peers, whole
from generator.quantities import NotAPeriod, Period, overlap, parse_period

# What is measured over a period compares with the same period only, and so does a share of what is.
_SAME_PERIOD = (*OVER_A_PERIOD, "share")


@dataclass(frozen=True, slots=True)
class Row:
    """Observations of one thing that compare, one for each of several provinces. `id` is that of their chart."""

    id: str
    seen: tuple[Observation, ...]


def rows(book: FactBook) -> tuple[Row, ...]:
    """Every group of actuals of several provinces that compare, by indicator in file order, the newest first."""
    found = []
    for indicator, seen in _by_indicator(book).items():
        groups = [group for group in _groups(book, seen) if len({one.place for one in group}) > 1]
        groups.sort(key=lambda group: _period(group[0]).end, reverse=True)
        found += [Row(_row_id(indicator, number), group) for number, group in enumerate(groups, 1)]
    return tuple(found)


def unmatched(book: FactBook) -> tuple[tuple[Observation, ...], ...]:
    """Observations of one indicator for several provinces that neither compare nor stand in a record that says why."""
    told = {name for one in book.lookalikes.values() for name in one.observations}
    compared = {one.indicator for row in rows(book) for one in row.seen}
    groups = (
        _newest([one for one in seen if one.id not in told])
        for indicator, seen in _by_indicator(book, every=True).items()
        if indicator not in compared
    )
    return tuple(group for group in groups if len(group) > 1)


def _newest(seen: Sequence[Observation]) -> tuple[Observation, ...]:
    """For each province its newest result; an aim where there is none."""
    first: dict[str, Observation] = {}
    for one in sorted(seen, key=lambda one: one.status != "actual"):
        first.setdefault(one.place, one)
    return tuple(one for one in seen if first[one.place] is one)


def compare(book: FactBook, one: Observation, other: Observation) -> bool:
    """Whether two observations measure the same of two places for the same time, and both are results."""
    if one.place == other.place or {one.status, other.status} != {"actual"}:
        return False
    same = (one.indicator, one.subject, one.basis, one.field) == (
        *(other.indicator, other.subject, other.basis, other.field),
    )
    return same and not _kept_apart(book, one, other) and _same_time(book, one, other)


def _same_time(book: FactBook, one: Observation, other: Observation) -> bool:
    first, second = _period(one), _period(other)
    if measure(book, one) in _SAME_PERIOD:
        return (first.start, first.end) == (second.start, second.end)
    return overlap(first, second)


def _kept_apart(book: FactBook, one: Observation, other: Observation) -> bool:
    """Whether a record says that the two do not compare, whatever their fields say."""
    return any({one.id, other.id} <= {*record.observations} for record in book.lookalikes.values())


def _by_indicator(book: FactBook, every: bool = False) -> Mapping[str, Sequence[Observation]]:
    """Observations of whole provinces, the newest first; results only, unless of `every` status."""
    order = {one.id: number for number, one in enumerate(peers(book))}
    groups: dict[str, list[Observation]] = {name: [] for name in book.indicators}
    for one in book.observations.values():
        if one.place in order and whole(one) and one.indicator in groups and (every or one.status == "actual"):
            groups[one.indicator].append(one)
    for group in groups.values():
        group.sort(key=lambda one: (order[one.place], -_period(one).end.toordinal(), one.id))
    return {name: tuple(group) for name, group in groups.items() if group}


def _groups(book: FactBook, seen: Sequence[Observation]) -> list[tuple[Observation, ...]]:
    """Around each observation those of the provinces behind it that compare with it and each other."""
    groups: list[tuple[Observation, ...]] = []
    taken: set[str] = set()
    for first in seen:
        group = [first]
        for other in seen:
            if other.id not in taken and all(compare(book, one, other) for one in group):
                group.append(other)
        if first.id not in taken:
            groups.append(tuple(group))
            taken.update(one.id for one in group)
    return groups


def _row_id(indicator: str, number: int) -> str:
    return f"compare-{indicator}" if number == 1 else f"compare-{indicator}-{number}"


def _period(seen: Observation) -> Period:
    """A period; one that cannot be read is judged elsewhere and compares with nothing."""
    try:
        return parse_period(seen.period)
    except NotAPeriod:
        return parse_period("1000")
