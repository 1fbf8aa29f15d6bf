"""What a chart of observations shows: marks, their labels, the words around them.

Takes: a Lens and observations. Gives: a ChartView. Never: decides which charts there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from generator.facts.models import Observation
from generator.quantities import show_period
from generator.views.addresses import url
from generator.views.chart import ChartView, Kind, Mark, Series, Traced
from generator.views.disputes import extent, is_doubtful, rivals
from generator.views.fact import dispute_links, evidence_address, whom
from generator.views.lens import Lens

WORDS = ("actual", "target", "plan", "forecast")
EXTRA_WORDS = ("no_actual", "to_date", "not_to_scale", "in_words", "disputed", "whisker", "own_page")
# Stands where a number will be put into a sentence; no text of ours holds it.
_GAP = "\0"


def by_whom(seen: Iterable[Observation]) -> Mapping[tuple[str, ...], list[Observation]]:
    """Observations by whom they are measured for, in the order in which they came."""
    groups: dict[tuple[str, ...], list[Observation]] = {}
    for one in seen:
        groups.setdefault(whom(one), []).append(one)
    return groups


def chart_of(lens: Lens, chart_id: str, kind: Kind, title: str, seen: Sequence[Observation]) -> ChartView:
    """A chart of observations: a line for each place and subject, or one series of bars.

    What several documents say in the same words is drawn once.
    """
    seen = _once(lens, seen)
    groups = [list(seen)] if kind != "line" else [part for one in by_whom(seen).values() for part in _by_basis(one)]
    series = tuple(
        Series(_named(lens, group, seen), tuple(_mark(lens, one, _label(lens, one, seen, kind)) for one in group))
        for group in groups
    )
    spoken = _spoken(lens, title, [mark for one in series for mark in one.marks])
    if kind == "bar":
        series = tuple(_told_apart(lens, one, seen) for one in series)
    units = {lens.unit_name(lens.unit_of(one.indicator)) for one in seen}
    unit = units.pop() if len(units) == 1 else ""
    return ChartView(
        id=chart_id,
        kind=kind,
        lang=lens.lang,
        title=title,
        subtitle=_subtitle(lens, seen, unit),
        unit=unit,
        source_line=source_line(lens, sorted({one.source for one in seen})),
        alternative=said(spoken),
        spoken=spoken,
        series=series,
        words=words_beside(lens),
        disputes=disputes(lens, (one.id for one in seen)),
    )


def _told_apart(lens: Lens, series: Series, seen: Sequence[Observation]) -> Series:
    """Bars that differ in period or in what they are compared with, each with its own at its name.

    A picture that is taken away has no table beside it.
    """
    periods, bases = {lens.when(one.id) for one in seen}, {one.basis for one in seen}
    marks = []
    for mark in series.marks:
        basis = lens.book.observations[mark.fact].basis
        period = show_period(lens.period(mark.fact), lens.lang, as_of=False) if len(periods) > 1 else ""
        marks.append(replace(mark, label=_with(lens, mark.label, period, _basis(lens, basis, bases))))
    return replace(series, marks=tuple(marks))


def _named(lens: Lens, group: Sequence[Observation], seen: Sequence[Observation]) -> str:
    """The name of a series: for whom it is, and what it is compared with where the series differ in that."""
    return _with(lens, _name(lens, group[0]), _basis(lens, group[0].basis, {one.basis for one in seen}))


def _by_basis(seen: Iterable[Observation]) -> Iterable[list[Observation]]:
    """Observations by what they are compared with: growth on a year is not in one line with growth on two."""
    groups: dict[str | None, list[Observation]] = {}
    for one in seen:
        groups.setdefault(one.basis, []).append(one)
    return groups.values()


def _basis(lens: Lens, basis: str | None, beside: Set[str | None]) -> str:
    return lens.label("bases", basis) if basis and len(beside) > 1 else ""


def _with(lens: Lens, label: str, *by: str) -> str:
    """A label and what tells it from others, in brackets."""
    told = lens.text("punctuation.list").join(filter(None, by))
    return lens.text("chart.told_apart", label=label, by=told) if told else label


def _once(lens: Lens, seen: Iterable[Observation]) -> Sequence[Observation]:
    """The first of all observations that say the same, whoever says it."""
    first: dict[tuple[str, ...], Observation] = {}
    for one in seen:
        key = (one.indicator, *whom(one), one.status, one.basis or "", lens.when(one.id), lens.value(one))
        first.setdefault(key, one)
    return tuple(first.values())


def _name(lens: Lens, one: Observation) -> str:
    place = lens.name("entities", one.place)
    return lens.text("chart.whom", place=place, subject=lens.name("entities", one.subject)) if one.subject else place


def _subtitle(lens: Lens, seen: Sequence[Observation], unit: str) -> str:
    """Place, period and unit, each only where all marks share it; what differs stands at the marks."""
    places = {lens.name("entities", one.place) for one in seen}
    periods = {lens.when(one.id) for one in seen}
    parts = [*places] if len(places) == 1 else []
    parts += [*periods] if len(periods) == 1 else []
    parts += [lens.text("chart.unit", unit=unit)] if unit else []
    return lens.text("punctuation.separator").join(parts) or lens.text("chart.mixed")


def _mark(lens: Lens, one: Observation, label: str) -> Mark:
    figure, period, (low, high) = lens.proofs.figures[one.id], lens.period(one.id), extent(lens, one)
    broken, in_one_year = _is_no_full_year(lens, one), period.start.year == period.end.year
    return Mark(
        fact=one.id,
        label=label,
        text=lens.value(one),
        value=figure.value,
        low=low,
        high=high,
        dispute=_dispute(lens, one),
        apart=is_doubtful(lens, one) or (broken and not in_one_year),
        status=one.status,
        hedge=one.hedge,
        period=lens.when(one.id),
        href=f"{url(evidence_address(one), lens.lang)}",
        to_date=broken and in_one_year,
        at=period.end,
    )


def _dispute(lens: Lens, one: Observation) -> str:
    values = [lens.value(other) for other in rivals(lens, one)]
    return lens.text("chart.disputed_with", values=lens.text("punctuation.list").join(values)) if values else ""


def disputes(lens: Lens, seen: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The names and places of all discrepancies to which some observations are party."""
    links = (link for fact in seen for link in dispute_links(lens, lens.book.disputes.get(fact, ())))
    return tuple((link.name, url(link.to, lens.lang)) for link in dict.fromkeys(links))


