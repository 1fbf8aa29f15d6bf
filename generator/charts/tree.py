"""A scheme as a tree that grows to the right: the whole, its groups, its members, all of one size."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pyecharts import options as opts
from pyecharts.charts import Tree

from generator.charts import theme
from generator.charts.frame import LABEL, LABEL_LINE, Frame, Option, text_style
from generator.charts.wrapping import balance, text_width
from generator.views.chart import ChartView, Node

_DOT = 7
_ROW_GAP = 7
_FORK = 0.9


@dataclass(frozen=True, slots=True)
class _Plan:
    inner: float
    leaf: float
    right: float


def draw_tree(view: ChartView, frame: Frame) -> tuple[Tree, int]:
    """The chart without its frame, and the height of its plot in px: it grows with the leaves and their lines."""
    assert view.root is not None
    plan = _plan(view.root, frame)
    row = _row(view.root, plan)
    units = _units(view.root)
    height = round(units * row)
    spare = round(row / 2) if units > len(_leaves(view.root)) else 0
    chart = Tree()
    chart.add(
        view.title,
        [_item(view.root, plan, 0)],
        orient="LR",
        pos_top=frame.top - spare,
        pos_left=_DOT / 2 + 1,
        pos_right=plan.right,
        symbol="circle",
        symbol_size=_DOT,
        edge_shape="polyline",
        edge_fork_position=f"{_FORK:.0%}",
        is_expand_and_collapse=False,
        initial_tree_depth=-1,
        label_opts=None,
        leaves_opts=None,
        emphasis_opts={"disabled": True},
        itemstyle_opts=opts.ItemStyleOpts(color=theme.QUIET, border_color=theme.QUIET),
    )
    chart.options["series"][0] |= {"height": height, "lineStyle": {"color": theme.QUIET, "width": 1, "curveness": 0}}
    return chart, height - 2 * spare


def _plan(root: Node, frame: Frame) -> _Plan:
    depth = max(1, _depth(root))
    limit = min(frame.width * (0.5 if depth == 1 else 0.42), max(96.0, frame.width / (depth + 0.9)))
    widest = max(text_width("\n".join(_lines(leaf, limit)), LABEL * 1.03) for leaf in _leaves(root))
    right = widest + _DOT + 8
    gap = (frame.width - right - _DOT) / depth
    return _Plan((_FORK * gap - _DOT - 12) / 1.06, limit, round(right, 1))


def _row(root: Node, plan: _Plan) -> float:
    """The height of one row: neighbours do not meet, and a group has the room its own name needs."""
    leaves, parents = _leaves(root), _parents(root)
    high = [len(_lines(leaf, plan.leaf)) * LABEL_LINE + _ROW_GAP for leaf in leaves]
    apart = [(high[i] + high[i + 1]) / 2 / (1 if parents[i] is parents[i + 1] else 2) for i in range(len(leaves) - 1)]
    groups = [(len(_lines(node, plan.inner)) * LABEL_LINE + _ROW_GAP) / len(_leaves(node)) for node in _inner(root)]
    return max([LABEL_LINE + _ROW_GAP, high[0] / 1.5, high[-1] / 1.5, *apart, *groups])


def _item(node: Node, plan: _Plan, depth: int) -> Option:
    leaf = not node.children
    lines = _lines(node, plan.leaf if leaf else plan.inner)
    label: dict[str, Any] = {
        "show": True,
        "position": "right",
        "distance": 6,
        "verticalAlign": "middle",
        "align": "left",
        "formatter": "\n".join(lines),
        "backgroundColor": theme.PAPER,
        # What renders the picture knows no font: the room for bold text is ours to give.
        "padding": [1, 3, 1, 0] if leaf else [1, 5 + round(text_width("\n".join(lines), LABEL) * 0.06), 1, 1],
        **text_style(bold=depth == 0),
    }
    token = (theme.ACCENT, theme.INK)[depth] if depth < 2 and not leaf else theme.QUIET
    link = {"href": node.href} if node.href else {}
    return {
        "name": node.name,
        "label": label,
        # A hollow dot: what is aimed at never looks like what is there.
        "itemStyle": {"color": token if node.status == "actual" else theme.PAPER, "borderColor": token},
        "tooltip": {"formatter": _text(node)},
        **link,
        **({} if leaf else {"children": [_item(child, plan, depth + 1) for child in node.children]}),
    }


def _lines(node: Node, limit: float) -> tuple[str, ...]:
    """Name and value on one line where they fit, else the value below the name."""
    if text_width(_text(node), LABEL) <= limit:
        return (_text(node),)
    return (*balance(node.name, limit, LABEL), *(balance(node.value, limit, LABEL) if node.value else ()))


def _text(node: Node) -> str:
    return f"{node.name} · {node.value}" if node.value else node.name


def _leaves(node: Node) -> list[Node]:
    return [leaf for child in node.children for leaf in _leaves(child)] if node.children else [node]


def _inner(node: Node) -> list[Node]:
    return [node, *(found for child in node.children if child.children for found in _inner(child))]


def _depth(node: Node) -> int:
    return 1 + max(map(_depth, node.children)) if node.children else 0


def _units(root: Node) -> int:
    """How many rows the layout makes: one between siblings, two between the leaves of different groups."""
    parents = _parents(root)
    between = sum(1 if one is other else 2 for one, other in pairwise(parents))
    return between + (1 if len({id(parent) for parent in parents}) == 1 else 2)


def _parents(node: Node) -> list[Node]:
    if not node.children:
        return [node]
    return [parent for child in node.children for parent in (_parents(child) if child.children else [node])]
