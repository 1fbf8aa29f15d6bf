"""When the numbers of one formula have to be of.

Takes: a formula, observations in their places in it. Gives: in what their times differ, and what is wrong with that.
Never: computes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta

from generator.checks.context import Context, Fault
from generator.facts.models import Derived, Observation
from generator.quantities import FormulaName, Period, overlap

# These set two times beside each other and take nothing but that.
FROM_TO = ("difference", "change_percent", "annual_growth")
MONTHS = "are not the same stretch of a year: a part of a year is never set beside a whole one"


def times_differ(context: Context, derived: Derived, seen: Sequence[Observation]) -> Mapping[str, str]:
    """In what the times differ where a record may say so, "time" or "span", with the two periods."""
    if derived.formula == "distance":
        apart = not _same_stretch(context, *seen)
        return {"span": f'"{seen[0].period}" and "{seen[1].period}"'} if apart else {}
    if derived.formula in OWN_TIMES:
        return {}
    other = next((one for one in seen[1:] if not _together(context, seen[0], one)), None)
    return {"time": f'"{seen[0].period}" and "{other.period}"'} if other else {}


def out_of_time(context: Context, derived: Derived, seen: Sequence[Observation]) -> Iterator[Fault]:
    """Times that the formula cannot take, whatever the record says."""
    periods = f'"{seen[0].period}" and "{seen[-1].period}"'
    if derived.formula in OWN_TIMES:
        first, second = (context.proofs.period("observations", one.id) for one in seen)
        fault = OWN_TIMES[derived.formula](first, second)
        if fault:
            yield f"{periods} {fault[0]}", fault[1]
            return
    # How fast something is meant to grow may be said of a whole year: how much there will be may not.
    adds_up = derived.formula == "distance" and _measure(context, seen[0]) == "flow"
    months = derived.formula in FROM_TO or "time" in derived.across or adds_up
    if months and not _same_stretch(context, seen[0], seen[-1]):
        yield f"{periods} {MONTHS}", "choose observations of the same months"


def _follows(later: Period, earlier: Period) -> Fault | None:
    if later.end > earlier.end:
        return None
    return "do not follow each other", 'give the one that is later as "later"'


def _years_after(later: Period, earlier: Period) -> Fault | None:
    same_day = (later.end.month, later.end.day) == (earlier.end.month, earlier.end.day)
    if later.end > earlier.end and not (same_day and later.end.year - earlier.end.year > 1):
        return "are not two whole years apart, or more", "use the formula change_percent"
    return _follows(later, earlier)


def _aims_at(aim: Period, actual: Period) -> Fault | None:
    if aim.end >= actual.end:
        return None
    return "do not follow each other: the aim was due before", "choose an actual from before the aim is due"


def _ends_together(stock: Period, added: Period) -> Fault | None:
    if stock.end == added.end:
        return None
    return "do not end on the same day", "choose an addition that ends when the stock is counted"


def _begins(whole: Period, part: Period) -> Fault | None:
    if whole.start == part.start and part.end < whole.end:
        return None
    return "are no whole and its first part", "choose two periods that begin on the same day"


OWN_TIMES: Mapping[FormulaName, Callable[[Period, Period], Fault | None]] = {
    "difference": _follows,
    "change_percent": _follows,
    "annual_growth": _years_after,
    "distance": _aims_at,
    "stock_before": _ends_together,
    "rest": _begins,
}


def _measure(context: Context, one: Observation) -> str:
    return context.book.indicators[one.indicator].measure


def _together(context: Context, one: Observation, other: Observation) -> bool:
    """Whether two numbers are of one time: a stock of a day in common, all else of the same days."""
    first, second = (context.proofs.period("observations", each.id) for each in (one, other))
    if "stock" in (_measure(context, one), _measure(context, other)):
        return overlap(first, second)
    return (first.start, first.end) == (second.start, second.end)


def _same_stretch(context: Context, one: Observation, other: Observation) -> bool:
    """Whether two periods can stand beside each other: of a stock any, of a share any dates, else the same months."""
    first, second = (context.proofs.period("observations", each.id) for each in (one, other))
    dated = _measure(context, one) == "share" and "day" in (first.kind, second.kind)
    return _measure(context, one) == "stock" or dated or _stretch(first) == _stretch(second)


def _stretch(period: Period) -> tuple[int, ...]:
    """The part of a year that a period is; the last day of a month is one, however long the month."""
    last = 0 if (period.end + timedelta(days=1)).day == 1 else period.end.day
    years = period.end.year - period.start.year
    return period.start.month, period.start.day, period.end.month, last, years
