"""What the page of one chart shows around it, and the list of all charts.

Takes: a Lens. Gives: ChartPages. Never: geometry; an address on the site's host is the caller's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.facts.aims import comparisons
from generator.facts.belonging import pictures, told_in
from generator.facts.beside import rows
from generator.facts.models import Indicator, Scheme
from generator.views.addresses import Address, page
from generator.views.chart import ChartView, Node
from generator.views.charts import indicator_chart_id, scheme_chart_id, scheme_title, target_title
from generator.views.fact import FactView, Link, fact_view
from generator.views.lens import Lens
from generator.views.network import network_title
from generator.views.pages import topics_with_facts

# The licence under which a chart may be shown elsewhere, and where its text stands.
LICENCE = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


@dataclass(frozen=True, slots=True)
class ChartPage:
    """One chart's page.

    `name` is what the chart is of, `shown_on` the page that tells of the same. `facts` are the numbers that are drawn,
    in the order in which the picture names them, `sources` the documents behind it. `answer` is the number that leads
    the page of an indicator, None for a chart of several.
    """

    chart: ChartView
    name: str
    to: Address
    shown_on: Link
    facts: tuple[FactView, ...]
    sources: tuple[str, ...]
    answer: FactView | None


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """The charts of one topic or kind; `id` is the heading's anchor."""

    id: str
    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChartsView:
    """The list of all charts; `total` counts them."""

    total: int
    groups: tuple[ChartGroup, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a chart before it is made: its id, what it is of, the page that it belongs to."""

    id: str
    name: str
    home: Link


@dataclass(frozen=True, slots=True)
class _Group:
    """The charts of one topic or kind; `id` is the heading's anchor."""

    id: str
    name: str
    charts: tuple[_Known, ...]


def chart_address(name: str) -> Address:
    """Where the page of a chart stands."""
    return page("charts", name)


def chart_pages(lens: Lens, views: Iterable[ChartView]) -> tuple[ChartPage, ...]:
    """The page of each chart."""
    homes, stated = {chart.id: chart for group in _groups(lens) for chart in group.charts}, _stated(lens)
    return tuple(_page(lens, view, homes[view.id], stated.get(view.id, ())) for view in views)


def charts_view(lens: Lens) -> ChartsView:
    """All charts: of each topic, of policy systems, of plans. A chart of several topics stands under each."""
    groups = [group for group in _groups(lens) if group.charts]
    total = len({chart.id for group in groups for chart in group.charts})
    return ChartsView(total, tuple(map(_listed, groups)))


def _listed(group: _Group) -> ChartGroup:
    return ChartGroup(group.id, group.name, tuple(Link(one.name, chart_address(one.id)) for one in group.charts))


def _groups(lens: Lens) -> Iterator[_Group]:
    """The charts by topic and kind, each with what it is of and the page that it belongs to."""
    for topic in topics_with_facts(lens):
        indicators = lens.by_topic.get(topic, ())
        at = Link(lens.label("topics", topic), page("topics", topic))
        families = dict.fromkeys(one.family for one in indicators if one.family)
        shared = [one for one in families if len(lens.by_family[one]) > 1]
        listed = [_Known(f"family-{one}", lens.label("families", one), at) for one in shared]
        yield _Group(f"topic-{topic}", at.name, (*listed, *(_of_indicator(lens, one) for one in indicators)))
    schemes = (_of_scheme(lens, one) for one in lens.book.schemes.values() if one.members)
    yield _Group("schemes", lens.text("schemes.title"), tuple(schemes))
    at = Link(lens.text("targets.title"), Address("targets.md"))
    aims = (_Known(one.id, target_title(lens, one), at) for one in comparisons(lens.book))
    yield _Group("targets", at.name, tuple(aims))
    at = Link(lens.text("network.title"), Address("network.md"))
    belonging = (_Known(one, network_title(lens, one), at) for one in pictures(lens.book))
    yield _Group("network", at.name, tuple(belonging))
    at = Link(lens.text("compare.label"), Address("compare.md"))
    beside = (_Known(row.id, lens.name("indicators", row.seen[0].indicator), at) for row in rows(lens.book))
    yield _Group("compare", at.name, tuple(beside))


def _of_indicator(lens: Lens, indicator: Indicator) -> _Known:
    name = indicator.name[lens.lang]
    return _Known(indicator_chart_id(indicator), name, Link(name, page("indicators", indicator.id)))


def _of_scheme(lens: Lens, scheme: Scheme) -> _Known:
    home = Link(scheme.name[lens.lang], page("schemes", scheme.id))
    return _Known(scheme_chart_id(scheme), scheme_title(lens, scheme), home)


def _page(lens: Lens, view: ChartView, known: _Known, stated: tuple[str, ...]) -> ChartPage:
    seen = lens.book.observations
    drawn = [mark.fact for series in view.series for mark in series.marks]
    names = dict.fromkeys([*drawn, *(_in_tree(view.root.children) if view.root else ())])
    sources = [*stated, *(seen[name].source for name in names)]
    return ChartPage(
        chart=view,
        name=known.name,
        to=chart_address(view.id),
        shown_on=known.home,
        facts=tuple(fact_view(lens, seen[name]) for name in names),
        sources=tuple(dict.fromkeys(sources)),
        answer=next((fact_view(lens, seen[name]) for name in _leading(lens, view)), None),
    )


def _leading(lens: Lens, view: ChartView) -> Iterator[str]:
    """The observation that leads the page of the indicator whose chart this is, if it is one's."""
    indicator = view.id.removeprefix("indicator-")
    if indicator != view.id:
        yield lens.by_indicator[indicator][0].id


def _in_tree(nodes: Sequence[Node]) -> list[str]:
    """The observations whose numbers stand in a tree."""
    return [name for node in nodes for name in (*([node.fact] if node.fact else []), *_in_tree(node.children))]


def _stated(lens: Lens) -> Mapping[str, tuple[str, ...]]:
    """The documents that spell out each scheme or tell of what a picture has, by the id of its chart."""
    schemes = lens.book.schemes.values()
    belonging = {name: told_in(lens.book, branches) for name, branches in pictures(lens.book).items()}
    return belonging | {scheme_chart_id(one): tuple(stated.source for stated in one.stated) for one in schemes}
