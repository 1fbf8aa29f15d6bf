"""An exception names a rule that can have one, gives its reason, and is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks import bounds, hedges, periods, signs, targets
from generator.checks.context import Context
from generator.problems import Problem

NAME = "allow"
# Where words and context decide, a person may know better than a rule; a proof has no exceptions.
ALLOWABLE = tuple(sorted(rule.NAME for rule in (bounds, hedges, periods, signs, targets)))


def check(context: Context) -> Iterator[Problem]:
    """Exceptions to rules that have none."""
    for seen in context.book.observations.values():
        for rule in seen.allow or {}:
            if rule not in ALLOWABLE:
                what = f'the rule "{rule}" has no exceptions'
                mend = f'remove "{rule}" and mend the record; exceptions are for: {", ".join(ALLOWABLE)}'
                yield context.problem("observations", seen.id, ("allow", rule), NAME, (what, mend))


def settle(context: Context, found: Iterable[Problem]) -> Iterator[Problem]:
    """What is left of the problems once exceptions are taken out, and the exceptions that took nothing out."""
    unused = {
        (seen.id, rule): context.book.origin("observations", seen.id)
        for seen in context.book.observations.values()
        for rule in seen.allow or {}
        if rule in ALLOWABLE
    }
    excepted = set(unused)
    for problem in found:
        claim = (problem.key.partition(".")[0], problem.rule)
        if claim in excepted:
            unused.pop(claim, None)
        else:
            yield problem
    for (name, rule), origin in unused.items():
        # What cannot be read cannot be judged: the exception may be needed once it can.
        if name in context.proofs.figures:
            what = f'the rule "{rule}" finds nothing here'
            yield origin.problem(name, ("allow", rule), what, NAME, f'remove "{rule}" from "allow"')
