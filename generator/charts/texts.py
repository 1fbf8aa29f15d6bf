"""Make the texts of a view inert before they enter an option.

ECharts reads braces in a label as a placeholder ("{b}") or as a style ("{a|b}"), and pyecharts removes a marker of its
own from every string. An invisible word joiner breaks both patterns and changes nothing that a reader sees; the static
SVG drops it again.
"""

import re
import unicodedata
from dataclasses import replace

from generator.charts.wrapping import GUARD
from generator.views.chart import ChartView, Mark, Node, Series

_MARKER = "--x_x--0_0--"
_ID = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\", re.IGNORECASE)


def plain(text: str) -> str:
    """The text without control and format characters (no direction overrides), white space made one space."""
    kept = (char for char in text if char.isspace() or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    return " ".join("".join(kept).split())


def inert(text: str) -> str:
    """`plain`, with a word joiner wherever ECharts or pyecharts would read a command."""
    return plain(text).replace("{", "{" + GUARD).replace(_MARKER, _MARKER.replace("0_0", GUARD + "0_0"))


def literal(text: str) -> str:
    """What `inert` was made from: the text as a reader sees it."""
    return text.replace(GUARD, "")


def inert_view(view: ChartView) -> ChartView:
    """The view with every drawn text inert. Raises ValueError for an id or a link that no page of ours makes."""
    if not _ID.fullmatch(view.id):
        raise ValueError(f"a chart id is lower-case letters, digits and dashes: {view.id!r}")
    return replace(
        view,
        title=inert(view.title),
        subtitle=inert(view.subtitle),
        unit=inert(view.unit),
        source_line=inert(view.source_line),
        alternative=inert(view.alternative),
        series=tuple(_series(series) for series in view.series),
        root=_node(view.root) if view.root else None,
        words={key: inert(word) for key, word in sorted(view.words.items())},
    )


def _series(series: Series) -> Series:
    return Series(inert(series.name), tuple(_mark(mark) for mark in series.marks))


def _mark(mark: Mark) -> Mark:
    return replace(
        mark,
        fact=inert(mark.fact),
        label=inert(mark.label),
        text=inert(mark.text),
        period=inert(mark.period),
        href=_link(mark.href),
    )


def _node(node: Node) -> Node:
    return replace(
        node,
        name=inert(node.name),
        value=inert(node.value) if node.value else None,
        href=_link(node.href) if node.href else None,
        children=tuple(_node(child) for child in node.children),
    )


def _link(href: str) -> str:
    if _SCHEME.match(href) or plain(href) != href:
        raise ValueError(f"a chart links inside the site only: {href!r}")
    return href
