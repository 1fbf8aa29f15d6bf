"""Decimals as digits, and the scales that the two languages count in."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from generator.quantities.numerals import power_of

ONE = Decimal(1)
MINUS = "−"  # the typographic minus, as wide as a plus; a hyphen would read as a dash
SCALES_EN = ((ONE.scaleb(12), " trillion"), (ONE.scaleb(9), " billion"), (ONE.scaleb(6), " million"), (ONE, ""))
SCALES_ZH = ((power_of("万亿"), "万亿"), (power_of("亿"), "亿"), (power_of("万"), "万"), (ONE, ""))
WORDS_ZH = {
    power_of(word): word
    for word in ["", "百", "千", "万", "百万", "千万", "亿", "百亿", "千亿", "万亿", "百万亿", "千万亿"]
}
_EXACT = Context(prec=160, rounding=ROUND_HALF_UP)
_MOST_PLACES = 3  # a number with more digits behind the point is easier to read on a smaller scale

Scale = tuple[Decimal, str]


@dataclass(frozen=True, slots=True)
class Precision:
    """How many digits to show: rounded to `digits` behind the point, or all that there are and down to `fine`."""

    fine: Decimal | None = None
    digits: int | None = None

    def places(self, number: Decimal, size: Decimal) -> int:
        """Digits behind the point for the number on the scale `size`."""
        if self.digits is not None:
            return self.digits
        return max(_places(number, size), _places(self.fine, size) if self.fine else 0)


def _places(number: Decimal, size: Decimal) -> int:
    exponent = _on_scale(number, size).normalize(_EXACT).as_tuple().exponent
    return max(0, -int(exponent))


def _on_scale(number: Decimal, size: Decimal) -> Decimal:
    return number.scaleb(-size.adjusted(), _EXACT)


def written(number: Decimal, size: Decimal, precision: Precision, grouped: bool) -> tuple[str, str]:
    """Sign and digits of the number on a power of ten; halves are rounded away from zero, and zero has no sign."""
    decimals = precision.places(number, size)
    rounded = _on_scale(number, size).quantize(ONE.scaleb(-decimals), context=_EXACT)
    return MINUS if rounded < 0 else "", f"{abs(rounded):{',' if grouped else ''}.{decimals}f}"


def choose_scale(numbers: Sequence[Decimal], scales: Sequence[Scale], precision: Precision) -> Scale:
    """The largest scale that the largest number reaches and on which all of them stay short; else the last."""
    largest = max(abs(number) for number in numbers)
    for size, word in scales:
        short = precision.digits is not None or all(precision.places(n, size) <= _MOST_PLACES for n in numbers)
        if largest >= size and short:
            return size, word
    return scales[-1]
