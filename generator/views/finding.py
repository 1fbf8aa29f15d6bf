"""What the title of a chart says: what the chart is of, and the numbers that answer first.

Takes: a Lens and a chart whose title is its name. Gives: the chart with its finding for a title. Never: a judgement;
the numbers stand as they are, and whether a change is much or little is left to the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.quantities import show_period
from generator.views.chart import ChartView, Mark, Traced
from generator.views.drawn import said
from generator.views.lens import Lens

Told = tuple[str | Traced, ...]

# A title of more characters is no title.
_LONGEST = {"zh": 54, "en": 135}
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
    return replace(view, name=view.title, title=title, found=numbers)


def in_every_language(charts: Mapping[str, Sequence[ChartView]]) -> Mapping[str, tuple[ChartView, ...]]:
    """Charts by language, with findings only where every language has room for them."""
    told = set.intersection(*({one.id for one in each if one.found} for each in charts.values()))
    return {lang: tuple(one if one.id in told else _named(one) for one in each) for lang, each in charts.items()}


def _named(view: ChartView) -> ChartView:
    return replace(view, title=view.name, found=()) if view.found else view


def _told(lens: Lens, view: ChartView) -> Told:
    marks = [mark for series in view.series for mark in series.marks]
    leading = [mark for mark in marks if mark.focus] or marks
    if view.kind == "target":
        return _aim(lens, view, marks)
    if view.kind == "line":
        return _over_time(lens, view)
    # What a document disputes cannot stand in a title alone.
    if any(mark.fact in lens.book.disputes for mark in leading):
        return ()
    if len(leading) == 1:
        return _alone(lens, leading[0], several=len({mark.period for mark in marks}) > 1)
    return _side_by_side(lens, view, marks)


def _over_time(lens: Lens, view: ChartView) -> Told:
    """The first and the last result of one line; not that one became the other, as documents count each its way."""
    actual = [mark for mark in view.series[0].marks if mark.status == "actual"]
    joined = [mark for mark in actual if not mark.to_date and not mark.apart]
    told = joined if len(joined) > 1 else actual
    if len(view.series) > 1 or len(told) < 2 or (told is actual and len(told) > 2):
        return ()
    first, last = told[0], told[-1]
    words = {"start": _when(lens, first), "end": _when(lens, last)}
    if first.text == last.text:
        same = all(mark.text == first.text for mark in told)
        return _filled(lens, "chart.unchanged", first, **words) if same else ()
    if _in_one_dispute(lens, first, last):
        return _filled(lens, "chart.at_odds", first, last, **words) if first.dispute and last.dispute else ()
    return _filled(lens, "chart.both", first, last, **words)


def _in_one_dispute(lens: Lens, first: Mark, last: Mark) -> bool:
    """Whether two results are party to one discrepancy; only those that exclude each other are at odds, and say so."""
    one, other = ({each.id for each in lens.book.disputes.get(mark.fact, ())} for mark in (first, last))
    return not one.isdisjoint(other)


def _aim(lens: Lens, view: ChartView, marks: Sequence[Mark]) -> Told:
    """One aim, with the result beside it if there is any."""
    actual = [mark for mark in marks if mark.status == "actual"]
    aims = [mark for mark in marks if mark.status != "actual"]
    if len(aims) != 1 or len(actual) > 1:
        return ()
    words = {"status": view.words[aims[0].status], "by": _when(lens, aims[0])}
    if actual:
        return _filled(lens, "chart.aim_beside", actual[0], aims[0], when=_when(lens, actual[0]), **words)
    # A plan that no scheme sets has the time at which it was told of, and no deadline.
    if aims[0].status == "plan" and not lens.book.observations[aims[0].fact].plan:
        return _alone(lens, aims[0], several=False)
    return _filled(lens, "chart.aim_alone", aims[0], **words)


def _side_by_side(lens: Lens, view: ChartView, marks: Sequence[Mark]) -> Told:
    """A few bars of one indicator and time one by one; a rank says itself among whom it is."""
    seen = [lens.book.observations[mark.fact] for mark in marks]
    alike = {(one.indicator, lens.when(one.id), one.status, one.basis) for one in seen}
    if len(alike) > 1 or not 1 < len(marks) <= _FEW:
        return ()

    def parts() -> Iterator[str | Traced]:
        for place, mark in enumerate(marks):
            yield lens.text("punctuation.list") if place else ""
            yield "" if view.kind == "rank" else lens.text("chart.beside", label=mark.label)
            yield _number(mark)

    return tuple(parts())


def _alone(lens: Lens, mark: Mark, several: bool) -> Told:
    """One number: of what it is where that is no place, and what else tells it apart; `several` asks for its period."""
    one = lens.book.observations[mark.fact]
    apart = [lens.name("entities", one.subject)] if one.subject else []
    apart += [lens.text(f"status.{mark.status}")] if mark.status != "actual" else []
    apart += [lens.label("bases", one.basis)] if one.basis else []
    apart += [_when(lens, mark)] if several else []
    after = lens.text("punctuation.open") + lens.text("punctuation.list").join(apart) + lens.text("punctuation.close")
    return (_number(mark), after if apart else "")


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
