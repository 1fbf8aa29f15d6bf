"""One indicator over time: full actual periods joined by a line, everything else as points that stand alone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pyecharts.charts import Line

from generator.charts import theme
from generator.charts.frame import Frame, Option, text_style
from generator.charts.lineplan import NAME_GAP, Area, LinePlan, Name, Period, Point, line_plan
from generator.charts.marks import beam, colour, has_focus, is_lower_bound, is_spread, item, overlay, reach, style
from generator.views.chart import ChartView

# A ring, half of it filled: a part of a year.
_PART = (
    "path://M0,6A6,6,0,1,1,12,6A6,6,0,1,1,0,6ZM1.5,6A4.5,4.5,0,1,0,10.5,6A4.5,4.5,0,1,0,1.5,6Z"
    "M6,1.5A4.5,4.5,0,0,1,6,10.5Z"
)
_ARROW = "path://M4,0L8,6L5,6L5,10L3,10L3,6L0,6Z"
_ARROW_LIFT = 14


def draw_line(view: ChartView, frame: Frame) -> tuple[Line, int]:
    """The chart without its frame, and the height of its plot in px, the labels of the periods included."""
    plan = line_plan(view, frame.width)
    area = plan.area
    chart = Line()
    series = [one for index in range(len(view.series)) for one in _marks(view, plan, index)]
    series += [
        overlay("bound", [_arrow(point) for point in plan.points if is_lower_bound(point.mark)]),
        overlay("range", [_beam(point, area) for point in plan.points if is_spread(point.mark)]),
        overlay("period", [_period(period, area) for period in plan.periods]),
        overlay("name", [_name(name, view) for name in plan.names]),
    ]
    chart.options["series"] = [one for one in series if one["data"]]
    chart.options.update(_axes(area))
    place = {"left": area.left, "width": area.width, "top": frame.top + area.head, "height": area.height}
    chart.options["grid"] = place | {"outerBoundsMode": "none"}
    return chart, area.head + area.height + area.foot + plan.below


def _marks(view: ChartView, plan: LinePlan, index: int) -> tuple[Option, Option]:
    """The joined points of one series, and those that stand alone."""
    mine = [point for point in plan.points if point.series == index]
    one = view.series[index]
    token = theme.QUIET if has_focus(view) or not mine else colour(mine[0].mark, index, focused=False)
    shared: Option = {"name": one.name, "clip": False, "emphasis": {"disabled": True}}
    joined: Option = {"data": _items([p for p in mine if p.joined], view), "lineStyle": {"color": token, "width": 2}}
    alone: Option = {"data": _items([p for p in mine if not p.joined], view)}
    return shared | joined | {"type": "line", "z": 4}, shared | alone | {"type": "scatter", "z": 5}


def _items(points: Sequence[Point], view: ChartView) -> list[Option]:
    return [_item(point, view) for point in points]


def _item(point: Point, view: ChartView) -> Option:
    mark = point.mark
    look = {"color": point.token} if mark.to_date else style(mark, point.token)
    if mark.status == "forecast":
        look |= {"borderType": [2, 2]}
    return item(mark, view, [point.x, reach(mark)]) | {
        "symbol": _PART if mark.to_date else "circle",
        "symbolSize": 11 if mark.focus or not point.joined else 9,
        "itemStyle": look | {"opacity": 1},
        "label": _value(point),
    }


def _value(point: Point) -> Option:
    if point.place is None:
        return {"show": False}
    lift = _ARROW_LIFT if point.place == "top" and is_lower_bound(point.mark) else 0
    where = {"show": True, "position": point.place, "distance": 6 + lift}
    return where | {"formatter": point.text} | text_style(bold=point.mark.focus)


def _arrow(point: Point) -> Option:
    """A lower bound points up."""
    return {
        "value": [point.x, reach(point.mark)],
        "status": point.mark.status,
        "symbol": _ARROW,
        "symbolSize": 10,
        "symbolKeepAspect": True,
        "symbolOffset": [0, -13],
        "itemStyle": style(replace(point.mark, to_date=False), point.token) | {"opacity": 1},
    }


def _beam(point: Point, area: Area) -> Option:
    mark = point.mark
    length = area.y(float(mark.low or 0)) - area.y(float(mark.high or 0))
    return beam(mark, [point.x, mark.low], length, upright=True)


def _period(period: Period, area: Area) -> Option:
    label = {"show": True, "position": "bottom", "distance": 8 + area.foot, "formatter": "\n".join(period.lines)}
    return _text([period.x, area.low], period.label, label | text_style())


def _name(name: Name, view: ChartView) -> Option:
    point = name.point
    offset = [0, round(name.y - point.y, 1)]
    label = {"show": True, "position": "right", "distance": NAME_GAP, "offset": offset}
    words = {"formatter": "\n".join(name.lines)} | text_style(bold=True)
    return _text([point.x, reach(point.mark)], view.series[point.series].name, label | words)


def _text(at: list[Any], name: str, label: Option) -> Option:
    look = {"color": "transparent", "opacity": 1}
    return {"value": at, "name": name, "status": "label", "symbolSize": 1, "itemStyle": look, "label": label}


def _axes(area: Area) -> Option:
    hidden = {"show": False}
    plain = {"type": "value", "axisLabel": hidden, "axisTick": hidden, "splitLine": hidden}
    line = {"show": True, "lineStyle": {"color": theme.INK, "width": 1}}
    return {
        "xAxis": [plain | {"min": 0, "max": area.width, "axisLine": line}],
        "yAxis": [plain | {"min": area.low, "max": area.high, "axisLine": hidden}],
    }
