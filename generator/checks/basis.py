"""A growth rate or change names what it compares with, a rank names its field, and nothing else names either."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context
from generator.problems import Problem

NAME = "basis"
NEEDED = {"basis": ("growth", "change"), "field": ("rank",)}
LISTS = {"basis": "bases", "field": "rank_fields"}
NAMES = {"growth": "growth rate"}
MEANING = {"basis": "what it compares with", "field": "among whom it is counted"}


def check(context: Context) -> Iterator[Problem]:
    """Observations without the basis or field that their measure needs, or with one that it cannot have."""
    for seen in context.book.observations.values():
        indicator = context.book.indicators.get(seen.indicator)
        if indicator is None:
            continue
        for field, measures in NEEDED.items():
            given, needed = getattr(seen, field), indicator.measure in measures
            if needed and not given:
                listed = [label.id for label in getattr(context.book.vocabulary, LISTS[field])]
                what = f'a {NAMES.get(indicator.measure, indicator.measure)} needs "{field}": {MEANING[field]}'
                mend = f'add "{field}:" with one of: {", ".join(listed)}'
                yield context.problem("observations", seen.id, (field,), NAME, (what, mend))
            if given and not needed:
                what = (
                    f'"{seen.indicator}" is a {NAMES.get(indicator.measure, indicator.measure)}, which has no {field}'
                )
                yield context.problem("observations", seen.id, (field,), NAME, (what, f'remove "{field}: {given}"'))
