"""A period can be read, fits what is measured and when the source appeared, and says so when it was inferred."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.context import Context, Fault
from generator.checks.targets import aim
from generator.evidence import normalise
from generator.facts.models import Observation
from generator.problems import Problem
from generator.quantities import NotAPeriod, Period, PeriodKind, parse_period

NAME = "period"
FIELDS = {"sources": "published"}


def check(context: Context) -> Iterator[Problem]:
    """Periods that cannot be read, and periods that observations cannot have."""
    for (kind, name), fault in context.proofs.undated.items():
        yield context.problem(kind, name, (FIELDS.get(kind, "period"),), NAME, (fault.what, fault.mend))
    yield from _second_readings(context)
    for seen in context.book.observations.values():
        period = context.proofs.periods.get(("observations", seen.id))
        if period is None:
            continue
        wrong = _against_publication(context, seen, period) or _against_measure(context, seen, period)
        if wrong is None:
            wrong = None if seen.id in context.misquoted else _uninferred(seen, period)
        if wrong:
            keys = ("period",)
            yield context.problem("observations", seen.id, keys, NAME, wrong)


def _second_readings(context: Context) -> Iterator[Problem]:
    for source in context.book.sources.values():
        for index, reading in enumerate(source.readings):
            try:
                parse_period(reading.date)
            except NotAPeriod as fault:
                keys = ("readings", index, "date")
                yield context.problem("sources", source.id, keys, NAME, (fault.what, fault.mend))


def _against_publication(context: Context, seen: Observation, period: Period) -> Fault | None:
    published = context.proofs.periods.get(("sources", seen.source))
    if published is None:
        return None
    # A month that has begun may be reported before it is over; a year may not.
    last = period.end if _grain(period) == "day" else period.end.replace(day=1)
    if seen.status == "actual" and last > published.end and aim(context, seen) is None:
        what = f'"{seen.period}" ends after the source appeared, {published.text}: no actual can be known'
        return what, f'end the period by {published.text}, or write "status: target", "plan" or "forecast"'
    if seen.status != "actual" and period.end < published.start:
        what = f'"{seen.period}" is over before the source appeared, {published.text}: it is no {seen.status}'
        return what, 'write the period that it is set for, or "status: actual"'
    return None


def _against_measure(context: Context, seen: Observation, period: Period) -> Fault | None:
    indicator = context.book.indicators.get(seen.indicator)
    if indicator and indicator.measure == "flow" and period.kind == "day":
        what = f'"{seen.indicator}" is a flow, which adds up over a span of time; "{seen.period}" is a single day'
        return what, f'write the span: "{seen.period[:4]}-01/{seen.period[:7]}", or use an indicator that is a stock'
    return None


def _uninferred(seen: Observation, period: Period) -> Fault | None:
    """What is finer than a year and not named by the quotation comes from elsewhere: a reader has to know whence."""
    named = {"half": "半年", "quarter": "季度", "day": f"{period.end.month}月", "month": f"{period.end.month}月"}
    grain = _grain(period)
    if seen.status != "actual" or seen.inferred or grain not in named:
        return None
    if re.search(rf"(?<!\d){named[grain]}", normalise(seen.evidence)):
        return None
    part = grain if grain in ("half", "quarter") else "month"
    what = f'the quotation does not name the {part} of "{seen.period}"'
    return what, f'say in "inferred" what the period was inferred from, or copy the words that name the {part}'


def _grain(period: Period) -> PeriodKind:
    """The kind of the period's last end: a span ends in a day, a month or a year."""
    return parse_period(period.text.rpartition("/")[2]).kind
