"""Arithmetic on what is known of numbers: from where to where each may lie.

A span has two ends, and None for an end that is open. The span of a result holds every value that the operation gives
for values inside the spans of what it is worked out from; it may be wider than it need be, and is never narrower.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from generator.quantities.figure import Figure, Hedge

# "About" says no more than this share of the figure, or one last digit where that is more.
NEAR = Decimal("0.1")

End = Decimal | None


@dataclass(frozen=True, slots=True)
class Span:
    """The values from `low` to `high`, ends included; an open end is None."""

    low: End
    high: End

    def plus(self, other: Span) -> Span:
        """The sum."""
        return Span(_each(operator.add, self.low, other.low), _each(operator.add, self.high, other.high))

    def minus(self, other: Span) -> Span:
        """The difference."""
        return Span(_each(operator.sub, self.low, other.high), _each(operator.sub, self.high, other.low))

    def times(self, number: Decimal) -> Span:
        """The product with a number above zero."""
        return Span(_each(operator.mul, self.low, number), _each(operator.mul, self.high, number))

    def over(self, divisor: Span) -> Span:
        """The quotient by a quantity that is above zero. If it may be as small as it likes, the quotient has no end."""
        least = divisor.low if divisor.low is not None and divisor.low > 0 else None
        low = least if self.low is not None and self.low < 0 else divisor.high
        high = divisor.high if self.high is not None and self.high < 0 else least
        return Span(_each(operator.truediv, self.low, low), _each(operator.truediv, self.high, high))

    def power(self, exponent: Decimal) -> Span:
        """The power of a quantity that is not below zero; the exponent is above zero."""
        low, high = (None if end is None else max(end, Decimal(0)) ** exponent for end in (self.low, self.high))
        return Span(low, high)


def point(value: Decimal) -> Span:
    """The span of a number that is known exactly."""
    return Span(value, value)


def _each(operation: Callable[[Decimal, Decimal], Decimal], one: End, other: End) -> End:
    return None if one is None or other is None else operation(one, other)


def asserted(figure: Figure, hedge: Hedge) -> Span:
    """What the words assert of a figure as printed.

    Exact: the figure. Over and at least: no upper end. Nearly and up to: no lower end. About: no ends. A range: its
    ends. A hedge on a decline speaks of its size, so that the open end lies on the other side.
    """
    if figure.low != figure.high or hedge in ("exact", "range"):
        return Span(figure.low, figure.high)
    if hedge == "about":
        return Span(None, None)
    upward = (hedge in ("over", "at_least")) != (figure.low < 0)
    return Span(figure.low, None) if upward else Span(None, figure.low)


def possible(figure: Figure, hedge: Hedge, whole: bool) -> Span:
    """Where the true value may lie: as asserted; without a hedge it is rounded to its last digit, unless `whole`."""
    return _unrounded(figure, whole) if hedge in ("exact", "range") else asserted(figure, hedge)


def fineness(figure: Figure, hedge: Hedge, whole: bool) -> Span:
    """How fine a figure is, whatever its words leave open: "over 400" is as fine as the 400 that bounds it."""
    if hedge in ("exact", "range"):
        return _unrounded(figure, whole)
    near = max(figure.step, abs(figure.high) * NEAR) if hedge == "about" else Decimal(0)
    return Span(figure.low - near, figure.high + near)


def _unrounded(figure: Figure, whole: bool) -> Span:
    """Half a last digit on both sides."""
    half = Decimal(0) if whole else figure.step / 2
    return Span(figure.low - half, figure.high + half)
