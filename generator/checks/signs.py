"""A word of decline that touches the figure (“下降”, “减少”, “低”) is copied with it, so that the value is negative."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.places import spot
from generator.problems import Problem
from generator.proof import quotations
from generator.quantities import declines_beside

NAME = "sign"


def check(context: Context) -> Iterator[Problem]:
    """Observations that leave their decline word out."""
    for quotation in quotations(context.book):
        if quotation.kind != "observations" or quotation.record not in context.proofs.figures:
            continue
        where = None if quotation in context.proofs.missing else spot(quotation)
        if where and declines_beside(where.text, where.start):
            what = f'"{where.around()}" is a decline, "{quotation.printed}" leaves that out'
            keys = (*quotation.keys, "printed")
            mend = "copy the word of decline with the figure, as in 下降4.4%"
            yield context.problem("observations", quotation.record, keys, NAME, (what, mend))
