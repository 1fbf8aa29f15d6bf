"""Rules that every drawing keeps, checked on the finished option: what a reader could be misled by stops the build."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.charts import theme
from generator.charts.options import Drawing, Layout
from generator.charts.texts import inert, literal
from generator.views.chart import ChartView, Node

MOST_SERIES = 7
_COLOURS = ("color", "borderColor", "backgroundColor")
_OPEN = "transparent"
_UNIT = re.compile(r"[^\W\d_]|[%‰]")
_NO_FUNCTION = (str, int, float, bool, type(None))


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One broken rule in one picture: the chart's key, the picture, the rule, what is wrong."""

    chart: str
    layout: str
    rule: str
    what: str


def lint(view: ChartView, drawing: Drawing) -> tuple[Finding, ...]:
    """What is wrong with a drawing, sorted; nothing when all is well."""
    found = {
        Finding(drawing.key, layout.name, rule, what)
        for layout in drawing.layouts
        for check in (_axes, _words, _series, _labels, _status, _values, _manner)
        for rule, what in check(view, layout)
    }
    return tuple(sorted(found))


def _axes(view: ChartView, layout: Layout) -> Iterator[tuple[str, str]]:
    scales = [
        axis
        for key in ("xAxis", "yAxis")
        for axis in _listed(layout.option.get(key))
        if axis.get("type") not in {"category", "time"}
    ]
    for axis in scales:
        low, high = axis.get("min", 0), axis.get("max", 0)
        if axis.get("scale") or not (_is_number(low) and low <= 0 and _is_number(high) and high >= 0):
            yield "zero-baseline", f"an axis runs from {low} to {high} and leaves zero out"
    if len(scales) > (2 if view.kind == "line" else 1):
        yield "dual-axis", f"{len(scales)} scales for one kind of value"


def _words(view: ChartView, layout: Layout) -> Iterator[tuple[str, str]]:
    title, subtitle, source = ([*(t.get("text", "") for t in _listed(layout.option.get("title"))), "", "", ""])[:3]
    if not title or not subtitle or not source:
        yield "frame", "title, subtitle and source line stand in every picture"
    if view.unit and _run_together(view.unit) not in _run_together(title + subtitle):
        yield "unit", f"title and subtitle do not name the unit {view.unit!r}"
    bare = (
        []
        if view.unit
        else [mark.text for series in view.series for mark in series.marks if not _UNIT.search(mark.text)]
    )
    yield from (("unit", f"{text!r} has no unit, and the chart names none for all") for text in bare)
    if not view.alternative:
        yield "alternative", "there is no text alternative"


def _series(view: ChartView, layout: Layout) -> Iterator[tuple[str, str]]:
    if len(view.series) > MOST_SERIES:
        yield "series", f"{len(view.series)} series; {MOST_SERIES} can be told apart"
    if len(view.series) > 1 and any(not series.name for series in view.series):
        yield "labels", "a series among several has no name"


def _labels(view: ChartView, layout: Layout) -> Iterator[tuple[str, str]]:
    drawn = _run_together(" ".join(_texts(layout.option)))
    wanted = [text for series in view.series for mark in series.marks for text in (mark.label, mark.text)]
    wanted += _names(view.root) if view.root else []
    for text in wanted:
        if not text:
            yield "labels", "a mark has no label or no value as text"
        elif _run_together(text) not in drawn:
            yield "labels", f"{text!r} is nowhere in the picture"


def _status(view: ChartView, layout: Layout) -> Iterator[tuple[str, str]]:
    for item in _dicts(layout.option.get("series", [])):
        filled = item.get("itemStyle", {}).get("color", theme.INK) != _OPEN
        if item.get("status") in {"target", "plan", "forecast"} and filled:
            yield "status", f"{item.get('name', 'a mark')!r} is no actual figure and is drawn filled"


def _values(view: ChartView, layout: Layout) -> Iterator[tuple[str, str]]:
    for value in _leaves(layout.option):
        if not isinstance(value, _NO_FUNCTION):
            yield "function", f"{type(value).__name__} is no JSON"
    for part in _dicts(layout.option):
        for key in _COLOURS:
            if part.get(key, _OPEN) not in (*theme.TOKENS, _OPEN):
                yield "colour", f"{key} is {part[key]!r}, not a name of the theme"


def _manner(view: ChartView, layout: Layout) -> Iterator[tuple[str, str]]:
    option = layout.option
    if option.get("animation") is not False:
        yield "animation", "a chart stands still"
    if not option.get("aria", {}).get("enabled"):
        yield "aria", "the live chart has no description"
    if option.get("tooltip", {}).get("renderMode") != "richText":
        yield "tooltip", "a tooltip is drawn, never HTML"


def _run_together(text: str) -> str:
    return "".join(literal(inert(text)).split())


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _listed(value: Any) -> list[dict[str, Any]]:
    return value if isinstance(value, list) else [value] if value else []


def _names(node: Node) -> list[str]:
    return [node.name, *(name for child in node.children for name in _names(child))]


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _dicts(inner)


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _leaves(inner)
    else:
        yield value


def _texts(value: Any) -> Iterator[str]:
    """Every text that is drawn: labels, tooltips, category names."""
    for part in _dicts(value):
        yield from (part[key] for key in ("formatter", "text") if isinstance(part.get(key), str))
        yield from (name["value"] for name in part.get("data", ()) if isinstance(name, dict) and "textStyle" in name)
        yield from (name for name in part.get("data", ()) if isinstance(name, str))
        if set(part) == {"value"} and isinstance(part["value"], str):
            yield part["value"]
