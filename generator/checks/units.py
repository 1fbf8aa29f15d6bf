"""A figure is printed in the unit of its indicator, in one of the ways that the vocabulary lists for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.figures import same_kind, unit_for
from generator.evidence import normalise
from generator.facts.models import Observation, Unit
from generator.problems import Problem
from generator.quantities import Figure

NAME = "unit"


def check(context: Context) -> Iterator[Problem]:
    """Figures whose unit words are none of their unit's patterns, and patterns without a place for the number."""
    unclear = set()
    for index, unit in enumerate(context.book.vocabulary.units):
        for place, pattern in enumerate(unit.printed):
            if pattern.count("#") != 1:
                unclear.add(unit.id)
                keys = ("units", index, "printed", place)
                what, mend = f'"{pattern}" has no single #', 'write "#" once, where the number stands: "#户"'
                yield context.problem("vocabulary", "vocabulary", keys, NAME, (what, mend))
    for seen in context.book.observations.values():
        figure, counted_in = context.proofs.figures.get(seen.id), unit_for(context, seen)
        if counted_in is None or counted_in.id in unclear or seen.id in context.unfounded:
            continue
        # A percentage shows its unit by its kind: 百分之五 and 5% are the same.
        if figure and figure.kind in ("number", "rank") and same_kind(figure, counted_in):
            yield from _pattern(context, seen, figure, counted_in)


def _pattern(context: Context, seen: Observation, figure: Figure, unit: Unit) -> Iterator[Problem]:
    before = "" if figure.kind == "rank" else figure.before
    used = normalise(f"{before}#{figure.after}")
    if used in {normalise(pattern) for pattern in unit.printed}:
        return
    listed = ", ".join(f'"{pattern}"' for pattern in unit.printed)
    if used == "#":
        what, mend = f'"{seen.printed}" has no unit', f"copy the figure with its unit: {listed}"
    else:
        what = f'"{seen.printed}" is printed as "{used}", the unit "{unit.id}" as {listed}'
        mend = f'use an indicator counted in this unit, or add "{used}" to {unit.id} in facts/vocabulary.yml'
    yield context.problem("observations", seen.id, ("printed",), NAME, (what, mend))
