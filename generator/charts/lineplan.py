"""Where the parts of a line chart stand: the plot, the periods below it, the points, their values and the names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from generator.charts.frame import LABEL, LABEL_LINE
from generator.charts.marks import caption, colour, ends, has_focus, is_lower_bound, is_spread, reach, status_word
from generator.charts.placing import Box, Wish, place
from generator.charts.timescale import columns
from generator.charts.wrapping import balance, text_width, wrap
from generator.views.chart import ChartView, Mark

_HEAD = 26
# What a label at the top of the plot takes besides its lines, less the gap that is above every plot anyway.
_OVER = 1
NAME_GAP = 10
_NAME_WIDTH = 104
_BOLD = 1.08
_ARROW_ROOM = 12.0
# Room for the crossbar at the end of a whisker.
_BAR = 10.0
Labels = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Area:
    """The plot in px, `head` and `foot` being the room above and below it, and the ends of its value axis."""

    left: float
    width: float
    height: int
    head: int
    foot: int
    low: float
    high: float

    def y(self, value: float) -> float:
        """Px from the top of the plot."""
        return (self.high - value) / (self.high - self.low) * self.height


@dataclass(frozen=True, slots=True)
class Point:
    """One mark: its px from the left end and the top of the plot, its text, and where the text stands (or nowhere)."""

    mark: Mark
    series: int
    x: float
    y: float
    text: str
    token: str
    place: str | None = None

    @property
    def joined(self) -> bool:
        """Whether the line goes through it: a full period's actual figure that none is preferred to."""
        mark = self.mark
        return mark.status == "actual" and not mark.to_date and not mark.apart and mark.value is not None


@dataclass(frozen=True, slots=True)
class Name:
    """The name and last value of a series: beside its last point, at `y` px."""

    lines: tuple[str, ...]
    point: Point
    y: float

    def box(self, area: Area) -> Box:
        """The room it takes and its point with it."""
        x, y, half = self.point.x + area.left, self.y + area.head, len(self.lines) * LABEL_LINE / 2
        return Box(x - 4, y - half, x + NAME_GAP + text_width("\n".join(self.lines), LABEL * _BOLD) + 4, y + half)


@dataclass(frozen=True, slots=True)
class Period:
    """One period with a label below the plot."""

    label: str
    lines: tuple[str, ...]
    x: float


@dataclass(frozen=True, slots=True)
class LinePlan:
    """The whole plan. `is_true` says that the periods stand at their true distances; `below` is the labels' room."""

    area: Area
    points: tuple[Point, ...]
    names: tuple[Name, ...]
    periods: tuple[Period, ...]
    is_true: bool
    below: int


def line_plan(view: ChartView, width: int) -> LinePlan:
    """Plan a line chart for a picture `width` px wide."""
    marks = [mark for series in view.series for mark in series.marks]
    labels = _labels(view, marks, width)
    area = _area(view, marks, labels, width)
    periods = _periods(marks)
    cells, is_true = columns(periods, [_wide(labels[label]) for label, _ in periods], area.width)
    places = {cell.label: cell.x for cell in cells}
    points = _points(view, area, places, width)
    names = _names(view, points) if len(view.series) > 1 else ()
    below = max(map(len, labels.values())) * LABEL_LINE + 10
    return LinePlan(area, _placed(points, names, area, width), names, _spaced(places, labels), is_true, below)


def _labels(view: ChartView, marks: Sequence[Mark], width: int) -> Labels:
    """The lines of each period label, as broad as the columns allow."""
    texts = dict.fromkeys(mark.label for mark in marks)
    column = (width - 70) / max(1, len(texts) - 1) - 8
    limit = max(54.0 if view.lang == "zh" else 72.0, min(84.0 if width < 500 else 120.0, column))
    return {text: balance(text, limit, LABEL) for text in texts}


def _wide(lines: tuple[str, ...]) -> float:
    return text_width("\n".join(lines), LABEL) + 8


def _periods(marks: Sequence[Mark]) -> list[tuple[str, date | None]]:
    """Each period label once, in time; without dates in the order of the marks."""
    first: dict[str, date | None] = {}
    for mark in marks:
        first.setdefault(mark.label, mark.at)
    if all(at is not None for at in first.values()):
        return sorted(first.items(), key=lambda pair: (pair[1] or date.min, pair[0]))
    return list(first.items())


def _area(view: ChartView, marks: Sequence[Mark], labels: Labels, width: int) -> Area:
    periods = _periods(marks)
    first, last = (
        max(_half(mark, view, labels, width, len(periods)) for mark in marks if mark.label == periods[end][0]) + 2
        for end in (0, -1)
    )
    if len(view.series) > 1:
        names = [_name_lines(view, index, mark) for index, one in enumerate(view.series) for mark in one.marks]
        last = max(last, *(text_width("\n".join(lines), LABEL * _BOLD) + NAME_GAP + 3 for lines in names))
    low, high = (float(end) for end in ends(marks))
    height = 190 if width < 500 else 240
    area = Area(
        round(first, 1),
        round(width - first - last, 1),
        height,
        _HEAD,
        22 if low < 0 else 0,
        low,
        high if high > low else low + 1,
    )
    return replace(area, head=max([_HEAD, *(_over(mark, view, area, width, len(periods)) for mark in marks)]))


