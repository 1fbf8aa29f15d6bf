"""What formulas give: the value, its bounds, and no more digits than there are."""

from __future__ import annotations

import typing
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.quantities import (
    FORMULAS,
    FormulaName,
    Hedge,
    Operand,
    Outcome,
    UnitForm,
    parse,
    show_outcome,
    work_out,
)
from generator.quantities.figure import Figure

YUAN = UnitForm("money", "元", "", "")
FIRM = UnitForm("count", "家", "firm", "firms")
BATCH = UnitForm("count", "批", "batch", "batches")
PERCENT = UnitForm("percent", "%", "%", "%")
POINT = UnitForm("points", "个百分点", "percentage point", "percentage points")
TIMES = UnitForm("times", "倍", "times", "times")
Given = str | tuple[str, Hedge]


def operand(given_: Given) -> Operand:
    """A figure as printed. What is printed to the last unit counts as exact, as counts are."""
    printed, hedge = (given_, "exact") if isinstance(given_, str) else given_
    figure = parse(printed)
    return Operand(figure, typing.cast(Hedge, hedge), whole=figure.kind == "number" and figure.step == 1)


def worked(formula: FormulaName, years: int = 1, **roles: Given | list[Given]) -> Outcome | None:
    lists = {name: one if isinstance(one, list) else [one] for name, one in roles.items()}
    return work_out(formula, {name: tuple(map(operand, several)) for name, several in lists.items()}, years)


OVER: Given = ("1.7万亿元", "over")


@dataclass(frozen=True)
class Case:
    """A formula with its inputs, and the result in both languages with its two ends."""

    formula: FormulaName
    roles: dict[str, Given | list[Given]]
    unit: UnitForm
    shown: tuple[str, str]
    ends: tuple[str, str]
    years: int = 1


