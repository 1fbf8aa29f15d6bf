"""Periods as the facts write them, and as a reader reads them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.quantities.units import Language

PeriodKind = Literal["day", "month", "quarter", "half", "year", "span"]

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_NTH_ZH = "零一二三四"
_NTH_EN = ("", "first", "second", "third", "fourth")
_FORMS = 'write "2021", "2021-09", "2021-09-30", "2021-Q3", "2021-H1", "2021-01/2021-11" or "2021/2025"'


class NotAPeriod(ValueError):  # noqa: N818 (the name says what the text is)
    """A text that is not a period: `what` is wrong with it, and one order that mends it."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(f"{what}; {mend}")
        self.what = what
        self.mend = mend


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A period as written, with its first and last day."""

    text: str
    start: date
    end: date
    kind: PeriodKind


def parse_period(text: str) -> Period:
    """A day, month, quarter, half, year or span of two of the same kind; raises NotAPeriod."""
    first, slash, last = text.partition("/")
    start = _simple(text, first)
    if not slash:
        return start
    end = _simple(text, last)
    if start.kind != end.kind or start.kind in ("quarter", "half"):
        raise NotAPeriod(
            f'"{text}" joins a {start.kind} to a {end.kind}', "write both ends as days, as months or as years"
        )
    if end.start <= start.start:
        raise NotAPeriod(f'"{text}" ends before it has begun', f'write the earlier end first, or "{first}" alone')
    return Period(text, start.start, end.end, "span")


def _simple(whole: str, text: str) -> Period:
    found = re.fullmatch(r"([12]\d{3})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?", text, re.ASCII)
    if found is None:
        raise NotAPeriod(f'"{whole}" is not a period', _FORMS)
    year, quarter, half, month, day = (int(group) if group else 0 for group in found.groups())
    if quarter:
        return _months(text, year, quarter * 3 - 2, quarter * 3, "quarter")
    if half:
        return _months(text, year, half * 6 - 5, half * 6, "half")
    if not month and found[4] is None:
        return _months(text, year, 1, 12, "year")
    if not 1 <= month <= 12:
        raise NotAPeriod(f'"{whole}" has no month {found[4]}', "write a month from 01 to 12")
    days = monthrange(year, month)[1]
    if found[5] is None:
        return _months(text, year, month, month, "month")
    if not 1 <= day <= days:
        raise NotAPeriod(f'"{whole}" has no day {found[5]}', f"write a day from 01 to {days}")
    return Period(text, date(year, month, day), date(year, month, day), "day")


def _months(text: str, year: int, first: int, last: int, kind: PeriodKind) -> Period:
    return Period(text, date(year, first, 1), date(year, last, monthrange(year, last)[1]), kind)


def show_period(period: Period, lang: Language, as_of: bool) -> str:
    """The period in words; `as_of` names the last day or the end of the last month or year instead (a stock)."""
    if as_of:
        return _as_of_zh(period) if lang == "zh" else _as_of_en(period)
    if period.kind == "span":
        return _span_zh(period) if lang == "zh" else _span_en(period)
    return _simple_zh(period, period.start) if lang == "zh" else _simple_en(period, period.start)


def _grain(period: Period) -> str:
    """The kind of a span's ends, else the period's own."""
    parts = period.text.partition("/")[0].count("-")
    return ("year", "month", "day")[parts] if period.kind == "span" else period.kind


def _simple_zh(period: Period, at: date) -> str:
    names = {
        "day": f"{at.month}月{at.day}日",
        "month": f"{at.month}月",
        "quarter": f"第{_NTH_ZH[(at.month + 2) // 3]}季度",
        "half": "上半年" if at.month == 1 else "下半年",
        "year": "",
    }
    return f"{at.year}年{names[_grain(period)]}"


def _simple_en(period: Period, at: date) -> str:
    month = _MONTHS[at.month - 1]
    return {
        "day": f"{at.day} {month} {at.year}",
        "month": f"{month} {at.year}",
        "quarter": f"{_NTH_EN[(at.month + 2) // 3]} quarter of {at.year}",
        "half": f"{_NTH_EN[1 if at.month == 1 else 2]} half of {at.year}",
        "year": f"{at.year}",
    }[_grain(period)]


def _span_zh(period: Period) -> str:
    start, end = period.start, period.end
    if _grain(period) == "year":
        return f"{start.year}—{end.year}年"
    if _grain(period) == "month" and start.year == end.year:
        return f"{start.year}年{start.month}—{end.month}月"
    return f"{_simple_zh(period, start)}—{_simple_zh(period, end)}"


def _span_en(period: Period) -> str:
    start, end = period.start, period.end
    if _grain(period) == "month" and start.year == end.year:
        return f"{_MONTHS[start.month - 1]}–{_MONTHS[end.month - 1]} {end.year}"
    # Words on both sides of a dash take spaces around it, bare years and months do not.
    dash = "–" if _grain(period) == "year" else " – "
    return f"{_simple_en(period, start)}{dash}{_simple_en(period, end)}"


def _as_of_zh(period: Period) -> str:
    end = period.end
    if _grain(period) == "day":
        return f"截至{end.year}年{end.month}月{end.day}日"
    return f"截至{end.year}年底" if _grain(period) == "year" else f"截至{end.year}年{end.month}月底"


def _as_of_en(period: Period) -> str:
    end = period.end
    if _grain(period) == "day":
        return f"as of {end.day} {_MONTHS[end.month - 1]} {end.year}"
    month = "" if _grain(period) == "year" else f"{_MONTHS[end.month - 1]} "
    return f"as of the end of {month}{end.year}"


def overlap(a: Period, b: Period) -> bool:
    """Whether the two periods share a day."""
    return a.start <= b.end and b.start <= a.end
