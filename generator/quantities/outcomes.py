"""What a formula gives for printed figures, and how much of it may be shown.

The result is as fine as what it is worked out from. Its last digit is the smallest in which the true value is uncertain
by no more than two; a quotient, which hardly ever comes out even, is shown with three digits at most. Where words such
as "over" leave one side open the result is the bound of the other side, and is rounded so that it stays a bound.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal, localcontext

from generator.quantities.figure import Figure, Hedge
from generator.quantities.formulas import FORMULAS, FormulaName
from generator.quantities.spans import End, Span, fineness, point, possible

# Far more digits than any figure has: what is rounded away here is never seen.
_EXACT = Context(prec=80)
_DIGITS = 3
_ONE, _TEN = Decimal(1), Decimal(10)


@dataclass(frozen=True, slots=True)
class Operand:
    """One figure that goes into a formula, with its hedge; `whole` when it is no rounded one, such as a target."""

    figure: Figure
    hedge: Hedge
    whole: bool = False


Operands = Mapping[str, tuple[Operand, ...]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a formula gives: the number to show, the ends between which the true one lies, and the last digit shown.

    `value` is a multiple of `step`. With the hedge "at_least" it is the lower end, with "up_to" the upper one (below
    zero the other way round, as a hedge speaks of the size). The hedge is "exact" when every value between the ends
    rounds to `value`, "about" when some do not. `low` and `high` are rounded outwards, to a tenth of `step`; an end
    that the words leave open is None.
    """

    value: Decimal
    low: End
    high: End
    step: Decimal
    hedge: Hedge


def work_out(formula: FormulaName, operands: Operands, years: int = 1) -> Outcome | None:
    """What the formula gives; None when the words leave both sides open, or it cannot be worked out.

    `years` is how many years lie between two numbers of which one is later.
    """
    with localcontext(_EXACT):
        try:
            return _outcome(formula, operands, years)
        except ArithmeticError:
            return None


def _outcome(formula: FormulaName, operands: Operands, years: int) -> Outcome | None:
    hedges = {one.hedge for several in operands.values() for one in several}
    rough = "about" in hedges
    if rough and not hedges <= {"about", "exact", "range"}:
        return None  # a bound that is known about is none
    fine = _through(formula, operands, years, lambda one: fineness(one.figure, one.hedge, one.whole))
    value = _through(formula, operands, years, lambda one: point((one.figure.low + one.figure.high) / 2)).low
    truth = (
        fine if rough else _through(formula, operands, years, lambda one: possible(one.figure, one.hedge, one.whole))
    )
    if value is None or fine.low is None or fine.high is None or (truth.low is None and truth.high is None):
        return None
    step = _step(value, fine.high - fine.low, FORMULAS[formula].quotient)
    if truth.low is not None and truth.high is not None:
        return _between(_to(value, step, ROUND_HALF_UP), truth.low, truth.high, step, rough)
    return _bound(truth, step)


def _through(formula: FormulaName, operands: Operands, years: int, span: Callable[[Operand], Span]) -> Span:
    spans = {name: tuple(map(span, several)) for name, several in operands.items()}
    return FORMULAS[formula].compute(spans, years)


def _step(value: Decimal, width: Decimal, quotient: bool) -> Decimal:
    """The last digit to show of a value that is known within `width`."""
    finest = _power_above(width / 4) if width else None
    if quotient:
        three = _ONE.scaleb(value.adjusted() - _DIGITS + 1)
        finest = max(finest or three, three)
    if not width and (finest is None or value % finest == 0):
        # It comes out even: no zeros behind what there is.
        return _ONE.scaleb(int(value.normalize().as_tuple().exponent))
    return finest or _ONE


def _power_above(number: Decimal) -> Decimal:
    """The smallest power of ten that is not less than the number."""
    power = _ONE.scaleb(number.adjusted())
    return power if power == number else _ONE.scaleb(number.adjusted() + 1)


def _between(value: Decimal, low: Decimal, high: Decimal, step: Decimal, rough: bool) -> Outcome:
    if rough:
        return Outcome(value, None, None, step, "about")
    half = step / 2
    hedge: Hedge = "exact" if value - half <= low and high <= value + half else "about"
    return Outcome(value, _to(low, step / _TEN, ROUND_FLOOR), _to(high, step / _TEN, ROUND_CEILING), step, hedge)


def _bound(truth: Span, step: Decimal) -> Outcome:
    if truth.low is not None:
        low = _to(truth.low, step, ROUND_FLOOR)
        return Outcome(low, low, None, step, "at_least" if low >= 0 else "up_to")
    assert truth.high is not None
    high = _to(truth.high, step, ROUND_CEILING)
    return Outcome(high, None, high, step, "up_to" if high >= 0 else "at_least")


def _to(number: Decimal, step: Decimal, rounding: str) -> Decimal:
    """The number as a multiple of a power of ten, written out without an exponent."""
    return Decimal(f"{(number / step).to_integral_value(rounding=rounding) * step:f}")
