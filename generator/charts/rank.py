"""Ranks: a row of places from the first on, the place that is meant filled; "among the first ten" spans ten places.

A bar would make the best rank the shortest, and a longer one look like more.
"""

from dataclasses import dataclass

from pyecharts.charts import Scatter

from generator.charts import theme
from generator.charts.frame import LABEL, LABEL_LINE, Frame, Option, text_style
from generator.charts.marks import HOLLOW, caption, colour, has_focus, item, overlay, style
from generator.charts.wrapping import balance, wrap
from generator.views.chart import ChartView, Mark

# How many places are drawn at least: how many take part is not in the documents.
_FEWEST = 10
_PLACE, _AMONG, _DOT = 6, 10, 16
_STRIP = 26
_AIR = 14
_AXIS = 22


@dataclass(frozen=True, slots=True)
class _Row:
    mark: Mark
    token: str
    heading: tuple[str, ...]
    words: tuple[str, ...]


def draw_ranks(view: ChartView, frame: Frame) -> tuple[Scatter, int]:
    """The chart without its frame, and the height of its plot in px. One row a mark."""
    rows = _rows(view, frame)
    last = max(_FEWEST, *(int(row.mark.high or row.mark.value or 1) for row in rows))
    width = frame.width - 4
    side = LABEL_LINE * max(max(len(row.heading), len(row.words)) for row in rows)
    band = 2 * side + _STRIP + _AIR
    step = width / (last + 1)
    places = [_place(place, index) for index in range(len(rows)) for place in range(1, last + 1)]
    dots = [dot for index, row in enumerate(rows) for dot in _dots(row, view, index)]
    texts = [_text(row, index, side, step) for index, row in enumerate(rows)]
    chart = Scatter()
    chart.options["series"] = [
        overlay("places", places),
        {"type": "scatter", "name": view.series[0].name, "data": dots, "z": 7, "emphasis": {"disabled": True}},
        overlay("words", [one for pair in texts for one in pair]),
    ]
    chart.options.update(_axes(len(rows), last))
    height = band * len(rows)
    chart.options["grid"] = {"left": 1, "width": width, "top": frame.top, "height": height, "outerBoundsMode": "none"}
    return chart, height + _AXIS


def _rows(view: ChartView, frame: Frame) -> tuple[_Row, ...]:
    focused = has_focus(view)
    width = frame.width - 4
    return tuple(
        _Row(
            mark,
            colour(mark, 0, focused=focused),
            balance(mark.label, width, LABEL * 1.05),
            tuple(wrap(_dated(mark, view), width, LABEL)),
        )
        for series in view.series
        for mark in series.marks
    )


def _dated(mark: Mark, view: ChartView) -> str:
    pattern = "{}（{}）" if view.lang == "zh" else "{} ({})"
    return pattern.format(caption(mark, view), mark.period) if mark.period else caption(mark, view)


def _place(place: int, index: int) -> Option:
    look = {"color": theme.PAPER, "borderColor": theme.QUIET, "borderWidth": 1, "opacity": 1}
    return {"value": [place, index], "status": "place", "symbolSize": _PLACE, "itemStyle": look}


def _dots(row: _Row, view: ChartView, index: int) -> list[Option]:
    """The mark: on its place, or smaller on each of those among which it is."""
    low, high = (int(end or row.mark.value or 1) for end in (row.mark.low, row.mark.high))
    size = _DOT if low == high else _AMONG
    look = {"symbolSize": size, "itemStyle": style(row.mark, row.token) | {"opacity": 1}}
    return [item(row.mark, view, [place, index]) | look for place in range(low, high + 1)]


def _text(row: _Row, index: int, side: int, step: float) -> tuple[Option, Option]:
    """The heading above the places and the words below them, as marks without size where the first place is."""
    above = -(_STRIP + side) / 2 + (side - LABEL_LINE * len(row.heading)) / 2
    below = (_STRIP + side) / 2 - (side - LABEL_LINE * len(row.words)) / 2
    return (
        _words("\n".join(row.heading), index, above, step, text_style(bold=True)),
        _words("\n".join(row.words), index, below, step, text_style(theme.MUTED)),
    )


def _words(text: str, index: int, shift: float, step: float, look: Option) -> Option:
    offset = [-round(step, 1), round(shift, 1)]
    label = {"show": True, "position": "right", "distance": 0, "offset": offset, "formatter": text, **look}
    return {"value": [1, index], "status": "label", "symbolSize": 0, "label": label, "itemStyle": {"color": HOLLOW}}


def _axes(rows: int, last: int) -> Option:
    hidden = {"show": False}
    ends = {"show": True, "customValues": [1, last], "margin": 4, **text_style(theme.MUTED)}
    return {
        "xAxis": [
            {
                "type": "value",
                "min": 0,
                "max": last + 1,
                "axisLabel": ends,
                "axisLine": hidden,
                "axisTick": hidden,
                "splitLine": hidden,
            }
        ],
        "yAxis": [{"type": "category", "inverse": True, "data": [""] * rows, "show": False}],
    }
