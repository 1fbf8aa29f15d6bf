"""Periods worked out from periods: a year earlier, the day before, what is left of a year."""

from __future__ import annotations

import re
from datetime import timedelta

from generator.quantities.periods import Period, parse_period

_YEAR = re.compile(r"(?<![\d-])\d{4}")
_DAY = timedelta(days=1)


def year_earlier(period: Period) -> Period:
    """The same stretch of the year before; raises NotAPeriod for a year that has no four digits any more."""
    text = _YEAR.sub(lambda year: str(int(year[0]) - 1), period.text)
    # The last day of a leap February has no like in the year before.
    return parse_period(re.sub(r"(?<=-02-)29", "28", text))


def day_before(period: Period) -> Period:
    """The day before a period begins."""
    return parse_period((period.start - _DAY).isoformat())


def rest_of(whole: Period, part: Period) -> Period:
    """What follows a part to the end of the whole, in months where they are whole ones."""
    first, last = part.end + _DAY, whole.end
    months = first.day == 1 and (last + _DAY).day == 1
    start, end = (day.isoformat()[:7] if months else day.isoformat() for day in (first, last))
    return parse_period(start if start == end else f"{start}/{end}")
