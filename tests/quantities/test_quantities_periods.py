"""Periods as written and as read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quantities import NotAPeriod, overlap, parse_period, show_period

PERIODS = [
    ("2021", "2021-01-01", "2021-12-31", "year", "2021年", "2021", "截至2021年底", "as of the end of 2021"),
    (
        *("2021-09", "2021-09-01", "2021-09-30", "month", "2021年9月", "September 2021"),
        *("截至2021年9月底", "as of the end of September 2021"),
    ),
    (
        *("2021-09-30", "2021-09-30", "2021-09-30", "day", "2021年9月30日", "30 September 2021"),
        *("截至2021年9月30日", "as of 30 September 2021"),
    ),
    (
        *("2021-Q3", "2021-07-01", "2021-09-30", "quarter", "2021年第三季度", "third quarter of 2021"),
        *("截至2021年9月底", "as of the end of September 2021"),
    ),
    (
        *("2021-H1", "2021-01-01", "2021-06-30", "half", "2021年上半年", "first half of 2021"),
        *("截至2021年6月底", "as of the end of June 2021"),
    ),
    (
        *("2021-H2", "2021-07-01", "2021-12-31", "half", "2021年下半年", "second half of 2021"),
        *("截至2021年12月底", "as of the end of December 2021"),
    ),
    (
        *("2021-01/2021-11", "2021-01-01", "2021-11-30", "span", "2021年1—11月", "January–November 2021"),
        *("截至2021年11月底", "as of the end of November 2021"),
    ),
    (
        *("2020-09/2021-08", "2020-09-01", "2021-08-31", "span", "2020年9月—2021年8月"),
        *("September 2020 – August 2021", "截至2021年8月底", "as of the end of August 2021"),
    ),
    (
        *("2021/2025", "2021-01-01", "2025-12-31", "span", "2021—2025年", "2021–2025"),
        *("截至2025年底", "as of the end of 2025"),
    ),
    (
        *("2021-09-07/2021-10-25", "2021-09-07", "2021-10-25", "span", "2021年9月7日—2021年10月25日"),
        *("7 September 2021 – 25 October 2021", "截至2021年10月25日", "as of 25 October 2021"),
    ),
    (
        *("2024-02", "2024-02-01", "2024-02-29", "month", "2024年2月", "February 2024"),
        *("截至2024年2月底", "as of the end of February 2024"),
    ),
]


@pytest.mark.parametrize("row", PERIODS, ids=lambda row: row[0])
def test_period(row: tuple[str, ...]) -> None:
    text, start, end, kind, zh, en, as_of_zh, as_of_en = row
    period = parse_period(text)
    assert (period.text, period.start.isoformat(), period.end.isoformat(), period.kind) == (text, start, end, kind)
    assert (show_period(period, "zh", as_of=False), show_period(period, "en", as_of=False)) == (zh, en)
    assert (show_period(period, "zh", as_of=True), show_period(period, "en", as_of=True)) == (as_of_zh, as_of_en)


FORMS = 'write "2021", "2021-09", "2021-09-30", "2021-Q3", "2021-H1", "2021-01/2021-11" or "2021/2025"'


@pytest.mark.parametrize(
    ("text", "what", "mend"),
    [
        ("", '"" is not a period', FORMS),
        ("last year", '"last year" is not a period', FORMS),
        ("2021年", '"2021年" is not a period', FORMS),
        ("２０２１", '"２０２１" is not a period', FORMS),
        ("2021-9", '"2021-9" is not a period', FORMS),
        ("2021-Q5", '"2021-Q5" is not a period', FORMS),
        ("2021-H3", '"2021-H3" is not a period', FORMS),
        ("2021/", '"2021/" is not a period', FORMS),
        ("2021/2022/2023", '"2021/2022/2023" is not a period', FORMS),
        ("2021\n", '"2021\n" is not a period', FORMS),
        ("2021-13", '"2021-13" has no month 13', "write a month from 01 to 12"),
        ("2021-00", '"2021-00" has no month 00', "write a month from 01 to 12"),
        ("2021-02-29", '"2021-02-29" has no day 29', "write a day from 01 to 28"),
        ("2021-02-00", '"2021-02-00" has no day 00', "write a day from 01 to 28"),
        ("2021/2021-11", '"2021/2021-11" joins a year to a month', "write both ends as days, as months or as years"),
        (
            "2021-H1/2021-H2",
            '"2021-H1/2021-H2" joins a half to a half',
            "write both ends as days, as months or as years",
        ),
        ("2025/2021", '"2025/2021" ends before it has begun', 'write the earlier end first, or "2025" alone'),
        ("2021/2021", '"2021/2021" ends before it has begun', 'write the earlier end first, or "2021" alone'),
    ],
)
def test_refused_period(text: str, what: str, mend: str) -> None:
    with pytest.raises(NotAPeriod) as refusal:
        parse_period(text)
    assert (refusal.value.what, refusal.value.mend) == (what, mend)


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        ("2021", "2021-H1", True),
        ("2021-09-30", "2021-Q3", True),
        ("2021-01/2021-11", "2021-12", False),
        ("2021/2025", "2025-12-31", True),
        ("2020", "2021", False),
    ],
)
def test_overlap(a: str, b: str, meet: bool) -> None:
    assert overlap(parse_period(a), parse_period(b)) is meet
    assert overlap(parse_period(b), parse_period(a)) is meet


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 4000))
def test_a_span_of_days_holds_its_ends(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    period = parse_period(f"{start}/{end}")
    assert (period.start, period.end) == (start, end)
    assert overlap(period, parse_period(end.isoformat()))
    assert overlap(period, parse_period(f"{start:%Y-%m}"))


def test_periods_are_sorted_by_their_text() -> None:
    texts = ["2021", "2021-01/2021-11", "2021-H1", "2022"]
    assert [period.text for period in sorted(map(parse_period, reversed(texts)))] == texts
