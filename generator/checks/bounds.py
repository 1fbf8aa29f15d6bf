"""A share lies between nothing and the whole, and what is counted piece by piece is a whole number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.figures import same_kind, unit_for
from generator.problems import Problem

NAME = "bounds"
WHOLE = {"percent": 100, "permille": 1000}


def check(context: Context) -> Iterator[Problem]:
    """Figures that their measure cannot have."""
    for seen in context.book.observations.values():
        figure, unit = context.proofs.figures.get(seen.id), unit_for(context, seen)
        if figure is None or unit is None or seen.id in context.unfounded or not same_kind(figure, unit):
            continue
        measure = context.book.indicators[seen.indicator].measure
        fault = None
        if measure == "share" and not (figure.low >= 0 and figure.high <= WHOLE.get(unit.kind, 100)):
            fault = f'"{seen.printed}" is no share of a whole', "compare it with the source, or use another indicator"
        elif unit.kind == "count" and (figure.low % 1 or figure.high % 1):
            fault = f'"{seen.printed}" is not a whole number of {unit.name.zh}', "compare it with the source"
        if fault:
            yield context.problem("observations", seen.id, ("printed",), NAME, fault)
