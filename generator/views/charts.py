"""Which charts the facts give, and what each of them shows.

Takes: a Lens. Gives: ChartViews. Never: geometry or colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.facts.models import Indicator, Member, Observation, Scheme
from generator.quantities import show_period
from generator.views.addresses import page, url
from generator.views.chart import ChartView, Kind, Mark, Node, Series, Traced
from generator.views.fact import evidence_address
from generator.views.lens import Lens

WORDS = ("actual", "target", "plan", "forecast")
# Stands where a number will be put into a sentence; no text of ours holds it.
_GAP = "\0"


def indicator_chart_id(indicator: Indicator) -> str:
    """The id of an indicator's chart."""
    return f"indicator-{indicator.id}"


def scheme_chart_id(scheme: Scheme) -> str:
    """The id of a scheme's chart, "" when the documents do not spell its parts out."""
    return f"scheme-{scheme.id}" if scheme.members else ""


def family_ids(lens: Lens, topic: str) -> tuple[str, ...]:
    """The ids of the charts of a topic's families that have several members."""
    families = dict.fromkeys(one.family for one in lens.by_topic.get(topic, ()) if one.family)
    return tuple(f"family-{family}" for family in families if len(lens.by_family[family]) > 1)


def all_charts(lens: Lens) -> Iterator[ChartView]:
    """Every chart of one language: of each indicator, of each family of several, of each scheme with parts."""
    for indicator in lens.measured:
        yield indicator_chart(lens, indicator)
    for family, members in lens.by_family.items():
        if len(members) > 1:
            yield family_chart(lens, family)
    for scheme in lens.book.schemes.values():
        if scheme.members:
            yield scheme_chart(lens, scheme)


def indicator_chart(lens: Lens, indicator: Indicator) -> ChartView:
    """The chart of one indicator's page.

    Actuals of several periods make lines, with the aims as marks that no line joins; an aim with one actual or none
    makes a target chart, beside the newest actual of the same place and subject; a member of a family stands among
    its family; otherwise the figures stand as bars. Ranks stand as places in a row: a length would misstate them.
    """
    seen = lens.by_indicator[indicator.id]
    actual = tuple(one for one in seen if one.status == "actual")
    aims = [one for one in seen if one.status != "actual"]
    title, chart_id = indicator.name[lens.lang], indicator_chart_id(indicator)
    if indicator.measure == "rank":
        return _chart(lens, chart_id, "rank", title, seen)
    if any(len({one.period for one in group}) > 1 for group in _by_whom(actual).values()):
        return _chart(lens, chart_id, "line", title, sorted(seen, key=lambda one: lens.period(one.id).end))
    if aims:
        newest = {_whom(one): one for one in reversed(actual)}
        beside = [newest[whom] for whom in dict.fromkeys(map(_whom, aims)) if whom in newest]
        return _chart(lens, chart_id, "target", title, [*beside, *aims])
    if indicator.family and len(lens.by_family[indicator.family]) > 1:
        return replace(family_chart(lens, indicator.family, focus=indicator.id), id=chart_id)
    return _chart(lens, chart_id, "bar", title, actual)


def family_chart(lens: Lens, family: str, focus: str = "") -> ChartView:
    """Indicators that can stand beside each other, each with the observation that leads its page, the focus marked."""
    seen = [lens.by_indicator[indicator.id][0] for indicator in lens.by_family[family]]
    chart = _chart(lens, f"family-{family}", "bar", lens.label("families", family), seen)
    series = chart.series[0]
    marks = tuple(replace(mark, focus=one.indicator == focus) for mark, one in zip(series.marks, seen, strict=True))
    return replace(chart, series=(replace(series, marks=marks),))


def scheme_chart(lens: Lens, scheme: Scheme) -> ChartView:
    """The tree of a scheme's parts."""
    title = lens.text("chart.members_of", name=scheme.name[lens.lang])
    root = Node(scheme.name[lens.lang], children=tuple(_node(lens, member) for member in scheme.members))
    spoken = _spoken_tree(lens, title, root.children)
    sources = sorted({stated.source for stated in scheme.stated})
    return ChartView(
        id=scheme_chart_id(scheme),
        kind="tree",
        lang=lens.lang,
        title=title,
        subtitle=lens.text("chart.as_listed"),
        unit="",
        source_line=_source_line(lens, sources),
        alternative=_said(spoken),
        spoken=spoken,
        root=root,
        words=_words(lens),
    )


def _whom(one: Observation) -> tuple[str, str]:
    """For whom an observation is measured: its place, and the subject in it."""
    return one.place, one.subject or ""


def _by_whom(seen: Iterable[Observation]) -> Mapping[tuple[str, str], list[Observation]]:
    groups: dict[tuple[str, str], list[Observation]] = {}
    for one in seen:
        groups.setdefault(_whom(one), []).append(one)
    return groups


