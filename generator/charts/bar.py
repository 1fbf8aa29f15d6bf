"""Horizontal bars: one row a category, the label to the left or above, the value at the end of the bar."""

from dataclasses import dataclass
from decimal import Decimal

from pyecharts.charts import Bar

from generator.charts import theme
from generator.charts.frame import LABEL, LABEL_LINE, Frame, Option, text_style
from generator.charts.marks import (
    CAP,
    beam,
    cap,
    caption,
    colour,
    ends,
    has_focus,
    is_lower_bound,
    is_spread,
    item,
    overlay,
    reach,
    status_word,
    style,
)
from generator.charts.wrapping import balance, text_width, wrap
from generator.views.chart import ChartView, Mark

_THICK = 16
_GAP = 6


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    mark: Mark | None
    token: str
    bold: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things are, in px: `left` is where the plot begins, `low` and `high` the ends of the value axis."""

    labels: tuple[str, ...]
    values: tuple[str, ...]
    above: bool
    left: float
    width: float
    band: int
    low: float
    high: float

    @property
    def pad(self) -> int:
        """The room for the label above a bar."""
        return self.band - _THICK - 12 if self.above else 0

    @property
    def zero(self) -> float:
        """Where zero is, from the left end of the plot."""
        return -self.low / (self.high - self.low) * self.width


def draw_bars(view: ChartView, frame: Frame) -> tuple[Bar, int]:
    """The chart without its frame, and the height of its plot in px."""
    rows = _rows(view)
    plan = _plan(view, rows, frame)
    chart = Bar().add_xaxis(list(plan.labels))
    if plan.above:
        _add(chart, "label", [_label_item(row, plan, index) for index, row in enumerate(rows)], plan.pad)
    data = [_bar_item(row, view, plan, index) for index, row in enumerate(rows)]
    _add(chart, view.series[0].name, data, _THICK)
    chart.reversal_axis()
    series = chart.options["series"]
    marked = [(index, row.mark, row.token) for index, row in enumerate(rows) if row.mark]
    caps = [_cap(mark, token, index, plan) for index, mark, token in marked if is_lower_bound(mark)]
    beams = [_beam(mark, index, plan) for index, mark, _ in marked if is_spread(mark)]
    series.extend(overlay(name, data) for name, data in (("cap", caps), ("range", beams)) if data)
    chart.options.update(_axes(rows, plan))
    height = plan.band * len(rows)
    chart.options["grid"] = {
        "left": plan.left,
        "width": plan.width,
        "top": frame.top,
        "height": height,
        "outerBoundsMode": "none",
    }
    return chart, height


def _rows(view: ChartView) -> tuple[_Row, ...]:
    """One row a mark; with several series the category is a heading above the rows of its series."""
    focused = has_focus(view)
    if len(view.series) == 1:
        marks = view.series[0].marks
        return tuple(_Row(mark.label, mark, colour(mark, 0, focused=focused), mark.focus) for mark in marks)
    rows: list[_Row] = []
    for label in dict.fromkeys(mark.label for series in view.series for mark in series.marks):
        rows.append(_Row(label, None, theme.INK, True))
        for index, series in enumerate(view.series):
            found = (mark for mark in series.marks if mark.label == label)
            rows.extend(_Row(series.name, mark, colour(mark, index, focused=focused), mark.focus) for mark in found)
    return tuple(rows)


def _plan(view: ChartView, rows: tuple[_Row, ...], frame: Frame) -> _Plan:
    cap_width = 124 if frame.narrow else 210
    columns = [balance(row.label, cap_width, LABEL * (1.05 if row.bold else 1)) for row in rows]
    above = any(len(lines) > (2 if frame.narrow else 3) for lines in columns)
    if above:
        columns = [wrap(row.label, frame.width - 4, LABEL * 1.05) for row in rows]
        left = 1.0
    else:
        left = max(text_width("\n".join(lines), LABEL * 1.05) for lines in columns) + 10
    width = frame.width - left - 2
    marks = [row.mark for row in rows if row.mark]
    share = 0.3 if ends(marks)[0] < 0 < ends(marks)[1] else 0.55
    values = tuple("\n".join(_caption_lines(r.mark, view, width * share)) if r.mark else "" for r in rows)
    low, high = _domain(rows, values, width)
    lines = max(len(lines) for lines in columns)
    tallest = max(len(value.split("\n")) for value in values)
    band = lines * LABEL_LINE + 3 + _THICK + 12 if above else max(30, max(lines, tallest) * LABEL_LINE + 10)
    return _Plan(
        tuple("\n".join(lines) for lines in columns), values, above, round(left, 1), round(width, 1), band, low, high
    )


def _caption_lines(mark: Mark, view: ChartView, limit: float) -> tuple[str, ...]:
    """The caption on one line, or the word for its status above the number, so that no line ends inside a number."""
    if text_width(caption(mark, view), LABEL) <= limit:
        return (caption(mark, view),)
    word = status_word(mark, view)
    return (*(wrap(word, limit, LABEL) if word else ()), *wrap(mark.text, limit, LABEL))


def _domain(rows: tuple[_Row, ...], values: tuple[str, ...], width: float) -> tuple[float, float]:
    """The ends of the value axis: zero included, with room for the label behind the longest bar on either side.

    A label takes a share of the axis, so the axis grows until all of them fit.
    """
    needs = [
        (*map(float, ends([row.mark])), (text_width(text, LABEL * 1.05) + _room(row.mark) + 2) / width)
        for row, text in zip(rows, values, strict=True)
        if row.mark
    ]
    low, high = min(need[0] for need in needs), max(need[1] for need in needs)
    for _ in range(60):
        span = high - low
        high = max([0.0, *(last + share * span for first, last, share in needs if first == 0)])
        low = min([0.0, *(first - share * span for first, _, share in needs if first < 0)])
    return (low, high) if high > low else (low, low + 1)


def _room(mark: Mark) -> int:
    return _GAP + (CAP if is_lower_bound(mark) else 0)


def _bar_item(row: _Row, view: ChartView, plan: _Plan, index: int) -> Option | str:
    mark = row.mark
    if mark is None:
        return "-"
    end = reach(mark)
    if end is None:
        end = Decimal(0)
    beyond = _beyond(mark, end, plan)
    label = {
        "show": True,
        "position": "left" if end < 0 else "right",
        "distance": _room(mark) + beyond,
        "formatter": plan.values[index],
        **text_style(bold=row.bold),
    }
    return item(mark, view, end) | {"itemStyle": style(mark, row.token), "label": label}


def _beyond(mark: Mark, end: Decimal, plan: _Plan) -> float:
    """How far, in px, the whisker reaches past the bar: the label stands behind it."""
    far = mark.low if end < 0 else mark.high
    if far is None or not is_spread(mark):
        return 0.0
    return round(max(0.0, abs(float(far)) - abs(float(end))) / (plan.high - plan.low) * plan.width, 1)


def _label_item(row: _Row, plan: _Plan, index: int) -> Option:
    """A bar without length that carries the label above its row."""
    label = {
        "show": True,
        "position": "right",
        "distance": 0,
        "offset": [-round(plan.zero, 1), (plan.pad - LABEL_LINE * len(plan.labels[index].split("\n"))) / 2 - 3],
        "formatter": plan.labels[index],
        **text_style(bold=row.bold),
    }
    return {"value": 0, "status": "label", "label": label, "itemStyle": {"color": "transparent"}}


def _cap(mark: Mark, token: str, index: int, plan: _Plan) -> Option:
    return cap(mark, token, _THICK, [reach(mark), index], plan.pad / 2)


def _beam(mark: Mark, index: int, plan: _Plan) -> Option:
    length = float((mark.high or 0) - (mark.low or 0)) / (plan.high - plan.low) * plan.width
    return beam(mark, [mark.low, index], length, shift=plan.pad / 2)


def _add(chart: Bar, name: str, data: list[Option | str], thickness: int) -> None:
    silent = {"disabled": True}
    chart.add_yaxis(name, data, bar_width=thickness, gap="0%", label_opts=None, emphasis_opts=silent)


def _axes(rows: tuple[_Row, ...], plan: _Plan) -> Option:
    names: list[Option] = [
        {"value": label, "textStyle": {"fontWeight": "bold"}} if row.bold else {"value": label}
        for row, label in zip(rows, plan.labels, strict=True)
    ]
    label = {"show": not plan.above, "interval": 0, "margin": 10, **text_style()}
    return {
        "xAxis": [{"type": "value", "show": False, "min": plan.low, "max": plan.high}],
        "yAxis": [
            {
                "type": "category",
                "inverse": True,
                "data": names,
                "axisLabel": label,
                "axisTick": {"show": False},
                "axisLine": {"show": not plan.above, "lineStyle": {"color": theme.INK, "width": 1}},
            }
        ],
    }
