"""Put periods on a line: at their true distances when the labels then fit, else side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Column:
    """One period on the horizontal axis: its label and its place in px from the left end."""

    label: str
    x: float


def columns(
    periods: Sequence[tuple[str, date | None]], widths: Sequence[float], width: float
) -> tuple[tuple[Column, ...], bool]:
    """The columns from left to right, and whether their distances are true.

    `periods` are (label, date) in order, each label once; `widths` is the room that each label needs in px.
    """
    dates = [at.toordinal() for _, at in periods if at is not None]
    steps = len(periods) - 1
    if steps < 1:
        return tuple(Column(label, width / 2) for label, _ in periods), True
    if len(dates) == len(periods):
        span = dates[-1] - dates[0]
        true = [(day - dates[0]) / span * width if span else 0.0 for day in dates]
        if all(true[i + 1] - true[i] >= (widths[i] + widths[i + 1]) / 2 for i in range(steps)):
            return tuple(Column(label, round(x, 1)) for (label, _), x in zip(periods, true, strict=True)), True
    even = tuple(Column(label, round(index * width / steps, 1)) for index, (label, _) in enumerate(periods))
    return even, len(dates) == len(periods) and _is_even(dates)


def _is_even(dates: Sequence[int]) -> bool:
    gaps = [right - left for left, right in pairwise(dates)]
    return max(gaps) - min(gaps) <= 0.1 * max(gaps)
