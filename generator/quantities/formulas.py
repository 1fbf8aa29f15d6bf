"""The closed set of formulas by which one number is worked out from others.

Each takes its numbers under names of their own ("part", "whole"), since their order matters and a reader has to be told
which is which. "parts" takes several. Percentages are numbers of percent: 38.7, never 0.387.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from typing import Literal

from generator.quantities.spans import Span, point
from generator.quantities.units import UnitKind

FormulaName = Literal[
    "share",
    "whole",
    "sum",
    "average",
    "multiple",
    "gap",
    "difference",
    "change_percent",
    "annual_growth",
    "distance",
    "counterpart",
    "year_before",
    "growth_before",
    "stock_before",
    "rest",
]
Spans = Mapping[str, tuple[Span, ...]]
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula: the names of what it takes, what it computes, and the unit of what it gives.

    The first name is that of the number that leads: the result is for its place and in its unit. `gives` is the kind of
    the result's unit where that is another one; `points` says that percentages give percentage points; `quotient` says
    that the result is a quotient, which is as a rule no number that can be written out.
    """

    takes: tuple[str, ...]
    compute: Callable[[Spans, int], Span]
    gives: UnitKind | None = None
    points: bool = False
    quotient: bool = True

    def kind(self, lead: UnitKind) -> UnitKind | None:
        """The kind of the result's unit, None where it is in the unit of the number that leads."""
        return "points" if self.points and lead == "percent" else self.gives


def _growth(base: Span) -> Span:
    """From a factor to a growth rate."""
    return base.times(HUNDRED).minus(point(HUNDRED))


def _factor(rate: Span) -> Span:
    """From a growth rate to a factor."""
    return rate.plus(point(HUNDRED)).times(1 / HUNDRED)


def _quotient(one: str, other: str) -> Callable[[Spans, int], Span]:
    return lambda spans, years: spans[one][0].over(spans[other][0])


def _difference(one: str, other: str) -> Callable[[Spans, int], Span]:
    return lambda spans, years: spans[one][0].minus(spans[other][0])


def _share(spans: Spans, years: int) -> Span:
    return spans["part"][0].times(HUNDRED).over(spans["whole"][0])


def _whole(spans: Spans, years: int) -> Span:
    return spans["part"][0].times(HUNDRED).over(spans["share"][0])


def _sum(spans: Spans, years: int) -> Span:
    return reduce(Span.plus, spans["parts"])


def _change_percent(spans: Spans, years: int) -> Span:
    return _growth(spans["later"][0].over(spans["earlier"][0]))


def _annual_growth(spans: Spans, years: int) -> Span:
    return _growth(spans["later"][0].over(spans["earlier"][0]).power(1 / Decimal(years)))


def _year_before(spans: Spans, years: int) -> Span:
    return spans["level"][0].over(_factor(spans["growth"][0]))


def _growth_before(spans: Spans, years: int) -> Span:
    return _growth(_factor(spans["average"][0]).power(Decimal(2)).over(_factor(spans["growth"][0])))


FORMULAS: Mapping[FormulaName, Formula] = {
    "share": Formula(("part", "whole"), _share, "percent"),
    "whole": Formula(("part", "share"), _whole),
    "sum": Formula(("parts",), _sum, quotient=False),
    "average": Formula(("total", "number"), _quotient("total", "number")),
    "multiple": Formula(("value", "base"), _quotient("value", "base"), "times"),
    "gap": Formula(("value", "base"), _difference("value", "base"), points=True, quotient=False),
    "difference": Formula(("later", "earlier"), _difference("later", "earlier"), points=True, quotient=False),
    "change_percent": Formula(("later", "earlier"), _change_percent, "percent"),
    "annual_growth": Formula(("later", "earlier"), _annual_growth, "percent"),
    "distance": Formula(("aim", "actual"), _difference("aim", "actual"), points=True, quotient=False),
    "counterpart": Formula(("value", "difference"), _difference("value", "difference"), quotient=False),
    "year_before": Formula(("level", "growth"), _year_before),
    "growth_before": Formula(("growth", "average"), _growth_before),
    "stock_before": Formula(("stock", "added"), _difference("stock", "added"), quotient=False),
    "rest": Formula(("whole", "part"), _difference("whole", "part"), quotient=False),
}
