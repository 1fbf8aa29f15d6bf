"""What the page of one chart shows around it, and the list of all charts.

Takes: a Lens. Gives: ChartPages. Never: geometry; an address on the site's host is the caller's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.facts.aims import comparisons
from generator.facts.belonging import pictures, told_in
from generator.facts.beside import rows
from generator.views.addresses import Address, page
from generator.views.chart import ChartView, Node
from generator.views.charts import all_charts, indicator_chart_id, scheme_chart_id
from generator.views.fact import FactView, Link, fact_view
from generator.views.lens import Lens
from generator.views.pages import topics_with_facts

# The licence under which a chart may be shown elsewhere, and where its text stands.
LICENCE = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


@dataclass(frozen=True, slots=True)
class ChartPage:
    """One chart's page. `shown_on` is the page that tells of the same; `facts` are the numbers that are drawn, in the
    order in which the picture names them, `sources` the documents behind it. `answer` is the number that leads the
    page of an indicator, None for a chart of several.
    """

    chart: ChartView
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


def chart_address(name: str) -> Address:
    """Where the page of a chart stands."""
    return page("charts", name)


def chart_pages(lens: Lens, views: Iterable[ChartView]) -> tuple[ChartPage, ...]:
    """The page of each chart."""
    homes = {name: link for group in _homes(lens) for name, link in group[2]}
    return tuple(_page(lens, view, homes[view.id]) for view in views)


def charts_view(lens: Lens) -> ChartsView:
    """All charts: of each topic, of policy systems, of plans. A chart of several topics stands under each."""
    titles = {view.id: view.title for view in all_charts(lens)}
    groups = tuple(
        ChartGroup(anchor, name, tuple(Link(titles[chart], chart_address(chart)) for chart, _ in charts))
        for anchor, name, charts in _homes(lens)
        if charts
    )
    return ChartsView(len(titles), groups)


def _homes(lens: Lens) -> Iterator[tuple[str, str, tuple[tuple[str, Link], ...]]]:
    """Anchor and name of each group, with the ids of its charts and the page that each belongs to."""
    for topic in topics_with_facts(lens):
        indicators = lens.by_topic.get(topic, ())
        at = Link(lens.label("topics", topic), page("topics", topic))
        families = dict.fromkeys(one.family for one in indicators if one.family)
        listed = [(f"family-{one}", at) for one in families if len(lens.by_family[one]) > 1]
        listed += [
            (indicator_chart_id(one), Link(one.name[lens.lang], page("indicators", one.id))) for one in indicators
        ]
        yield f"topic-{topic}", at.name, tuple(listed)
    schemes = [one for one in lens.book.schemes.values() if one.members]
    of_schemes = tuple((scheme_chart_id(one), Link(one.name[lens.lang], page("schemes", one.id))) for one in schemes)
    yield "schemes", lens.text("schemes.title"), of_schemes
    at = Link(lens.text("targets.title"), Address("targets.md"))
    yield "targets", at.name, tuple((one.id, at) for one in comparisons(lens.book))
    beside = Link(lens.text("compare.label"), Address("compare.md"))
    network = Link(lens.text("network.title"), Address("network.md"))
    yield "network", network.name, tuple((name, network) for name in pictures(lens.book))
    yield "compare", beside.name, tuple((row.id, beside) for row in rows(lens.book))


def _page(lens: Lens, view: ChartView, shown_on: Link) -> ChartPage:
    seen = lens.book.observations
    drawn = [mark.fact for series in view.series for mark in series.marks]
    names = dict.fromkeys([*drawn, *(_in_tree(view.root.children) if view.root else ())])
    stated = _stated(lens) if view.root else {}
    sources = [*stated.get(view.id, ()), *(seen[name].source for name in names)]
    return ChartPage(
        chart=view,
        to=chart_address(view.id),
        shown_on=shown_on,
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
