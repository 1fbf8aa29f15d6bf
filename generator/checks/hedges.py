"""The hedge is the one that the words in and beside the figure carry: “超” over, “近” nearly, “约” about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.places import spot
from generator.problems import Problem
from generator.proof import Quotation, quotations
from generator.quantities import hedge_beside

NAME = "hedge"


def check(context: Context) -> Iterator[Problem]:
    """Observations whose hedge is not that of the words."""
    for quotation in quotations(context.book):
        if quotation.kind == "observations" and quotation.keys == ():
            yield from _hedge(context, quotation)


def _hedge(context: Context, quotation: Quotation) -> Iterator[Problem]:
    seen = context.book.observations[quotation.record]
    figure, where = context.proofs.figures.get(seen.id), spot(quotation)
    if figure is None or where is None or seen.id in context.unfounded:
        return
    beside = hedge_beside(where.text, where.start, where.end)
    hedge = beside if figure.hedge == "exact" else figure.hedge
    if hedge != seen.hedge:
        what = f'"{where.around()}" says "{hedge}", the record says "{seen.hedge}"'
        yield context.problem("observations", seen.id, ("hedge",), NAME, (what, f'write "hedge: {hedge}"'))