def _is_no_full_year(lens: Lens, one: Observation) -> bool:
    """Whether a figure adds up something else than full years, so that it may not stand in one line with these."""
    period = lens.period(one.id)
    whole = (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31)
    adds_up = lens.book.indicators[one.indicator].measure in ("flow", "growth")
    return adds_up and one.status == "actual" and not whole


def _label(lens: Lens, one: Observation, beside: Sequence[Observation], kind: Kind) -> str:
    """What tells a mark from those beside it: its period in a line, else whom it is measured for, else its name."""
    indicator = lens.book.indicators[one.indicator]
    name = (indicator.short or indicator.name)[lens.lang]
    if kind == "line":
        return show_period(lens.period(one.id), lens.lang, as_of=False)
    if kind == "target" and len({whom(other) for other in beside if other.indicator == one.indicator}) > 1:
        return _name(lens, one)
    if kind == "target" or len({other.indicator for other in beside}) > 1:
        return name
    parts = [lens.label("rank_fields", one.field)] if one.field and kind == "rank" else []
    if one.subject:
        parts.append(lens.name("entities", one.subject))
    if len({other.place for other in beside}) > 1:
        parts.append(lens.name("entities", one.place))
    return lens.text("punctuation.list").join(parts) or name


def _spoken(lens: Lens, title: str, marks: Sequence[Mark]) -> tuple[str | Traced, ...]:
    """The chart in words, its numbers apart from the words around them."""
    parts: list[str | Traced] = [title + lens.text("punctuation.colon")]
    for number, mark in enumerate(marks):
        status = lens.text(f"status.{mark.status}")
        if mark.dispute:
            status += lens.text("punctuation.list") + lens.text("chart.disputed_one")
        item = lens.text("chart.item", label=mark.label, value=_GAP, status=status, period=mark.period)
        before, after = item.split(_GAP)
        between = lens.text("punctuation.semicolon") if number else ""
        parts += [between + before, Traced(mark.text, mark.fact, mark.href), after]
    return (*parts, lens.text("punctuation.stop"))


def said(spoken: Sequence[str | Traced]) -> str:
    """A chart's words as one text."""
    return "".join(part.text if isinstance(part, Traced) else part for part in spoken)


def source_line(lens: Lens, sources: Sequence[str]) -> str:
    """The line that ends a picture."""
    names = [lens.book.sources[source].short[lens.lang] for source in sources]
    return lens.text("chart.source", names=lens.text("punctuation.list").join(names))


def words_beside(lens: Lens) -> Mapping[str, str]:
    """The words that are drawn beside marks or stand around a picture."""
    words = {status: lens.text(f"status.{status}") for status in WORDS}
    words["stop"] = lens.text("punctuation.stop")
    return words | {name: lens.text(f"chart.{name}") for name in EXTRA_WORDS}
