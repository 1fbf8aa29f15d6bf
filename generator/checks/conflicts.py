"""Observations of one thing that cannot both be right are listed in facts/discrepancies.yml, and only these are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from generator.checks.context import Context
from generator.checks.intervals import Interval, interval
from generator.facts.models import Discrepancy, Observation
from generator.problems import Problem
from generator.quantities import overlap

NAME = "conflict"
# What adds up or compares over a span is only comparable over the same span: nine months never equal eleven.
OVER_A_SPAN = ("flow", "growth", "change", "share")
Pair = tuple[str, str]


def check(context: Context) -> Iterator[Problem]:
    """Conflicts that nobody has classified, and discrepancies that are none."""
    found = conflicts(context)
    members = [one.observations for one in context.book.discrepancies.values()]
    listed = {pair for names in members for pair in _pairs(names)}
    # A discrepancy with a single observation is a problem of its own, and the other is what it lacks.
    alone = {names[0] for names in members if len(names) == 1}
    for first, second in found if context.book.all_read("discrepancies") else ():
        if _pair(first, second) not in listed and alone.isdisjoint((first, second)):
            yield _unlisted(context, first, second)
    pairs = {_pair(first, second) for first, second in found}
    for discrepancy in context.book.discrepancies.values():
        yield from _judge(context, discrepancy, pairs)


def conflicts(context: Context) -> tuple[Pair, ...]:
    """Every two observations whose printed intervals do not meet, in the order of the files."""
    groups: Mapping[object, list[Observation]] = defaultdict(list)
    for seen in context.book.observations.values():
        if _comparable(context, seen.id):
            groups[_what_is_measured(seen)].append(seen)
    pairs = (pair for group in groups.values() for pair in combinations(group, 2))
    return tuple((one.id, other.id) for one, other in pairs if _disagree(context, one, other))


def _what_is_measured(seen: Observation) -> object:
    return seen.indicator, seen.place, seen.subject, seen.status, seen.basis, seen.field


def _disagree(context: Context, one: Observation, other: Observation) -> bool:
    return _same_time(context, one, other) and not _interval(context, one).meets(_interval(context, other))


def _same_time(context: Context, one: Observation, other: Observation) -> bool:
    first, second = (context.proofs.period("observations", seen.id) for seen in (one, other))
    indicator = context.book.indicators.get(one.indicator)
    if indicator and indicator.measure in OVER_A_SPAN:
        return (first.start, first.end) == (second.start, second.end)
    return overlap(first, second)


def _interval(context: Context, seen: Observation) -> Interval:
    return interval(context.proofs.figures[seen.id], seen.hedge)


def _unlisted(context: Context, first: str, second: str) -> Problem:
    one, other = (context.book.observations[name] for name in (first, second))
    place = context.book.origin("observations", first)
    what = f'"{other.printed}" and "{one.printed}" of {first} ({place.path}:{place.line()}) cannot both be right'
    mend = f'add a discrepancy with "observations: [{first}, {second}]" to facts/discrepancies.yml and explain it'
    return context.problem("observations", second, ("printed",), NAME, (what, mend))


def _judge(context: Context, discrepancy: Discrepancy, pairs: set[Pair]) -> Iterator[Problem]:
    members = discrepancy.observations
    if len({*members, *discrepancy.claims}) < 2:
        what, mend = "a discrepancy has at least two observations", "name the observation it disagrees with"
        yield context.problem("discrepancies", discrepancy.id, ("observations",), NAME, (what, mend))
        return
    if discrepancy.preferred is not None and discrepancy.preferred not in members:
        what, mend = f'"{discrepancy.preferred}" is none of its observations', f"use one of: {', '.join(members)}"
        yield context.problem("discrepancies", discrepancy.id, ("preferred",), NAME, (what, mend))
    if not all(_comparable(context, name) for name in members):
        return
    if discrepancy.found == "by_reader":
        if not discrepancy.claims and all(pair in pairs for pair in _pairs(members)):
            what, mend = "the check finds this one by itself", 'remove "found: by_reader"'
            yield context.problem("discrepancies", discrepancy.id, ("found",), NAME, (what, mend))
        return
    if not any(_pair(one, other) in pairs for one, other in combinations(members, 2)):
        what, mend = "its observations do not disagree", "remove this record"
        yield context.problem("discrepancies", discrepancy.id, ("observations",), NAME, (what, mend))
        return
    for index, name in enumerate(members):
        if not any(_pair(name, other) in pairs for other in members if other != name):
            what, mend = f'"{name}" disagrees with none of the others', f'take "{name}" out'
            yield context.problem("discrepancies", discrepancy.id, ("observations", index), NAME, (what, mend))


def _comparable(context: Context, name: str) -> bool:
    """Whether nothing stands in the way of comparing an observation: what is not readable disagrees with nothing."""
    period = context.proofs.periods.get(("observations", name))
    if name not in context.proofs.figures or name in context.unfounded or period is None:
        return False
    indicator = context.book.indicators.get(context.book.observations[name].indicator)
    return not (indicator and indicator.measure == "flow" and period.kind == "day")


def _pairs(names: tuple[str, ...]) -> Iterator[Pair]:
    return (_pair(one, other) for one, other in combinations(names, 2))


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