CASES = [
    Case("share", {"part": "495家", "whole": "1279家"}, PERCENT, ("38.7%", "38.7%"), ("38.70", "38.71")),
    Case("share", {"part": "7市", "whole": "14个"}, PERCENT, ("50%", "50%"), ("50", "50")),
    Case("whole", {"part": "91个", "share": ("70%", "over")}, FIRM, ("不超过130家", "up to 130 firms"), ("", "130")),
    Case(
        "whole",
        {"part": "1.148万亿元", "share": "27.5%"},
        YUAN,
        ("约4.17万亿元", "about CN¥4.17 trillion"),
        ("4165000000000", "4184000000000"),
    ),
    Case("sum", {"parts": ["1个", "20个", "9个"]}, FIRM, ("30家", "30 firms"), ("30", "30")),
    Case("average", {"total": "3695家", "number": "4批"}, FIRM, ("924家", "924 firms"), ("923.7", "923.8")),
    Case("multiple", {"value": "92个", "base": "26个"}, TIMES, ("3.54倍", "3.54 times"), ("3.538", "3.539")),
    Case("multiple", {"value": "36.3万户", "base": "1.5万户"}, TIMES, ("约24倍", "about 24 times"), ("23.3", "25.1")),
    Case("gap", {"value": "8%", "base": "4.6%"}, POINT, ("约3个百分点", "about 3 percentage points"), ("2.8", "4.0")),
    Case("difference", {"later": "50家", "earlier": "29家"}, FIRM, ("21家", "21 firms"), ("21", "21")),
    Case(
        "difference",
        {"later": OVER, "earlier": "1.148万亿元"},
        YUAN,
        ("5510亿元以上", "at least CN¥551 billion"),
        ("551000000000", ""),
    ),
    Case(
        "change_percent",
        {"later": OVER, "earlier": "1.148万亿元"},
        PERCENT,
        ("48.0%以上", "at least 48.0%"),
        ("48", ""),
    ),
    Case(
        "annual_growth",
        {"later": OVER, "earlier": "1.148万亿元"},
        PERCENT,
        ("13.9%以上", "at least 13.9%"),
        ("13.9", ""),
        3,
    ),
    Case("annual_growth", {"later": "121家", "earlier": "100家"}, PERCENT, ("10%", "10%"), ("10", "10"), 2),
    Case("distance", {"aim": "100个", "actual": "128个"}, FIRM, ("−28家", "−28 firms"), ("-28", "-28")),
    Case(
        "counterpart", {"value": "4.6%", "difference": "0.3个百分点"}, PERCENT, ("约4.3%", "about 4.3%"), ("4.2", "4.4")
    ),
    Case(
        "year_before",
        {"level": "1651.2亿元", "growth": "60.5%"},
        YUAN,
        ("1030亿元", "CN¥103 billion"),
        ("102800000000", "103000000000"),
    ),
    Case("growth_before", {"growth": "8.4%", "average": "6.3%"}, PERCENT, ("约4.2%", "about 4.2%"), ("4.09", "4.39")),
    Case("stock_before", {"stock": "232家", "added": "162家"}, FIRM, ("70家", "70 firms"), ("70", "70")),
    Case(
        "rest",
        {"whole": "15.1万家", "part": ("6万家", "nearly")},
        FIRM,
        ("9.0万家以上", "at least 90,000 firms"),
        ("90000", ""),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.formula}-{case.shown[0]}")
def test_formula(case: Case) -> None:
    found = worked(case.formula, case.years, **case.roles)
    assert found is not None
    assert (show_outcome(found, case.unit, "zh"), show_outcome(found, case.unit, "en")) == case.shown
    assert (found.low, found.high) == tuple(Decimal(end) if end else None for end in case.ends)


def test_every_formula_is_tried_and_every_name_is_known() -> None:
    assert {case.formula for case in CASES} == set(FORMULAS) == set(typing.get_args(FormulaName))
    assert all(tuple(case.roles) == FORMULAS[case.formula].takes for case in CASES)


def test_an_average_says_what_it_is_over() -> None:
    found = worked("average", total=("3695家", "over"), number="4批")
    assert found is not None
    assert show_outcome(found, FIRM, "zh", BATCH) == "每批923家以上"
    assert show_outcome(found, FIRM, "en", BATCH) == "at least 923 firms per batch"


def test_an_approximate_input_gives_an_approximate_result_without_bounds() -> None:
    found = worked("sum", parts=[("100家", "about"), "20家"])
    assert found == Outcome(Decimal(120), None, None, Decimal(10), "about")


def test_a_hedge_below_zero_speaks_of_the_size() -> None:
    found = worked("difference", later=("20家", "over"), earlier="30家")
    assert found == Outcome(Decimal(-10), Decimal(-10), None, Decimal(10), "up_to")
    found = worked("difference", later=("20家", "up_to"), earlier="30家")
    assert found == Outcome(Decimal(-10), None, Decimal(-10), Decimal(10), "at_least")


@pytest.mark.parametrize(
    ("formula", "roles"),
    [
        ("difference", {"later": ("955万台", "over"), "earlier": ("300万台", "over")}),
        ("share", {"part": ("450亿元", "over"), "whole": ("1.7万亿元", "over")}),
        ("share", {"part": "5家", "whole": "0家"}),
        ("sum", {"parts": [("100家", "over"), ("20家", "up_to")]}),
        ("sum", {"parts": [("100家", "about"), ("20家", "over")]}),
    ],
)
def test_what_says_nothing_gives_nothing(formula: FormulaName, roles: dict[str, Given | list[Given]]) -> None:
    assert worked(formula, **roles) is None


# Properties

hedges = st.sampled_from(["exact", "over", "at_least", "nearly", "up_to"])


@st.composite
def printed(draw: st.DrawFn, least: int = 1) -> tuple[Operand, Decimal]:
    """A figure as it might be printed, and a value that may be the true one."""
    step = Decimal(10) ** draw(st.integers(-2, 3))
    value = draw(st.integers(least, 5000)) * step
    hedge: Hedge = draw(hedges)
    near = Decimal(draw(st.integers(0, 1000))) / 1000
    true = {
        "exact": value + step * (near - Decimal("0.5")),
        "over": value + near * value,
        "at_least": value + near * value,
        "nearly": value - near * value / 2,
        "up_to": value - near * value / 2,
    }[hedge]
    figure = Figure("", value, value, "number", hedge, "", "家", step)
    return Operand(figure, hedge), true


def truth(formula: FormulaName, roles: dict[str, Decimal], years: int) -> Decimal:
    """The formula in plain arithmetic, written out a second time."""
    one, other = list(roles.values())[:2]
    return {
        "share": lambda: one / other * 100,
        "whole": lambda: one / other * 100,
        "sum": lambda: one + other,
        "average": lambda: one / other,
        "multiple": lambda: one / other,
        "change_percent": lambda: (one - other) / other * 100,
        "annual_growth": lambda: ((one / other) ** (1 / Decimal(years)) - 1) * 100,
        "year_before": lambda: one / (1 + other / 100),
        "growth_before": lambda: ((1 + other / 100) ** 2 / (1 + one / 100) - 1) * 100,
    }.get(formula, lambda: one - other)()


@given(st.sampled_from(sorted(FORMULAS)), printed(), printed(), st.integers(1, 6))
def test_the_bounds_hold_whatever_the_true_values_are(
    formula: FormulaName, one: tuple[Operand, Decimal], other: tuple[Operand, Decimal], years: int
) -> None:
    takes = FORMULAS[formula].takes
    names = takes if len(takes) == 2 else ("parts", "others")
    operands = (
        {"parts": (one[0], other[0])}
        if takes == ("parts",)
        else dict(zip(takes, ((one[0],), (other[0],)), strict=True))
    )
    found = work_out(formula, operands, years)
    assume(found is not None)
    assert found is not None
    true = truth(formula, dict(zip(names, (one[1], other[1]), strict=True)), years)
    near = Decimal("1e-15") * max(1, abs(true))
    assert found.low is None or found.low <= true + near
    assert found.high is None or true - near <= found.high
    assert (found.low is None, found.high is None) != (True, True)
    _shown_no_finer_than_known(formula, found)


def _shown_no_finer_than_known(formula: FormulaName, found: Outcome) -> None:
    assert found.value % found.step == 0
    if FORMULAS[formula].quotient:
        assert len(found.value.normalize().as_tuple().digits) <= 3
    if found.low is not None and found.high is not None:
        assert found.low - found.step / 2 <= found.value <= found.high + found.step / 2
        assert found.hedge in ("exact", "about")
        # The ends are rounded outwards by a tenth of a step at most, the rest is what the digits leave open.
        assert found.high - found.low <= found.step * Decimal("4.2")
    else:
        assert found.value in (found.low, found.high)
        assert found.hedge in ("at_least", "up_to")
