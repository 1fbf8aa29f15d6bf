"""Where an aim stands, case by case: the rule that the page of targets states in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.quantities import Span
from generator.views.standing import Aim, Point, standing

AS_OF = date(2031, 6, 30)
AHEAD, PAST = date(2035, 12, 31), date(2030, 12, 31)


def figure(year: int, value: int, low: int | None = None, high: int | None = None, hedged: bool = False) -> Point:
    ends = Span(Decimal(low) if low is not None else None, Decimal(high) if high is not None else None)
    exact = Span(Decimal(value), Decimal(value))
    return Point(date(year, 12, 31), Decimal(value), ends if hedged else exact)


def rising(deadline: date | None = AHEAD) -> Aim:
    return Aim(Decimal(100), deadline)


FALLING = Aim(Decimal(100), AHEAD, falling=True)
START = figure(2025, 50)
OVER_100 = figure(2030, 100, low=100, hedged=True)
OVER_90 = figure(2030, 90, low=90, hedged=True)
NEARLY_100 = figure(2030, 100, high=100, hedged=True)
ABOUT_100 = figure(2030, 100, hedged=True)


@pytest.mark.parametrize(
    ("aim", "base", "latest", "expected"),
    [
        # No figure: the deadline decides.
        (rising(), START, None, "waiting"),
        (rising(PAST), START, None, "overdue"),
        (rising(AS_OF), None, None, "overdue"),
        (rising(None), START, None, "undated"),
        # A figure that has come to the aim, early, late or without a deadline.
        (rising(), START, figure(2030, 100), "reached"),
        (rising(PAST), None, figure(2031, 120), "reached"),
        (rising(None), None, figure(2030, 100), "reached"),
        (rising(), START, OVER_100, "reached"),
        (FALLING, figure(2025, 150), figure(2030, 100), "reached"),
        # At the deadline.
        (rising(PAST), START, figure(2030, 99), "missed"),
        (rising(PAST), START, OVER_90, "untold"),
        (rising(PAST), START, NEARLY_100, "untold"),
        (rising(PAST), START, figure(2030, 60, high=60, hedged=True), "missed"),
        (rising(PAST), START, ABOUT_100, "untold"),
        # A figure from before a deadline that has passed says nothing of the deadline.
        (rising(PAST), START, figure(2029, 99), "overdue"),
        # The straight path: from 50 at the end of 2025 to 100 at the end of 2035, 75 after half of the time.
        (rising(), START, figure(2030, 75), "on_path"),
        (rising(), START, figure(2030, 74), "behind"),
        (rising(), START, OVER_90, "on_path"),
        (rising(), START, figure(2030, 74, low=74, hedged=True), "untold"),
        (rising(), START, ABOUT_100, "untold"),
        (FALLING, figure(2025, 150), figure(2030, 124), "on_path"),
        (FALLING, figure(2025, 150), figure(2030, 126), "behind"),
        # No path without a start before the figure, or without a deadline.
        (rising(), None, figure(2030, 75), "untold"),
        (rising(), START, START, "untold"),
        (rising(None), START, figure(2030, 75), "untold"),
    ],
)
def test_an_aim_stands(aim: Aim, base: Point | None, latest: Point | None, expected: str) -> None:
    assert standing(aim, base, latest, AS_OF) == expected


def test_the_same_aim_is_overdue_only_for_documents_that_reach_its_deadline() -> None:
    assert standing(rising(PAST), START, None, date(2030, 12, 30)) == "waiting"
    assert standing(rising(PAST), START, None, date(2030, 12, 31)) == "overdue"
