"""Printed Chinese figures and periods as exact values, and values as readers of two languages see them.

Takes: a figure or period as written, the words beside it, the form of its unit.
Gives: a Figure, a Period, a Hedge; text in Chinese or English that reads back to the same value.
Never: a float, a rounded or a partly read figure; knowledge of facts, files or sources.
"""

from generator.quantities.bounds import Bounds, bounds
from generator.quantities.figure import Figure, Hedge, Kind, NotAFigure
from generator.quantities.hedges import declines_beside, hedge_beside, whole_figure
from generator.quantities.periods import NotAPeriod, Period, PeriodKind, overlap, parse_period, show_period
from generator.quantities.printed import parse
from generator.quantities.read import read
from generator.quantities.show import show, show_value
from generator.quantities.units import Language, UnitForm, UnitKind

__all__ = [
    "Bounds",
    "Figure",
    "Hedge",
    "Kind",
    "Language",
    "NotAFigure",
    "NotAPeriod",
    "Period",
    "PeriodKind",
    "UnitForm",
    "UnitKind",
    "bounds",
    "declines_beside",
    "hedge_beside",
    "overlap",
    "parse",
    "parse_period",
    "read",
    "show",
    "show_period",
    "show_value",
    "whole_figure",
]
