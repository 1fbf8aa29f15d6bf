"""How one observation looks: its status is its shape, in every kind of chart and in the words beside it."""

from collections.abc import Iterable
from decimal import Decimal

from generator.charts import theme
from generator.charts.frame import Option
from generator.views.chart import ChartView, Mark

HOLLOW = "transparent"
CAP = 8
_LOWER_BOUNDS = frozenset({"over", "at_least"})


def has_focus(view: ChartView) -> bool:
    """Whether one mark is what the page is about."""
    return any(mark.focus for series in view.series for mark in series.marks)


def colour(mark: Mark, index: int, *, focused: bool) -> str:
    """The colour token of a mark in series number `index`: the focus in the accent, its siblings quiet."""
    if focused:
        return theme.ACCENT if mark.focus else theme.QUIET
    return theme.SERIES[index % len(theme.SERIES)]


def style(mark: Mark, token: str) -> Option:
    """Actual: filled, hatched for a part of a year. Target and plan: outlined. Forecast: a dashed outline."""
    if mark.status == "actual":
        return {"color": token} | ({"decal": _hatch()} if mark.to_date else {})
    line = "dashed" if mark.status == "forecast" else "solid"
    return {"color": HOLLOW, "borderColor": token, "borderWidth": 1.5, "borderType": line}


def is_lower_bound(mark: Mark) -> bool:
    """Whether the figure says "over" or "at least": the mark is then open-ended."""
    return mark.hedge in _LOWER_BOUNDS


def is_spread(mark: Mark) -> bool:
    """Whether the mark has two ends, to be drawn as a whisker."""
    return mark.low is not None and mark.high is not None and mark.low != mark.high


def reach(mark: Mark) -> Decimal | None:
    """Where a bar ends: at the value, or at the low end of a range. None: there is nothing to draw."""
    return mark.value if mark.value is not None else mark.low


def ends(marks: Iterable[Mark]) -> tuple[Decimal, Decimal]:
    """The lowest and highest number that has to fit, zero included."""
    numbers = [number for mark in marks for number in (mark.value, mark.low, mark.high) if number is not None]
    return min([Decimal(0), *numbers]), max([Decimal(0), *numbers])


def caption(mark: Mark, view: ChartView) -> str:
    """The text on the mark: the value as shown, after the word for what is no full actual figure."""
    return f"{status_word(mark, view)} {mark.text}".strip()


def status_word(mark: Mark, view: ChartView) -> str:
    """ "target", "forecast", "year to date": nothing for a full actual figure."""
    key = "to_date" if mark.status == "actual" and mark.to_date else mark.status
    return "" if key == "actual" else view.words.get(key, "")


def item(mark: Mark, view: ChartView, value: object) -> Option:
    """The data item of a mark without its look: what it is, where it leads, what the tooltip says."""
    shown = caption(mark, view)
    several = [series.name for series in view.series if mark in series.marks] if len(view.series) > 1 else []
    parts = dict.fromkeys(part for part in (*several[:1], mark.label, shown, mark.period, mark.dispute) if part)
    link: Option = {"href": mark.href} if mark.href else {}
    facts: Option = {"fact": mark.fact} if mark.fact else {}
    return {
        "name": mark.label,
        "value": value,
        "status": mark.status,
        "tooltip": {"formatter": "\n".join(parts)},
        **facts,
        **link,
    }


def cap(mark: Mark, token: str, thickness: int, at: list[object], shift: float = 0.0) -> Option:
    """The arrow cap that leaves the end of a bar open, as a data item of a scatter series."""
    edge = f"path://M0,0L{CAP},{thickness / 2:g}L0,{thickness}"
    solid = mark.status == "actual"
    negative = (reach(mark) or 0) < 0
    return {
        "value": at,
        "status": mark.status,
        "symbol": edge + ("Z" if solid else ""),
        "symbolSize": thickness,
        "symbolKeepAspect": True,
        "symbolOffset": [-CAP / 2 if negative else CAP / 2, shift],
        **({"symbolRotate": 180} if negative else {}),
        "itemStyle": style(mark, token) | {"opacity": 1},
    }


def beam(mark: Mark, at: list[object], length: float, *, shift: float = 0.0, upright: bool = False) -> Option:
    """The whisker over a range or a conflict, as a data item of a scatter series: it starts at the low end.

    `length` is its size in px, `shift` how far it lies beside its place.
    """
    size = round(max(length, 3.0), 1)
    inner, half = round(size - 3, 1), 4.75
    path = f"M0,0h1.5v{half}h{inner:g}v-{half}h1.5v11h-1.5v-{half}h-{inner:g}v{half}h-1.5Z"
    if upright:
        path = f"M0,0h11v1.5h-{half}v{inner:g}h{half}v1.5h-11v-1.5h{half}v-{inner:g}h-{half}Z"
    return {
        "value": at,
        "status": "range",
        "low": mark.low,
        "high": mark.high,
        "symbol": "path://" + path,
        "symbolSize": max(size, 11),
        "symbolKeepAspect": True,
        "symbolOffset": [0, -size / 2] if upright else [size / 2, shift],
        "itemStyle": {"color": theme.INK, "opacity": 1},
    }


def overlay(name: str, data: list[Option]) -> Option:
    """A silent scatter series of drawn signs (caps, whiskers, texts) above the marks."""
    silent: Option = {"disabled": True}
    return {"type": "scatter", "name": name, "data": data, "silent": True, "clip": False, "z": 6, "emphasis": silent}


def _hatch() -> Option:
    return {"color": theme.PAPER, "dashArrayX": [1, 0], "dashArrayY": [2, 4], "rotation": -0.785, "symbolSize": 1}
