"""Numbers that are kept apart are of several provinces, and no number stands twice in one record."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.regions import peer_of
from generator.problems import Problem

NAME = "lookalikes"


def check(context: Context) -> Iterator[Problem]:
    """Records with sides of one province only, or of a place beside which nothing is set."""
    book, provinces = context.book, peer_of(context.book)
    for record in book.lookalikes.values():
        sides = [book.observations[name] for name in record.observations if name in book.observations]
        if len({*record.observations}) < len(record.observations):
            what, mend = "one observation stands here twice", "name each once"
            yield context.problem("lookalikes", record.id, ("observations",), NAME, (what, mend))
        if len(sides) == len(record.observations) and len({provinces.get(one.place, "") for one in sides} - {""}) < 2:
            what = "these are not of two provinces, so that nobody would set them side by side"
            mend = "name observations of several provinces, or remove the record"
            yield context.problem("lookalikes", record.id, ("observations",), NAME, (what, mend))