def _chart(lens: Lens, chart_id: str, kind: Kind, title: str, seen: Sequence[Observation]) -> ChartView:
    """A chart of observations: a line for each place and subject, or one series of bars.

    What several documents say in the same words is drawn once.
    """
    seen = _once(lens, seen)
    groups = list(_by_whom(seen).values()) if kind == "line" else [list(seen)]
    series = tuple(
        Series(_name(lens, group[0]), tuple(_mark(lens, one, _label(lens, one, seen, kind)) for one in group))
        for group in groups
    )
    spoken = _spoken(lens, title, [mark for one in series for mark in one.marks])
    units = {lens.unit_name(lens.unit_of(one.indicator)) for one in seen}
    unit = units.pop() if len(units) == 1 else ""
    return ChartView(
        id=chart_id,
        kind=kind,
        lang=lens.lang,
        title=title,
        subtitle=_subtitle(lens, seen, unit),
        unit=unit,
        source_line=_source_line(lens, sorted({one.source for one in seen})),
        alternative=_said(spoken),
        spoken=spoken,
        series=series,
        words=_words(lens),
    )


def _once(lens: Lens, seen: Iterable[Observation]) -> Sequence[Observation]:
    """The first of all observations that say the same, whoever says it."""
    first: dict[tuple[str, ...], Observation] = {}
    for one in seen:
        first.setdefault((one.indicator, *_whom(one), one.status, lens.when(one.id), lens.value(one)), one)
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
    figure, period = lens.proofs.figures[one.id], lens.period(one.id)
    return Mark(
        fact=one.id,
        label=label,
        text=lens.value(one),
        value=figure.value,
        low=figure.low,
        high=figure.high,
        status=one.status,
        hedge=one.hedge,
        period=lens.when(one.id),
        href=f"{url(evidence_address(one), lens.lang)}",
        to_date=_is_part_of_a_year(lens, one),
        at=period.end,
    )


def _is_part_of_a_year(lens: Lens, one: Observation) -> bool:
    """Whether a figure adds up less than a year, so that it may not stand in one line with full years."""
    period = lens.period(one.id)
    whole = (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31)
    adds_up = lens.book.indicators[one.indicator].measure in ("flow", "growth")
    return adds_up and one.status == "actual" and period.start.year == period.end.year and not whole


def _label(lens: Lens, one: Observation, beside: Sequence[Observation], kind: Kind) -> str:
    """What tells a mark from those beside it: its period in a line, else whom it is measured for, else its name."""
    indicator = lens.book.indicators[one.indicator]
    name = (indicator.short or indicator.name)[lens.lang]
    if kind == "line":
        return show_period(lens.period(one.id), lens.lang, as_of=False)
    if len({other.indicator for other in beside}) > 1:
        return name
    if kind == "target":
        return _name(lens, one) if len({_whom(other) for other in beside}) > 1 else name
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
        item = lens.text("chart.item", label=mark.label, value=_GAP, status=status, period=mark.period)
        before, after = item.split(_GAP)
        between = lens.text("punctuation.semicolon") if number else ""
        parts += [between + before, Traced(mark.text, mark.fact, mark.href), after]
    return (*parts, lens.text("punctuation.stop"))


def _spoken_tree(lens: Lens, title: str, nodes: Sequence[Node]) -> tuple[str | Traced, ...]:
    return (title + lens.text("punctuation.colon"), *_outline(lens, nodes), lens.text("punctuation.stop"))


def _outline(lens: Lens, nodes: Sequence[Node]) -> Iterator[str | Traced]:
    """The parts of a scheme in one sentence, inner parts in brackets."""
    for number, node in enumerate(nodes):
        yield (lens.text("punctuation.list") if number else "") + node.name
        if node.value:
            yield lens.text("punctuation.separator")
            if node.fact:
                yield Traced(node.number, node.fact, node.evidence)
            yield node.value.removeprefix(node.number)
        if node.children:
            yield lens.text("punctuation.open")
            yield from _outline(lens, node.children)
            yield lens.text("punctuation.close")


def _said(spoken: Sequence[str | Traced]) -> str:
    return "".join(part.text if isinstance(part, Traced) else part for part in spoken)


def _source_line(lens: Lens, sources: Sequence[str]) -> str:
    names = [lens.book.sources[source].short[lens.lang] for source in sources]
    return lens.text("chart.source", names=lens.text("punctuation.list").join(names))


def _words(lens: Lens) -> Mapping[str, str]:
    words = {status: lens.text(f"status.{status}") for status in WORDS}
    return words | {name: lens.text(f"chart.{name}") for name in ("no_actual", "to_date", "not_to_scale", "in_words")}


def _node(lens: Lens, member: Member) -> Node:
    """One part of a scheme; the number beside it comes from the first observation that measures it."""
    seen = [lens.book.observations[fact] for fact in member.facts][:1]
    children = tuple(_node(lens, child) for child in member.members)
    return Node(
        name=member.name[lens.lang],
        value=_value_in_tree(lens, seen[0]) if seen else None,
        status=seen[0].status if seen else "actual",
        number=lens.value(seen[0]) if seen else "",
        href=url(page("schemes", member.scheme), lens.lang) if member.scheme else None,
        fact=seen[0].id if seen else "",
        evidence=url(evidence_address(seen[0]), lens.lang) if seen else "",
        children=children,
    )


def _value_in_tree(lens: Lens, one: Observation) -> str:
    """The value, and what it is when it is no actual: "100 parks (target, 2025)"."""
    if one.status == "actual":
        return lens.value(one)
    status, period = lens.text(f"status.{one.status}"), show_period(lens.period(one.id), lens.lang, as_of=False)
    return lens.text("chart.aim", value=lens.value(one), status=status, period=period)
