"""What is worked out from observations, with the time, the place and the unit that it is for.

Takes: a FactBook, the figures and the periods read from it. Gives: a Result for each derived number that can be worked
out. Never: judges whether the numbers may be put together (checks do).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts.book import FactBook
from generator.facts.models import Derived, Observation, Unit
from generator.facts.models.observation import Status
from generator.quantities import (
    FORMULAS,
    Figure,
    FormulaName,
    NotAPeriod,
    Operand,
    Outcome,
    Period,
    day_before,
    rest_of,
    work_out,
    year_earlier,
)

YEAR_ON_YEAR, TWO_YEAR_AVERAGE = "year-on-year", "two-year-average"
# What these give lies between two times.
OVER_TIME = ("difference", "change_percent", "annual_growth", "distance")
Figures = Mapping[str, Figure]
Periods = Mapping[tuple[str, str], Period]
Roles = Mapping[str, tuple[Observation, ...]]


@dataclass(frozen=True, slots=True)
class Result:
    """One derived number.

    `unit` is an id of the vocabulary, `per` that of what an average is over. `periods` are one, or the earlier and the
    later.
    """

    outcome: Outcome
    unit: str
    per: str | None
    status: Status
    place: str
    subject: str | None
    periods: tuple[Period, ...]
    stock: bool


def derive(book: FactBook, figures: Figures, periods: Periods) -> dict[str, Result]:
    """The results of all derived numbers whose inputs can be read and put into their formula."""
    found = {}
    for name, derived in book.derived.items():
        roles = roles_of(book, derived)
        seen = [one for several in (roles or {}).values() for one in several]
        if roles and all(_readable(book, one, figures, periods) for one in seen):
            result = _result(book, derived, roles, figures, periods)
            if result is not None:
                found[name] = result
    return found


def roles_of(book: FactBook, derived: Derived) -> Roles | None:
    """The observations in the order of the formula; None unless it is given exactly those that it takes."""
    named, takes = derived.inputs.named(), FORMULAS[derived.formula].takes
    if named.keys() != set(takes) or not all(one in book.observations for one in derived.inputs.ids()):
        return None
    return {name: tuple(book.observations[one] for one in named[name]) for name in takes}


def distance(book: FactBook, figures: Figures, aim: Observation, actual: Observation) -> tuple[Outcome, Unit] | None:
    """How far an actual is from an aim, and in which unit; None where their words leave that open."""
    operands = {"aim": (_operand(book, aim, figures),), "actual": (_operand(book, actual, figures),)}
    outcome, unit = work_out("distance", operands), _unit(book, "distance", aim)
    return (outcome, unit) if outcome and unit else None


def _readable(book: FactBook, seen: Observation, figures: Figures, periods: Periods) -> bool:
    return seen.id in figures and ("observations", seen.id) in periods and book.unit_of(seen.indicator) is not None


def _result(book: FactBook, derived: Derived, roles: Roles, figures: Figures, periods: Periods) -> Result | None:
    lead = next(iter(roles.values()))[0]
    try:
        times = _times(derived, roles, periods)
    except NotAPeriod:
        return None
    years = times[-1].end.year - times[0].end.year
    operands = {name: tuple(_operand(book, one, figures) for one in several) for name, several in roles.items()}
    outcome, unit = work_out(derived.formula, operands, years), _unit(book, derived.formula, lead)
    if outcome is None or unit is None:
        return None
    stock = book.indicators[lead.indicator].measure == "stock"
    place, subject = derived.place or lead.place, None if derived.place else _subject(derived, roles)
    over = book.unit_of(roles["number"][0].indicator) if "number" in roles else None
    return Result(outcome, unit.id, over.id if over else None, lead.status, place, subject, times, stock)


def _operand(book: FactBook, seen: Observation, figures: Figures) -> Operand:
    """The figure of an observation. What is counted one by one is not rounded, and neither is what is aimed at."""
    figure, unit = figures[seen.id], book.unit_of(seen.indicator)
    counted = unit is not None and unit.kind == "count" and figure.step == 1
    return Operand(figure, seen.hedge, counted or seen.status in ("target", "plan"))


def _unit(book: FactBook, formula: FormulaName, lead: Observation) -> Unit | None:
    own = book.unit_of(lead.indicator)
    kind = FORMULAS[formula].kind(own.kind) if own else None
    return next((unit for unit in book.vocabulary.units if unit.kind == kind), None) if kind else own


def _subject(derived: Derived, roles: Roles) -> str | None:
    """The subject of the number that leads; of a sum only where all its parts share it."""
    subjects = [one.subject for several in roles.values() for one in several]
    return subjects[0] if derived.formula != "sum" or len(set(subjects)) == 1 else None


def _times(derived: Derived, roles: Roles, periods: Periods) -> tuple[Period, ...]:
    """When the result is for."""
    at = {name: periods["observations", several[0].id] for name, several in roles.items()}
    first = next(iter(at.values()))
    if derived.formula in OVER_TIME or "time" in derived.across:
        return tuple(sorted(at.values(), key=lambda period: (period.end, period.start)))
    if derived.formula in ("year_before", "growth_before"):
        return (year_earlier(first),)
    if derived.formula == "counterpart":
        return (year_earlier(first) if roles["difference"][0].basis == YEAR_ON_YEAR else first,)
    if derived.formula == "stock_before":
        return (day_before(at["added"]),)
    return (rest_of(at["whole"], at["part"]) if derived.formula == "rest" else first,)
