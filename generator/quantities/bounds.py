"""What the words of a figure assert about the value: its lower and its upper end."""

from decimal import Decimal

from generator.quantities.figure import Figure, Hedge

Bounds = tuple[Decimal | None, Decimal | None]


def bounds(figure: Figure, hedge: Hedge) -> Bounds:
    """The ends between which the words put the value; None is an open end.

    Exact: both are the value. Over and at least: no upper end. Nearly and up to: no lower end. About: no ends. A range
    has its own. A hedge on a decline speaks of its size, so the open end lies below.
    """
    if figure.value is None:
        return figure.low, figure.high
    if hedge in ("over", "at_least", "nearly", "up_to"):
        upward = (hedge in ("over", "at_least")) != (figure.value < 0)
        return (figure.value, None) if upward else (None, figure.value)
    return (None, None) if hedge == "about" else (figure.value, figure.value)
