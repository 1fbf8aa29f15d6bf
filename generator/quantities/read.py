"""Shown figures back to values: the proof that showing loses nothing."""

from decimal import Decimal

from generator.quantities import english
from generator.quantities.figure import Hedge
from generator.quantities.printed import parse
from generator.quantities.units import Language


def read(text: str, lang: Language) -> tuple[Hedge, Decimal, Decimal]:
    """Hedge, low and high of what `show` wrote; raises NotAFigure for what is no figure."""
    if lang == "en":
        return english.read(text)
    figure = parse(text)
    return figure.hedge, figure.low, figure.high
