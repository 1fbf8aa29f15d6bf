"""What the title of a chart says: what the chart is of, and the numbers that answer first.

Takes: a Lens and a chart whose title is its name. Gives: the chart with its finding for a title. Never: a judgement;
the numbers stand as they are, and whether a change is much or little is left to the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.quantities import Period, show_period
from generator.views.chart import ChartView, Mark, Traced
from generator.views.drawn import said
from generator.views.lens import Lens

Told = tuple[str | Traced, ...]

# A title of more characters is no title.
_LONGEST = {"zh": 54, "en": 125}
# So many bars can be told one by one.
_FEW = 3
# Stands where a number will be put into a sentence; no text of ours holds it.
_GAPS = "\0", "\1"


def with_finding(lens: Lens, view: ChartView) -> ChartView:
    """The chart with its finding after its name, where there is one that fits into a title."""
    told = _told(lens, view)
    title = said((view.title, lens.text("punctuation.colon"), *told))
    if not told or len(title) > _LONGEST[lens.lang]:
        return view
    numbers = tuple(part for part in told if isinstance(part, Traced))
    return replace(view, title=title, found=numbers)


def _told(lens: Lens, view: ChartView) -> Told:
    marks = [mark for series in view.series for mark in series.marks]
    leading = [mark for mark in marks if mark.focus] or marks
    if view.kind == "target":
        return _aim(lens, view, marks)
    if len(leading) == 1:
        return _number_as_what(lens, leading[0])
    if view.kind == "line":
        return _over_time(lens, view)
    return _side_by_side(lens, view, marks) if len(marks) <= _FEW else ()


def _over_time(lens: Lens, view: ChartView) -> Told:
    """The first and the last result of one line; that one led to the other is only said where they can be compared."""
    actual = [mark for mark in view.series[0].marks if mark.status == "actual"]
    rivals = [mark for mark in actual if mark.dispute]
    if len(view.series) > 1 or len(actual) < 2 or (rivals and len(actual) > 2):
        return ()
    first, last = actual[0], actual[-1]
    words = {"start": _when(lens, first), "end": _when(lens, last)}
    if first.text == last.text:
        same = all(mark.text == first.text for mark in actual)
        return _filled(lens, "chart.unchanged", first, **words) if same else ()
    if _at_odds(lens, first, last):
        return _filled(lens, "chart.at_odds", first, last, **words)
    return _filled(lens, "chart.from_to" if _compare(lens, first, last) else "chart.both", first, last, **words)


def _at_odds(lens: Lens, first: Mark, last: Mark) -> bool:
    """Whether two results are party to one discrepancy, of whatever class: then they tell of no change."""
    one, other = ({each.id for each in lens.disputes_by_fact.get(mark.fact, ())} for mark in (first, last))
    return not one.isdisjoint(other)


def _compare(lens: Lens, first: Mark, last: Mark) -> bool:
    """Whether two results are for times of one kind, one after the other."""
    one, other = lens.period(first.fact), lens.period(last.fact)
    indicator = lens.book.indicators[lens.book.observations[first.fact].indicator]
    alike = indicator.measure not in ("flow", "growth") or _days(one) == _days(other)
    return alike and one.end < other.start


def _days(period: Period) -> tuple[int, int, int, int]:
    """Where in the year a period begins and ends."""
    return period.start.month, period.start.day, period.end.month, period.end.day


def _aim(lens: Lens, view: ChartView, marks: Sequence[Mark]) -> Told:
    """One aim, with the result beside it if there is any."""
    actual = [mark for mark in marks if mark.status == "actual"]
    aims = [mark for mark in marks if mark.status != "actual"]
    if len(aims) != 1 or len(actual) > 1:
        return ()
    words = {"status": view.words[aims[0].status], "by": _when(lens, aims[0])}
    if not actual:
        return _filled(lens, "chart.aim_alone", aims[0], **words)
    return _filled(lens, "chart.aim_beside", actual[0], aims[0], when=_when(lens, actual[0]), **words)


def _side_by_side(lens: Lens, view: ChartView, marks: Sequence[Mark]) -> Told:
    """A few bars one by one; nothing where only what stands in brackets after the chart's name tells them apart."""
    if not marks or any(mark.label.startswith(view.title) for mark in marks):
        return ()

    def parts() -> Iterator[str | Traced]:
        for place, mark in enumerate(marks):
            yield lens.text("punctuation.list") if place else ""
            # A rank says itself among whom it is.
            yield "" if view.kind == "rank" else lens.text("chart.beside", label=mark.label)
            yield from _number_as_what(lens, mark)

    return tuple(parts())


def _number_as_what(lens: Lens, mark: Mark) -> Told:
    """A number, and what it is when it is no result."""
    if mark.status == "actual":
        return (_number(mark),)
    status = lens.text(f"status.{mark.status}")
    return (_number(mark), lens.text("punctuation.open") + status + lens.text("punctuation.close"))


def _filled(lens: Lens, key: str, *marks: Mark, **words: str) -> Told:
    """A text with the numbers of one or two marks in the places `first` and `last`."""
    numbers = dict(zip(_GAPS, map(_number, marks), strict=False))
    text = lens.text(key, **dict(zip(("first", "last"), numbers, strict=False)), **words)
    parts: list[str | Traced] = [""]
    for char in text:
        if char in numbers:
            parts += [numbers[char], ""]
        else:
            parts[-1] = f"{parts[-1]}{char}"
    return tuple(parts)


def _number(mark: Mark) -> Traced:
    return Traced(mark.text, mark.fact, mark.href)


def _when(lens: Lens, mark: Mark) -> str:
    return show_period(lens.period(mark.fact), lens.lang, as_of=False)
