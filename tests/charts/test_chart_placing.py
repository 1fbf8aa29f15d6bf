from __future__ import annotations

from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.charts.placing import Box, Wish, place
from generator.charts.timescale import columns

WISHES = st.lists(
    st.builds(
        Wish, st.floats(0, 360), st.floats(30, 200), st.floats(10, 90), st.sampled_from([17.0, 34.0]), st.integers(0, 4)
    ),
    max_size=9,
)


def box(wish: Wish, spot: str) -> Box:
    x, y, across, high = wish.x, wish.y, wish.width, wish.height
    left = {"top": x - across / 2, "bottom": x - across / 2, "right": x + 10, "left": x - 10 - across}[spot]
    top = {"top": y - 7 - high, "bottom": y + 7, "right": y - high / 2, "left": y - high / 2}[spot]
    return Box(left, top, left + across, top + high)


@given(WISHES)
def test_labels_never_meet_and_stay_inside(wishes: list[Wish]) -> None:
    spots = place(wishes, [], [], 360, 220)
    boxes = [box(wish, spot) for wish, spot in zip(wishes, spots, strict=True) if spot]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert all(one.left >= 0 and one.right <= 360 and one.bottom <= 220 for one in boxes)


def test_the_more_important_label_gets_the_place() -> None:
    near = [Wish(100, 100, 80, 17, 4), Wish(104, 100, 80, 17, 0)]
    assert place([near[0]], [], [], 360, 220) == ("top",)
    assert place(near, [], [], 360, 220)[1] == "top"


def test_a_minor_label_gives_way_to_a_line_and_a_major_one_moves() -> None:
    wall = [((0.0, 85.0), (360.0, 85.0))]
    assert place([Wish(100, 100, 40, 17, 1)], wall, [], 360, 220) == ("bottom",)
    walls = [((0.0, float(y)), (360.0, float(y))) for y in (85, 100, 115)]
    assert place([Wish(100, 100, 40, 17, 4)], walls, [], 360, 220) == (None,)
    assert place([Wish(100, 100, 40, 17, 0)], walls, [], 360, 220) == ("top",)


def test_periods_keep_their_distances_when_the_labels_fit() -> None:
    years = [("2018", date(2018, 12, 31)), ("2020", date(2020, 12, 31)), ("2024", date(2024, 12, 31))]
    cells, true = columns(years, [40, 40, 40], 300)
    assert true
    assert [cell.x for cell in cells] == [0, 100.0, 300]


def test_periods_too_close_stand_side_by_side_and_are_not_called_true() -> None:
    periods = [("2016", date(2016, 12, 31)), ("2021-06", date(2021, 6, 30)), ("2021-09", date(2021, 9, 30))]
    cells, true = columns(periods, [40, 60, 60], 300)
    assert not true
    assert [cell.x for cell in cells] == [0, 150, 300]


def test_one_period_stands_in_the_middle() -> None:
    assert columns([("2021", date(2021, 12, 31))], [40], 300)[0][0].x == 150
