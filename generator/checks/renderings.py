"""The English of a quotation states the figure that the quotation states."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.context import Context
from generator.checks.figures import same_kind, unit_for
from generator.checks.spoken import numbers
from generator.facts.models import Unit
from generator.problems import Problem
from generator.quantities import Figure, UnitForm, show

NAME = "translation"
MANY_DIGITS = {Decimal(1): "single-digit", Decimal(10): "double-digit", Decimal(100): "triple-digit"}


def check(context: Context) -> Iterator[Problem]:
    """Observations whose translation holds another number, or none."""
    for seen in context.book.observations.values():
        figure, unit = context.proofs.figures.get(seen.id), unit_for(context, seen)
        if figure is None or unit is None or seen.id in context.unfounded or not same_kind(figure, unit):
            continue
        if not states(seen.translation, figure):
            shown = shown_in_english(figure, unit)
            what = f'"{seen.translation}" does not state "{seen.printed}"'
            yield context.problem("observations", seen.id, ("translation",), NAME, (what, f'write "{shown}" in it'))


def states(text: str, figure: Figure) -> bool:
    """Whether an English text holds both ends of a figure; of "the first ten" only the ten."""
    if figure.after == "位数" and MANY_DIGITS[figure.low] in text.lower().replace(" ", "-"):
        return True
    ends = {figure.high} if figure.kind == "rank" and figure.hedge == "up_to" else {figure.low, figure.high}
    return {abs(end) for end in ends} <= numbers(text)


def shown_in_english(figure: Figure, unit: Unit) -> str:
    """The figure as an English page shows it, without its hedge and its noun."""
    word = unit.name.other if unit.kind in ("percent", "permille") else ""
    return show(figure, UnitForm(unit.kind, unit.name.zh, word, word), "exact", "en").lstrip("−")
