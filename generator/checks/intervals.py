"""What a printed figure leaves open: the interval in which the true value lies.

Takes: a figure and its hedge. Gives: the interval's two ends. Never: compares.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.quantities import Figure, Hedge

ANY = Decimal("Infinity")
# "About" and "nearly" say no more than this share of the figure, or one last digit where that is more.
NEAR = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Interval:
    """The values from `low` to `high`; the ends belong to it unless they come from rounding (10家 never means 10.5)."""

    low: Decimal
    high: Decimal
    rounded: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether one value can be in both."""
        if self.rounded or other.rounded:
            return self.low < other.high and other.low < self.high
        return self.low <= other.high and other.low <= self.high


def interval(figure: Figure, hedge: Hedge) -> Interval:
    """The values that a figure can stand for. The hedge of a decline speaks of its size: 下降超4% lies below -4."""
    if figure.high < 0:
        turned = _upward(-figure.high, -figure.low, figure.step, hedge)
        return Interval(-turned.high, -turned.low, turned.rounded)
    return _upward(figure.low, figure.high, figure.step, hedge)


def _upward(low: Decimal, high: Decimal, step: Decimal, hedge: Hedge) -> Interval:
    near = max(step, high * NEAR)
    if hedge in ("over", "at_least"):
        return Interval(low, ANY)
    if hedge == "up_to":
        return Interval(low if low < high else -ANY, high)
    if hedge == "nearly":
        return Interval(low - near, high)
    if hedge == "about":
        return Interval(low - near, high + near)
    half = step / 2
    return Interval(low - half, high + half, rounded=True)
