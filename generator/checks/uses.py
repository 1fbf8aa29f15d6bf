"""What is defined is used: an indicator has observations, a family compares, a finished source gives facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.checks.context import Context
from generator.problems import Problem

NAME = "uses"


def check(context: Context) -> Iterator[Problem]:
    """Indicators, families and sources that a reader would find empty."""
    book = context.book
    # A record that could not be read may be the one that uses it, and so may one whose indicator is misspelt.
    if book.all_read("observations") and all(seen.indicator in book.indicators for seen in book.observations.values()):
        yield from _indicators(context)
    families = Counter(indicator.family for indicator in book.indicators.values())
    for index, family in enumerate(book.vocabulary.families):
        if families[family.id] < 2 and book.all_read("indicators"):
            what = f'fewer than two indicators are of the family "{family.id}", which has nothing to compare'
            mend = f'write "family: {family.id}" in another indicator, or remove the family'
            yield context.problem("vocabulary", "vocabulary", ("families", index), NAME, (what, mend))
    sourced = {record.source for kind in (book.observations, book.claims) for record in kind.values()}
    for source in book.sources.values():
        if source.coverage == "finished" and source.id not in sourced and book.all_read("observations", "claims"):
            what, mend = "a finished source gives no observation and no claim", 'write "coverage: in_progress"'
            yield context.problem("sources", source.id, ("coverage",), NAME, (what, mend))


def _indicators(context: Context) -> Iterator[Problem]:
    used = {seen.indicator for seen in context.book.observations.values()}
    for name in context.book.indicators:
        if name not in used:
            what, mend = "no observation uses this indicator", "add an observation of it, or remove it"
            yield context.problem("indicators", name, (), NAME, (what, mend))
