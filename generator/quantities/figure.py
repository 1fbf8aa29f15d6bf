"""What a printed figure comes to once it is read."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Hedge = Literal["exact", "over", "at_least", "nearly", "about", "up_to", "range"]
Kind = Literal["number", "percent", "points", "permille", "rank"]


class NotAFigure(ValueError):  # noqa: N818 (the name says what the text is)
    """A text that is not one figure: `what` is wrong with it, and one order that mends it."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(f"{what}; {mend}")
        self.what = what
        self.mend = mend


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in base units (yuan, persons, pieces, percent, percentage points, places).

    `low` and `high` are equal unless a range was printed. A decline is negative, and its hedge speaks of its size:
    下降超4% is -4 with "over". `before` and `after` are the unit text around the number, in half-width characters.
    `step` is the size of the last printed digit in base units, `scale` the 万 / 亿 / 万亿 it was printed in (or 1).
    """

    printed: str
    low: Decimal
    high: Decimal
    kind: Kind
    hedge: Hedge
    before: str
    after: str
    step: Decimal
    scale: Decimal = Decimal(1)

    @property
    def value(self) -> Decimal | None:
        """The one value, or None for a range and for "the first ten"."""
        return self.low if self.low == self.high else None
