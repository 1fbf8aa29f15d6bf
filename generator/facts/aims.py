"""What the documents aim at: targets, plans and forecasts, and the actuals that can be set beside them.

Takes: a FactBook. Gives: aims, their actuals, and the groups that one picture can hold. Never: compares values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.facts.book import FactBook
from generator.facts.models import Observation

# What is measured over a period says nothing of another period; everything else is a level that can be passed early.
OVER_A_PERIOD = ("flow", "growth", "change")


@dataclass(frozen=True, slots=True, order=True)
class Setter:
    """Who sets an aim: a plan; or nobody that is named ("") for a place."""

    plan: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Aims of one setter that share a scale: their measure and unit. `id` is that of their chart."""

    id: str
    setter: Setter
    aims: tuple[Observation, ...]


def aims(book: FactBook) -> tuple[Observation, ...]:
    """Every target, plan and forecast, in the order of the files."""
    return tuple(one for one in book.observations.values() if one.status != "actual")


def thing(seen: Observation) -> tuple[str, ...]:
    """What an observation is a number of: two with the same are of the same indicator, place and subject."""
    return seen.indicator, seen.place, seen.subject or "", seen.basis or "", seen.field or ""


def actuals(book: FactBook, aim: Observation) -> tuple[Observation, ...]:
    """Every actual of the thing that an aim is for, whatever its period."""
    seen = book.seen.get(aim.indicator, ())
    return tuple(one for one in seen if one.status == "actual" and thing(one) == thing(aim))


def comparable(book: FactBook, aim: Observation) -> tuple[Observation, ...]:
    """The actuals that can be set against an aim: of the same period where the thing is measured over one."""
    over_a_period = measure(book, aim) in OVER_A_PERIOD
    return tuple(one for one in actuals(book, aim) if not over_a_period or one.period == aim.period)


def measure(book: FactBook, seen: Observation) -> str:
    """What kind of number an observation is; "" where its indicator cannot be read."""
    indicator = book.indicators.get(seen.indicator)
    return indicator.measure if indicator else ""


def setter(aim: Observation) -> Setter:
    """Who sets an aim."""
    return Setter(aim.plan) if aim.plan else Setter("", aim.place)


def by_setter(book: FactBook) -> Mapping[Setter, tuple[Observation, ...]]:
    """Aims by who sets them, in the order of the files."""
    groups: dict[Setter, list[Observation]] = {}
    for aim in aims(book):
        groups.setdefault(setter(aim), []).append(aim)
    return {who: tuple(group) for who, group in groups.items()}


def comparisons(book: FactBook) -> tuple[Comparison, ...]:
    """The groups of aims that a picture shows: several things beside each other, or one beside its actual.

    A single aim without an actual would be an outline and nothing else; a length would misstate a rank.
    """
    groups: dict[tuple[Setter, str, str], list[Observation]] = {}
    for aim in aims(book):
        indicator = book.indicators.get(aim.indicator)
        if indicator and indicator.measure != "rank":
            groups.setdefault((setter(aim), indicator.measure, indicator.unit), []).append(aim)
    return tuple(
        Comparison("-".join(("targets", who.plan or f"of-{who.place}", kind, unit)), who, tuple(group))
        for (who, kind, unit), group in groups.items()
        if _tells(book, group)
    )


def _tells(book: FactBook, group: Sequence[Observation]) -> bool:
    return len({thing(aim) for aim in group}) > 1 or any(comparable(book, aim) for aim in group)
