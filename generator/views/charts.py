"""Which charts the facts give, and what each of them shows.

Takes: a Lens. Gives: ChartViews. Never: geometry or colour.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from generator.facts.aims import Comparison, comparable, comparisons
from generator.facts.beside import Row, rows
from generator.facts.models import Indicator, Member, Observation, Scheme
from generator.quantities import show_period
from generator.views.addresses import page, url
from generator.views.chart import ChartView, Node, Traced
from generator.views.drawn import by_whom, chart_of, disputes, said, source_line, words_beside
from generator.views.fact import evidence_address, whom
from generator.views.finding import with_finding
from generator.views.lens import Lens
from generator.views.network import network_charts
from generator.views.targets import newest, setter_name


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
    """Every chart of one language: of indicators, families, schemes, plans' aims, provinces, who belongs to what."""
    for indicator in lens.measured:
        yield with_finding(lens, indicator_chart(lens, indicator))
    for family, members in lens.by_family.items():
        if len(members) > 1:
            yield with_finding(lens, family_chart(lens, family))
    for scheme in lens.book.schemes.values():
        if scheme.members:
            yield scheme_chart(lens, scheme)
    for comparison in comparisons(lens.book):
        yield target_chart(lens, comparison)
    for row in rows(lens.book):
        yield with_finding(lens, compare_chart(lens, row))
    yield from network_charts(lens)


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
        return chart_of(lens, chart_id, "rank", title, seen)
    if any(len({one.period for one in group}) > 1 for group in by_whom(actual).values()):
        return chart_of(lens, chart_id, "line", title, sorted(seen, key=lambda one: lens.period(one.id).end))
    if aims:
        newest = {whom(one): one for one in reversed(actual)}
        beside = [newest[one] for one in dict.fromkeys(map(whom, aims)) if one in newest]
        return chart_of(lens, chart_id, "target", title, [*beside, *aims])
    if indicator.family and len(lens.by_family[indicator.family]) > 1:
        return _among_its_family(lens, indicator)
    return chart_of(lens, chart_id, "bar", title, actual)


def _among_its_family(lens: Lens, indicator: Indicator) -> ChartView:
    """The chart of a family as that of one member, whose bar is marked."""
    chart = family_chart(lens, indicator.family or "", focus=indicator.id)
    subtitle = lens.text("punctuation.separator").join([chart.title, chart.subtitle])
    return replace(chart, id=indicator_chart_id(indicator), title=indicator.name[lens.lang], subtitle=subtitle)


def family_chart(lens: Lens, family: str, focus: str = "") -> ChartView:
    """Indicators that can stand beside each other, each with the observation that leads its page, the focus marked."""
    seen = [lens.by_indicator[indicator.id][0] for indicator in lens.by_family[family]]
    chart = chart_of(lens, f"family-{family}", "bar", lens.label("families", family), seen)
    series = chart.series[0]
    marks = tuple(replace(mark, focus=one.indicator == focus) for mark, one in zip(series.marks, seen, strict=True))
    return replace(chart, series=(replace(series, marks=marks),))


def target_chart(lens: Lens, comparison: Comparison) -> ChartView:
    """The aims of one plan that share a scale, each beside the newest actual that can be set against it."""
    seen = [*_results(lens, comparison), *comparison.aims]
    chart = chart_of(lens, comparison.id, "target", target_title(lens, comparison), seen)
    return replace(chart, words={**chart.words, "no_actual": lens.text("targets.nothing_to_compare")})


def target_title(lens: Lens, comparison: Comparison) -> str:
    """Whose aims they are, and whether there are results to set against them."""
    key = "targets.with_figures" if _results(lens, comparison) else "targets.without_figures"
    return lens.text(key, name=setter_name(lens, comparison.setter))


def _results(lens: Lens, comparison: Comparison) -> Collection[Observation]:
    beside = (newest(lens, comparable(lens.book, aim)) for aim in comparison.aims)
    return {one.id: one for one in beside if one}.values()


def compare_chart(lens: Lens, row: Row) -> ChartView:
    """One thing as measured for several provinces: bars, or places in a row where it is a rank."""
    indicator = lens.book.indicators[row.seen[0].indicator]
    return chart_of(lens, row.id, "rank" if indicator.measure == "rank" else "bar", indicator.name[lens.lang], row.seen)


def scheme_chart(lens: Lens, scheme: Scheme) -> ChartView:
    """The tree of a scheme's parts."""
    title = scheme_title(lens, scheme)
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
        source_line=source_line(lens, sources),
        alternative=said(spoken),
        spoken=spoken,
        root=root,
        words=words_beside(lens),
        disputes=disputes(lens, _facts(root)),
    )


def scheme_title(lens: Lens, scheme: Scheme) -> str:
    """What the tree of a scheme's parts is called."""
    return lens.text("chart.members_of", name=scheme.name[lens.lang])


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


def _facts(node: Node) -> Iterator[str]:
    """The observations whose numbers stand in a tree."""
    yield from [node.fact] if node.fact else []
    for child in node.children:
        yield from _facts(child)


def _value_in_tree(lens: Lens, one: Observation) -> str:
    """The value, and what it is when it is no actual: "100 parks (target, 2025)"."""
    if one.status == "actual":
        return lens.value(one)
    status, period = lens.text(f"status.{one.status}"), show_period(lens.period(one.id), lens.lang, as_of=False)
    return lens.text("chart.aim", value=lens.value(one), status=status, period=period)
