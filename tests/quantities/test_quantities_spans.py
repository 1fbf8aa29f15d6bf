"""Arithmetic on spans: nothing that may be true is ever left outside."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quantities import Hedge, asserted, parse
from generator.quantities.spans import Span, fineness, point, possible

# Arithmetic of tests is done to fewer digits than the ends of spans are compared with.
NEAR_ENOUGH = Decimal("1e-18")
numbers = st.decimals(min_value=-10_000, max_value=10_000, places=3)
positive = st.decimals(min_value=Decimal("0.001"), max_value=10_000, places=3)


@st.composite
def spans(draw: st.DrawFn, values: st.SearchStrategy[Decimal]) -> tuple[Span, Decimal]:
    """A span, either end of it open or not, and a value that is in it."""
    low, value, high = sorted(draw(values) for _ in range(3))
    return Span(low if draw(st.booleans()) else None, high if draw(st.booleans()) else None), value


def holds(span: Span, value: Decimal) -> bool:
    near = NEAR_ENOUGH * max(1, abs(value))
    return (span.low is None or span.low <= value + near) and (span.high is None or value - near <= span.high)


@given(spans(numbers), spans(numbers))
def test_a_sum_and_a_difference_hold_what_is_true(one: tuple[Span, Decimal], other: tuple[Span, Decimal]) -> None:
    assert holds(one[0].plus(other[0]), one[1] + other[1])
    assert holds(one[0].minus(other[0]), one[1] - other[1])


@given(spans(numbers), spans(positive))
def test_a_quotient_holds_what_is_true(one: tuple[Span, Decimal], divisor: tuple[Span, Decimal]) -> None:
    assert holds(one[0].over(divisor[0]), one[1] / divisor[1])


@given(spans(positive), st.integers(1, 5))
def test_a_root_and_a_power_hold_what_is_true(one: tuple[Span, Decimal], degree: int) -> None:
    assert holds(one[0].power(Decimal(degree)), one[1] ** degree)
    assert holds(one[0].power(1 / Decimal(degree)), one[1] ** (1 / Decimal(degree)))


@given(spans(numbers), positive)
def test_a_product_holds_what_is_true(one: tuple[Span, Decimal], factor: Decimal) -> None:
    assert holds(one[0].times(factor), one[1] * factor)


@given(numbers, numbers)
def test_exact_numbers_give_exact_results(one: Decimal, other: Decimal) -> None:
    assert point(one).plus(point(other)) == point(one + other)
    assert point(one).minus(point(other)) == point(one - other)


def test_a_divisor_that_may_be_nothing_leaves_the_quotient_open_above() -> None:
    ten = point(Decimal(10))
    assert ten.over(Span(None, Decimal(5))) == Span(Decimal(2), None)
    assert ten.over(Span(Decimal(0), Decimal(5))) == Span(Decimal(2), None)
    assert ten.over(Span(Decimal(5), None)) == Span(None, Decimal(2))
    assert point(Decimal(-10)).over(Span(Decimal(5), None)) == Span(Decimal(-2), None)


def ends(low: str, high: str) -> Span:
    return Span(Decimal(low) if low else None, Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("printed", "hedge", "said", "may"),
    [
        ("36.3万户", "exact", ends("363000", "363000"), ends("362500", "363500")),
        ("3695家", "exact", ends("3695", "3695"), ends("3694.5", "3695.5")),
        ("1000亿元", "over", ends("100000000000", ""), ends("100000000000", "")),
        ("60%", "at_least", ends("60", ""), ends("60", "")),
        ("5000亿元", "nearly", ends("", "500000000000"), ends("", "500000000000")),
        ("30天", "up_to", ends("", "30"), ends("", "30")),
        ("100家", "about", ends("", ""), ends("", "")),
        ("3—5家", "range", ends("3", "5"), ends("2.5", "5.5")),
        ("下降4.4%", "exact", ends("-4.4", "-4.4"), ends("-4.45", "-4.35")),
        ("下降4%", "over", ends("", "-4"), ends("", "-4")),
        ("下降4%", "up_to", ends("-4", ""), ends("-4", "")),
    ],
)
def test_what_a_printed_figure_asserts_and_leaves_open(printed: str, hedge: Hedge, said: Span, may: Span) -> None:
    figure = parse(printed)
    assert asserted(figure, hedge) == said
    assert possible(figure, hedge, whole=False) == may


def test_what_is_counted_one_by_one_is_not_rounded() -> None:
    assert possible(parse("3695家"), "exact", whole=True) == point(Decimal(3695))


def test_a_bound_is_as_fine_as_its_figure() -> None:
    assert fineness(parse("1.7万亿元"), "over", whole=False) == point(Decimal("1.7e12"))
    assert fineness(parse("100家"), "about", whole=True) == Span(Decimal(90), Decimal(110))
