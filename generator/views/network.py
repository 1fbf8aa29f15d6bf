"""Pictures of who belongs to what.

Takes: a Lens. Gives: charts of the kind "tree", and the names in them. Never: a tie that no record holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.facts.belonging import Branch, pictures, place_id, told_in
from generator.views.addresses import page, url
from generator.views.chart import ChartView, Node
from generator.views.drawn import source_line, words_beside
from generator.views.fact import Link
from generator.views.lens import Lens


def network_charts(lens: Lens) -> Iterator[ChartView]:
    """The pictures, each a tree."""
    for chart, branches in pictures(lens.book).items():
        yield _chart(lens, chart, branches)


def network_title(lens: Lens, chart: str) -> str:
    """The title of a picture."""
    return lens.text("network.inside", place=lens.name("entities", chart.removeprefix(place_id(""))))


def _chart(lens: Lens, chart: str, branches: tuple[Branch, ...]) -> ChartView:
    title, place = network_title(lens, chart), chart.removeprefix(place_id(""))
    node = Node(lens.name("entities", place), children=tuple(_node(lens, one) for one in branches))
    outline = "".join(_outline(lens, node.children))
    words = f"{title}{lens.text('punctuation.colon')}{outline}{lens.text('punctuation.stop')}"
    return ChartView(
        id=chart,
        kind="tree",
        lang=lens.lang,
        title=title,
        subtitle=lens.text("network.on_record"),
        unit="",
        source_line=source_line(lens, list(told_in(lens.book, branches))),
        alternative=words,
        spoken=(words,),
        root=node,
        words=words_beside(lens),
    )


def _node(lens: Lens, branch: Branch) -> Node:
    to = branch_link(lens, branch)
    return Node(
        name=branch_name(lens, branch),
        href=url(to.to, lens.lang) if to else None,
        children=tuple(_node(lens, one) for one in branch.branches),
    )


def branch_name(lens: Lens, branch: Branch) -> str:
    """The name of a thing, or of a kind of things."""
    if branch.kind == "entity_kinds":
        return lens.label("entity_kinds", branch.name)
    return lens.name(branch.kind, branch.name)


def branch_link(lens: Lens, branch: Branch) -> Link | None:
    """Where a thing has its page; a kind has none."""
    if branch.kind == "entity_kinds":
        return None
    return Link(branch_name(lens, branch), page(branch.kind, branch.name))


def _outline(lens: Lens, nodes: Iterable[Node]) -> Iterator[str]:
    """The branches in one sentence, inner ones in brackets."""
    for number, node in enumerate(nodes):
        inner = "".join(_outline(lens, node.children))
        marks = lens.text("punctuation.open"), lens.text("punctuation.close")
        yield (lens.text("punctuation.list") if number else "") + node.name
        yield f"{marks[0]}{inner}{marks[1]}" if inner else ""
