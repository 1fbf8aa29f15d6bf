"""Printed Chinese figures and periods as exact values, what can be worked out from them, and how readers see both.

Takes: a figure or period as written, the words beside it, the form of its unit, the name of a formula.
Gives: a Figure, a Period, a Hedge, an Outcome; text in Chinese or English that reads back to the same value.
Never: a float, a rounded or a partly read figure; knowledge of facts, files or sources.
"""

from generator.quantities.figure import Figure, Hedge, Kind, NotAFigure
from generator.quantities.formulas import FORMULAS, Formula, FormulaName
from generator.quantities.hedges import declines_beside, hedge_beside, whole_figure
from generator.quantities.outcomes import Operand, Operands, Outcome, work_out
from generator.quantities.periods import NotAPeriod, Period, PeriodKind, overlap, parse_period, show_period
from generator.quantities.printed import parse
from generator.quantities.read import read
from generator.quantities.shifts import day_before, rest_of, year_earlier
from generator.quantities.show import show, show_outcome, show_value
from generator.quantities.spans import Span, asserted
from generator.quantities.units import Language, UnitForm, UnitKind

__all__ = [
    "FORMULAS",
    "Figure",
    "Formula",
    "FormulaName",
    "Hedge",
    "Kind",
    "Language",
    "NotAFigure",
    "NotAPeriod",
    "Operand",
    "Operands",
    "Outcome",
    "Period",
    "PeriodKind",
    "Span",
    "UnitForm",
    "UnitKind",
    "asserted",
    "day_before",
    "declines_beside",
    "hedge_beside",
    "overlap",
    "parse",
    "parse_period",
    "read",
    "rest_of",
    "show",
    "show_outcome",
    "show_period",
    "show_value",
    "whole_figure",
    "work_out",
    "year_earlier",
]