def _over(mark: Mark, view: ChartView, area: Area, width: int, count: int) -> int:
    """How far above the plot the value over a mark reaches, so that it stays below the subtitle."""
    end = reach(mark)
    lines = len(_shown(mark, view, width, count)) * LABEL_LINE
    arrow = _ARROW_ROOM if is_lower_bound(mark) else 0.0
    return 0 if end is None else round(lines + _OVER + arrow - area.y(float(end)))


def _half(mark: Mark, view: ChartView, labels: Labels, width: int, count: int) -> float:
    """Half the width of the widest text in a mark's column."""
    value = text_width("\n".join(_shown(mark, view, width, count)), LABEL * _BOLD)
    return max(value, text_width("\n".join(labels[mark.label]), LABEL)) / 2


def _shown(mark: Mark, view: ChartView, width: int, count: int) -> tuple[str, ...]:
    """The lines of a value, narrow where many stand side by side; the word for its status has its own line."""
    limit, whole = 76 if width < 500 and count > 4 else 108, caption(mark, view)
    if text_width(whole, LABEL) <= limit:
        return (whole,)
    word = status_word(mark, view)
    return (*(balance(word, limit, LABEL) if word else ()), *balance(mark.text, limit, LABEL))


def _points(view: ChartView, area: Area, places: dict[str, float], width: int) -> list[Point]:
    focused = has_focus(view)
    found = []
    for index, series in enumerate(view.series):
        for mark in sorted(series.marks, key=lambda one: places[one.label]):
            end = reach(mark)
            if end is not None:
                text = "\n".join(_shown(mark, view, width, len(places)))
                token = colour(mark, index, focused=focused)
                found.append(Point(mark, index, places[mark.label], area.y(float(end)), text, token))
    return found


def _names(view: ChartView, points: Sequence[Point]) -> tuple[Name, ...]:
    """The name and value of each series beside its last point, pushed apart where two would meet."""
    last = {point.series: point for point in points}
    floor = -1e9
    found = []
    for point in sorted(last.values(), key=lambda one: (one.y, one.series)):
        lines = _name_lines(view, point.series, point.mark)
        y = max(point.y, floor)
        floor = y + LABEL_LINE * len(lines)
        found.append(Name(lines, point, y))
    return tuple(found)


def _name_lines(view: ChartView, series: int, mark: Mark) -> tuple[str, ...]:
    return wrap(f"{view.series[series].name} {caption(mark, view)}", _NAME_WIDTH, LABEL * _BOLD)


def _placed(points: list[Point], names: Sequence[Name], area: Area, width: int) -> tuple[Point, ...]:
    """Give each value its place; the focus, the ends, other statuses and the extremes come first."""
    left, ended = area.left, [name.point for name in names]
    free = [point for point in points if point not in ended]
    wishes = [
        Wish(
            point.x + left,
            point.y + area.head,
            text_width(point.text, LABEL),
            LABEL_LINE * len(point.text.split("\n")),
            _rank(point, points),
            _ARROW_ROOM if is_lower_bound(point.mark) else 0.0,
        )
        for point in free
    ]
    zero = area.y(0) + area.head
    lines = [((one.x + left, one.y + area.head), (two.x + left, two.y + area.head)) for one, two in _pairs(points)]
    lines.append(((left, zero), (left + area.width, zero)))
    lines += [_whisker(point, area) for point in points if is_spread(point.mark)]
    spots = place(wishes, lines, [name.box(area) for name in names], width, area.height + area.foot + area.head)
    placed = iter(spots)
    return tuple(point if point in ended else replace(point, place=next(placed)) for point in points)


def _whisker(point: Point, area: Area) -> tuple[tuple[float, float], tuple[float, float]]:
    """A whisker with its crossbars, as a line that labels avoid."""
    x, low, high = point.x + area.left, area.y(float(point.mark.low or 0)), area.y(float(point.mark.high or 0))
    above, below = (_BAR if end != point.y else 0.0 for end in (high, low))
    return (x, low + area.head + below), (x, high + area.head - above)


def _pairs(points: Sequence[Point]) -> list[tuple[Point, Point]]:
    """The neighbours that the line of a series joins."""
    joined = [point for point in points if point.joined]
    return [(one, other) for one, other in pairwise(joined) if one.series == other.series]


def _rank(point: Point, points: Sequence[Point]) -> int:
    mine = [one for one in points if one.series == point.series]
    if point.mark.focus:
        return 0
    if point in (mine[0], mine[-1]):
        return 1
    if not point.joined:
        return 2
    return 3 if point.y in (min(one.y for one in mine), max(one.y for one in mine)) else 4


def _spaced(places: dict[str, float], labels: Labels) -> tuple[Period, ...]:
    """The periods whose label has room: from the last one back, each that does not meet its neighbour."""
    shown: list[Period] = []
    for label, x in sorted(places.items(), key=lambda pair: -pair[1]):
        lines = labels[label]
        if not shown or shown[-1].x - x >= (_wide(lines) + _wide(shown[-1].lines)) / 2 - 4:
            shown.append(Period(label, lines, x))
    return tuple(reversed(shown))
