"""What is printed is one figure, of the kind that its indicator measures."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.models import Indicator, Observation, Unit
from generator.problems import Problem
from generator.quantities import Figure, NotAFigure, parse

NAME = "figures"
# Which kinds of unit each measure can be counted in.
MEASURED_IN = {
    "growth": ("percent", "permille"),
    "share": ("percent", "permille"),
    "rank": ("rank",),
    "change": ("points", "money", "count", "physical", "permille"),
    "stock": ("money", "count", "physical", "percent", "permille"),
    "flow": ("money", "count", "physical", "percent", "permille"),
    "property": ("money", "count", "physical", "percent", "permille", "points"),
}
KIND_NAMES = {
    "percent": "a percentage (%)",
    "points": "a number of percentage points (个百分点)",
    "permille": "a number of ‰",
    "rank": "a rank",
    "number": "a plain number",
}


def check(context: Context) -> Iterator[Problem]:
    """Indicators whose measure and unit do not fit; figures that cannot be read or are of another kind."""
    for indicator in context.book.indicators.values():
        yield from _measure(context, indicator)
    for seen in context.book.observations.values():
        if seen.id in context.unfounded:
            continue
        unread = context.proofs.unread.get(seen.id)
        if unread is not None:
            yield context.problem("observations", seen.id, ("printed",), NAME, (unread.what, unread.mend))
        else:
            yield from _kind(context, seen)
            yield from _repetitions(context, seen)


def _measure(context: Context, indicator: Indicator) -> Iterator[Problem]:
    unit = context.book.unit_of(indicator.id)
    if unit and unit.kind not in MEASURED_IN[indicator.measure]:
        what = f'the measure "{indicator.measure}" cannot be counted in "{unit.id}"'
        fitting = [name for name, kinds in MEASURED_IN.items() if unit.kind in kinds]
        mend = "choose another unit" + (f", or one of these measures: {', '.join(fitting)}" if fitting else "")
        yield context.problem("indicators", indicator.id, ("measure",), NAME, (what, mend))


def _kind(context: Context, seen: Observation) -> Iterator[Problem]:
    figure = context.proofs.figures[seen.id]
    unit = unit_for(context, seen)
    if (
        unit
        and not same_kind(figure, unit)
        and unit.kind in MEASURED_IN[context.book.indicators[seen.indicator].measure]
    ):
        what = f'"{seen.printed}" is {KIND_NAMES[figure.kind]}, the indicator "{seen.indicator}" is {_unit_name(unit)}'
        mend = f"use an indicator that is {KIND_NAMES[figure.kind]}"
        yield context.problem("observations", seen.id, ("printed",), NAME, (what, mend))


def _repetitions(context: Context, seen: Observation) -> Iterator[Problem]:
    """What repeats a figure says the same: 百个 repeats 100个, 98个 is another observation."""
    figure = context.proofs.figures[seen.id]
    for index, also in enumerate(seen.also):
        try:
            other = parse(also.printed)
            fault = (f'"{also.printed}" is not "{seen.printed}" again', "make it an observation of its own")
        except NotAFigure as unread:
            other, fault = None, (unread.what, unread.mend)
        if other is None or (other.low, other.high, other.kind) != (figure.low, figure.high, figure.kind):
            yield context.problem("observations", seen.id, ("also", index, "printed"), NAME, fault)


def same_kind(figure: Figure, unit: Unit) -> bool:
    """Whether a figure can be of this unit at all."""
    return figure.kind == (unit.kind if unit.kind in KIND_NAMES else "number")


def unit_for(context: Context, seen: Observation) -> Unit | None:
    """The unit of an observation's indicator, None when either is not there."""
    return context.book.unit_of(seen.indicator)


def _unit_name(unit: Unit) -> str:
    return KIND_NAMES.get(unit.kind, f"counted in {unit.name.zh}")
