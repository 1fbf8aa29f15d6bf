"""From a chart view to its drawing: the same chart laid out for a phone and for a desk, as pure JSON."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

from pyecharts.charts.base import Base

from generator.charts import theme
from generator.charts.bar import draw_bars
from generator.charts.frame import Frame, Option, frame
from generator.charts.line import draw_line
from generator.charts.lineplan import line_plan
from generator.charts.rank import draw_ranks
from generator.charts.target import draw_targets
from generator.charts.texts import inert_view
from generator.charts.tree import draw_tree
from generator.views.chart import ChartView, Kind, Lang

LayoutName = Literal["narrow", "wide"]
_WIDTHS: tuple[tuple[LayoutName, int], ...] = (("narrow", theme.NARROW_WIDTH), ("wide", theme.WIDE_WIDTH))
_DRAW: Mapping[Kind, Callable[[ChartView, Frame], tuple[Base, int]]] = {
    "bar": draw_bars,
    "line": draw_line,
    "rank": draw_ranks,
    "target": draw_targets,
    "tree": draw_tree,
}
_MARKER = "--x_x--0_0--"
# What pyecharts writes although ECharts does the same without it: a page need not carry it.
_IDLE: Mapping[str, tuple[Any, ...]] = {
    "legendHoverLink": (True,),
    "realtimeSort": (False,),
    "showBackground": (False,),
    "stackStrategy": ("samesign",),
    "cursor": ("pointer",),
    "barMinHeight": (0,),
    "barCategoryGap": ("20%",),
    "large": (False,),
    "largeThreshold": (400,),
    "seriesLayoutBy": ("column",),
    "datasetIndex": (0,),
    "clip": (True,),
    "zlevel": (0,),
    "z": (2,),
    "zoom": (1,),
    "roam": (False,),
    "selectedMode": (False,),
    "layout": ("orthogonal",),
    "silent": (False,),
    "legend": ([], [{}]),
    "showDelay": (0,),
    "hideDelay": (100,),
    "enterable": (False,),
    "alwaysShowContent": (False,),
    "showContent": (True,),
    "appendToBody": (False,),
    "displayTransition": (True,),
    "triggerOn": ("mousemove|click",),
    "order": ("seriesAsc",),
    "richInheritPlainLabel": (True,),
}
_ANIMATION = "animation"


@dataclass(frozen=True, slots=True)
class Layout:
    """One picture: its name, its size in px and its option (pure JSON, colours as tokens)."""

    name: LayoutName
    width: int
    height: int
    option: Option


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart ready to be rendered: the pictures of one view, and the words for those who do not see them."""

    id: str
    lang: Lang
    title: str
    alternative: str
    layouts: tuple[Layout, ...]

    @property
    def key(self) -> str:
        """Names the drawing among those of both languages: "zh/smes-on-cloud"."""
        return f"{self.lang}/{self.id}"


def draw(view: ChartView) -> Drawing:
    """Draw a view in both layouts. Raises ValueError for a view without marks, a bad id or a link out of the site."""
    if not (view.root if view.kind == "tree" else any(series.marks for series in view.series)):
        raise ValueError(f"the chart {view.id!r} has nothing to show")
    safe = inert_view(view)
    layouts = tuple(_layout(safe, name, width) for name, width in _WIDTHS)
    return Drawing(view.id, view.lang, view.title, view.alternative, layouts)


def pure(chart: Base) -> Option:
    """The option of a pyecharts chart as JSON values. Raises ValueError when it holds code or anything JSON has not."""
    try:
        raw = json.dumps(chart.get_options(), default=_known)
    except TypeError as error:
        raise ValueError(f"the option holds something that is no JSON: {error}") from error
    if _MARKER in raw:
        raise ValueError("the option holds JavaScript; an option is data")
    option: Option = _trimmed(json.loads(chart.dump_options_with_quotes()))
    return option


def _layout(view: ChartView, name: LayoutName, width: int) -> Layout:
    around = frame(view, width)
    if view.kind == "line" and "not_to_scale" in view.words and not line_plan(view, width).is_true:
        view = replace(view, words={**view.words, "note": view.words["not_to_scale"]})
        around = frame(view, width)
    chart, plot = _DRAW[view.kind](view, around)
    for key in [key for key in chart.options if key.startswith(_ANIMATION)]:
        del chart.options[key]
    chart.options |= around.option(plot) | {"animation": False}
    chart.options["aria"]["label"] = {"description": view.alternative}
    return Layout(name, width, around.top + plot + around.bottom, pure(chart))


def _known(value: object) -> object:
    """Decimals and the option objects of pyecharts; anything else is refused by name."""
    if isinstance(value, Decimal):
        return float(value)
    opts = getattr(value, "opts", None)
    if opts is None:
        raise TypeError(type(value).__name__)
    return opts


def _trimmed(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _trimmed(inner) for key, inner in value.items()}
        return {key: inner for key, inner in sorted(kept.items()) if inner not in _IDLE.get(key, ()) and inner != {}}
    if isinstance(value, list):
        return [_trimmed(inner) for inner in value]
    return value
