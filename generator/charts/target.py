"""Target against actual: a filled bar inside an outlined one, the words for both below them."""

from dataclasses import dataclass

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
    style,
)
from generator.charts.wrapping import balance, text_width, wrap
from generator.views.chart import ChartView, Mark

_INNER, _OUTER = 12, 22
_EDGE = CAP + 3
_AIR = (_OUTER - _INNER) // 2 + 4


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    actual: Mark | None
    goals: tuple[Mark, ...]
    token: str
    heading: tuple[str, ...]
    words: tuple[str, ...]


def draw_targets(view: ChartView, frame: Frame) -> tuple[Bar, int]:
    """The chart without its frame, and the height of its plot in px. Marks with one label share a row."""
    rows = _rows(view, frame)
    width = frame.width - 2 - _EDGE
    low, high = map(float, ends(mark for row in rows for mark in (row.actual, *row.goals) if mark))
    scale = width / ((high - low) or 1.0)
    side = LABEL_LINE * max(max(len(row.heading), len(row.words)) for row in rows) + _AIR
    band = 2 * side + _INNER + 12
    chart = Bar().add_xaxis([row.label for row in rows])
    _add(chart, "label", [_text_item(row.heading, side, low * scale, bold=True) for row in rows], side)
    _add(chart, view.words.get("actual", view.title), [_actual_item(row, view) for row in rows], _INNER)
    _add(chart, "words", [_text_item(row.words, side, low * scale, bold=False) for row in rows], side)
    chart.reversal_axis()
    caps = [c for index, row in enumerate(rows) for c in _caps(row, index)]
    spread = [(index, mark) for index, row in enumerate(rows) for mark in (row.actual,) if mark and is_spread(mark)]
    beams = [beam(m, [m.low, i], float((m.high or 0) - (m.low or 0)) * scale) for i, m in spread]
    chart.options["series"] += [
        *(_goals(rows, view, number) for number in range(max(len(row.goals) for row in rows))),
        overlay("cap", caps),
        overlay("range", beams),
    ]
    for series in chart.options["series"]:
        series["emphasis"] = {"disabled": True}
    chart.options.update(_axes([row.label for row in rows], low, high if high > low else low + 1))
    height = band * len(rows)
    chart.options["grid"] = {"left": 1, "width": width, "top": frame.top, "height": height, "outerBoundsMode": "none"}
    return chart, height


def _rows(view: ChartView, frame: Frame) -> tuple[_Row, ...]:
    focused = has_focus(view)
    marks = [mark for series in view.series for mark in series.marks]
    rows: list[_Row] = []
    for label in dict.fromkeys(mark.label for mark in marks):
        mine = [mark for mark in marks if mark.label == label]
        actual = next((mark for mark in mine if mark.status == "actual"), None)
        goals = tuple(mark for mark in mine if mark.status != "actual")
        token = next((colour(m, 0, focused=focused) for m in sorted(mine, key=lambda m: not m.focus)), theme.INK)
        heading = balance(label, frame.width - 4, LABEL * 1.05)
        rows.append(_Row(label, actual, goals, token, heading, _words(actual, goals, view, frame.width - 4)))
    return tuple(rows)


def _words(actual: Mark | None, goals: tuple[Mark, ...], view: ChartView, width: float) -> tuple[str, ...]:
    """The line below a row: the actual figure or the words that there is none yet, then the targets."""
    reached = _dated(actual, view) if actual else view.words.get("no_actual", "")
    parts = [part for part in (reached, *(_dated(goal, view) for goal in goals)) if part]
    line = " · ".join(parts)
    if text_width(line, LABEL) <= width:
        return (line,)
    return tuple(row for part in parts for row in wrap(part, width, LABEL))


def _dated(mark: Mark, view: ChartView) -> str:
    pattern = "{}（{}）" if view.lang == "zh" else "{} ({})"
    shown = caption(mark, view)
    return pattern.format(shown, mark.period) if mark.period else shown


def _text_item(lines: tuple[str, ...], side: int, start: float, *, bold: bool) -> Option:
    """A bar without length that carries a text, close to the bars it belongs to; `start` px from zero."""
    shift = (side - len(lines) * LABEL_LINE) / 2 - _AIR
    label = {
        "show": True,
        "position": "right",
        "distance": 0,
        "offset": [round(start, 1), shift if bold else -shift],
        "formatter": "\n".join(lines),
        **text_style(theme.INK if bold else theme.MUTED, bold=bold),
    }
    return {"value": 0, "status": "label", "label": label, "itemStyle": {"color": "transparent"}}


def _actual_item(row: _Row, view: ChartView) -> Option | str:
    end = reach(row.actual) if row.actual else None
    if row.actual is None or end is None:
        return "-"
    return item(row.actual, view, end) | {"itemStyle": style(row.actual, row.token)}


def _goals(rows: tuple[_Row, ...], view: ChartView, number: int) -> Option:
    """Goal number `number` of each row, on a second row axis: so the outline lies around the filled bar."""
    return {
        "type": "bar",
        "name": view.words.get("target", "target"),
        "yAxisIndex": 1,
        "barWidth": _OUTER,
        "barGap": "-100%",
        "z": 4,
        "data": [_goal_item(row, view, number) for row in rows],
    }


def _goal_item(row: _Row, view: ChartView, number: int) -> Option | str:
    mark = row.goals[number] if number < len(row.goals) else None
    end = reach(mark) if mark else None
    if mark is None or end is None:
        return "-"
    return item(mark, view, end) | {"itemStyle": style(mark, _outline(mark))}


def _outline(mark: Mark) -> str:
    return theme.ACCENT if mark.focus else theme.INK


def _caps(row: _Row, index: int) -> list[Option]:
    found = []
    for mark in (row.actual, *row.goals):
        end = reach(mark) if mark else None
        if mark and end is not None and is_lower_bound(mark):
            thick = _INNER if mark.status == "actual" else _OUTER
            token = row.token if mark.status == "actual" else _outline(mark)
            found.append(cap(mark, token, thick, [end, index]))
    return found


def _add(chart: Bar, name: str, data: list[Option | str], thickness: int) -> None:
    chart.add_yaxis(name, data, bar_width=thickness, gap="0%", label_opts=None)


def _axes(labels: list[str], low: float, high: float) -> Option:
    hidden = {"show": False}
    row = {"type": "category", "inverse": True, "data": labels, "show": False}
    return {
        "xAxis": [{"type": "value", "min": low, "max": high} | hidden],
        "yAxis": [row, row],
    }
