"""How an aim stands against the figures that the documents give: the written rule, as code.

Takes: an aim, where it started, the latest figure, the day up to which the documents reach. Gives: one word.
Never: asks what day it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from generator.quantities import Span

Standing = Literal["reached", "missed", "on_path", "behind", "overdue", "waiting", "undated", "untold"]
# In this order the page counts them.
STANDINGS: tuple[Standing, ...] = (
    *("reached", "on_path", "behind", "missed"),
    *("untold", "waiting", "overdue", "undated"),
)


@dataclass(frozen=True, slots=True)
class Aim:
    """A value to come to by a deadline, if one is stated; `falling` says that less is nearer to it."""

    value: Decimal
    deadline: date | None
    falling: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of the thing aimed at: the last day of its period, its printed value, and what its words assert."""

    at: date
    value: Decimal
    span: Span


def standing(aim: Aim, base: Point | None, latest: Point | None, as_of: date) -> Standing:
    """Where an aim stands. `base` is the figure from which it started; `latest` one that can be set against it."""
    due = aim.deadline is not None and aim.deadline <= as_of
    if latest is not None:
        if _has_come_to(latest, aim.value, aim.falling):
            return "reached"
        if aim.deadline is not None and latest.at >= aim.deadline:
            return "missed" if _is_short_of(latest, aim.value, aim.falling) else "untold"
    if due:
        return "overdue"
    if latest is None:
        return "undated" if aim.deadline is None else "waiting"
    path = _path(aim, base, latest.at)
    if path is not None and _has_come_to(latest, path, aim.falling):
        return "on_path"
    return "behind" if path is not None and _is_short_of(latest, path, aim.falling) else "untold"


def _path(aim: Aim, base: Point | None, at: date) -> Decimal | None:
    """The value on the straight line from the base to the aim on a day between them."""
    if base is None or aim.deadline is None or not base.at < at < aim.deadline:
        return None
    share = Decimal((at - base.at).days) / Decimal((aim.deadline - base.at).days)
    return base.value + (aim.value - base.value) * share


def _has_come_to(point: Point, value: Decimal, falling: bool) -> bool:
    """Whether the words of a figure leave no doubt that the value was come to."""
    low, high = point.span.low, point.span.high
    return (high is not None and high <= value) if falling else (low is not None and low >= value)


def _is_short_of(point: Point, value: Decimal, falling: bool) -> bool:
    low, high = point.span.low, point.span.high
    return (low is not None and low > value) if falling else (high is not None and high < value)
