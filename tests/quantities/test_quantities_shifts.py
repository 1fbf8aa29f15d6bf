"""Periods worked out from periods."""

from __future__ import annotations

import pytest

from generator.quantities import NotAPeriod, day_before, parse_period, rest_of, year_earlier


@pytest.mark.parametrize(
    ("period", "earlier"),
    [
        ("2021", "2020"),
        ("2021-H1", "2020-H1"),
        ("2021-Q3", "2020-Q3"),
        ("2021-09-30", "2020-09-30"),
        ("2024-02-29", "2023-02-28"),
        ("2021-01/2021-11", "2020-01/2020-11"),
        ("2021/2025", "2020/2024"),
    ],
)
def test_a_year_earlier(period: str, earlier: str) -> None:
    assert year_earlier(parse_period(period)) == parse_period(earlier)


def test_there_is_no_year_before_the_first_that_can_be_written() -> None:
    with pytest.raises(NotAPeriod):
        year_earlier(parse_period("1000"))


@pytest.mark.parametrize(("period", "day"), [("2021-H1", "2020-12-31"), ("2021-03", "2021-02-28")])
def test_the_day_before(period: str, day: str) -> None:
    assert day_before(parse_period(period)) == parse_period(day)


@pytest.mark.parametrize(
    ("whole", "part", "rest"),
    [
        ("2021", "2021-H1", "2021-07/2021-12"),
        ("2021", "2021-01/2021-11", "2021-12"),
        ("2021-01/2021-03", "2021-01-01/2021-02-10", "2021-02-11/2021-03-31"),
    ],
)
def test_the_rest_of_a_period(whole: str, part: str, rest: str) -> None:
    assert rest_of(parse_period(whole), parse_period(part)) == parse_period(rest)
