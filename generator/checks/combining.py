"""What each formula asks of its numbers: what they measure, in which unit, and in what they may differ.

Takes: a formula, observations in their places in it. Gives: what is wrong with putting them together. Never: computes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.checks.context import Context, Fault
from generator.checks.figures import unit_for
from generator.facts.models import Derived, Observation
from generator.facts.models.derived import Across
from generator.facts.models.indicator import Measure
from generator.proof import TWO_YEAR_AVERAGE, YEAR_ON_YEAR
from generator.quantities import FormulaName

Roles = Mapping[str, tuple[Observation, ...]]
Measures = tuple[Measure, ...]
LEVELS: Measures = ("stock", "flow")
NUMBERS: Measures = ("stock", "flow", "growth", "share")
FLOW: Measures = ("flow",)


@dataclass(frozen=True, slots=True)
class Rule:
    """What one formula asks.

    `measures` says what each number may measure; `may` in what the numbers may differ when the record says so, `nature`
    in what they differ by nature; `bases` with what a growth rate compares. `one_unit` is false where the units differ.
    """

    measures: Mapping[str, Measures]
    may: tuple[Across, ...] = ()
    nature: tuple[str, ...] = ()
    bases: Mapping[str, str] | None = None
    one_unit: bool = True


def _all(measures: Measures, *names: str) -> Mapping[str, Measures]:
    return dict.fromkeys(names, measures)


ASIDE: tuple[Across, ...] = ("indicator", "place", "subject", "time", "dispute")
RULES: Mapping[FormulaName, Rule] = {
    "share": Rule(_all(LEVELS, "part", "whole"), ("indicator", "place", "subject", "measure", "dispute")),
    "whole": Rule({"part": LEVELS, "share": ("share",)}, ("subject",), ("indicator",), one_unit=False),
    "sum": Rule(_all(LEVELS, "parts"), ("indicator", "subject", "dispute")),
    "average": Rule(_all(LEVELS, "total", "number"), ("subject", "dispute"), ("indicator",), one_unit=False),
    "multiple": Rule(_all(LEVELS, "value", "base"), ASIDE),
    "gap": Rule(_all(NUMBERS, "value", "base"), ASIDE),
    "difference": Rule(_all(NUMBERS, "later", "earlier")),
    "change_percent": Rule(_all(LEVELS, "later", "earlier")),
    "annual_growth": Rule(_all(LEVELS, "later", "earlier")),
    "distance": Rule(_all(NUMBERS, "aim", "actual"), ("span", "dispute")),
    "counterpart": Rule(
        {"value": ("growth", "share"), "difference": ("change",)}, (), ("indicator", "basis"), one_unit=False
    ),
    "year_before": Rule(
        {"level": LEVELS, "growth": ("growth",)}, (), ("indicator", "basis"), {"growth": YEAR_ON_YEAR}, one_unit=False
    ),
    "growth_before": Rule(
        _all(("growth",), "growth", "average"),
        nature=("basis",),
        bases={"growth": YEAR_ON_YEAR, "average": TWO_YEAR_AVERAGE},
    ),
    "stock_before": Rule({"stock": ("stock",), "added": FLOW}, nature=("indicator", "measure")),
    "rest": Rule(_all(FLOW, "whole", "part")),
}


def measured(context: Context, derived: Derived, roles: Roles) -> Iterator[Fault]:
    """Numbers that measure what the formula cannot take, and rates that are no percentages."""
    for role, several in roles.items():
        wanted = RULES[derived.formula].measures[role]
        for one in several:
            measure, unit = context.book.indicators[one.indicator].measure, unit_for(context, one)
            if measure not in wanted:
                what = f'"{one.id}" measures a {measure}, "{role}" of the formula {derived.formula} a'
                yield f"{what} {' or a '.join(wanted)}", "choose another observation, or another formula"
            elif measure not in LEVELS and (unit is None or unit.kind not in ("percent", "points")):
                yield f'"{one.id}" is no percentage', "choose an observation in percent"


def in_one_unit(context: Context, derived: Derived, seen: Sequence[Observation]) -> Iterator[Fault]:
    """Numbers in different units, where the formula takes one."""
    units = {one.id: context.book.indicators[one.indicator].unit for one in seen}
    first = seen[0].id
    for name, unit in units.items():
        if RULES[derived.formula].one_unit and unit != units[first]:
            what = f'"{first}" is counted in "{units[first]}", "{name}" in "{unit}"'
            yield what, "choose observations in one unit, or the formula average"


def of_one_status(derived: Derived, seen: Sequence[Observation]) -> Iterator[Fault]:
    """A target put together with an actual, other than to tell how far it is."""
    if derived.formula == "distance":
        aim, actual = seen
        if aim.status == "actual" or actual.status != "actual":
            what = f'the aim "{aim.id}" is of the status "{aim.status}" and "{actual.id}" of "{actual.status}"'
            yield what, "give a target, plan or forecast as the aim, and an actual beside it"
        return
    other = next((one for one in seen if one.status != seen[0].status), None)
    if other is not None:
        what = f'"{seen[0].id}" is of the status "{seen[0].status}" and "{other.id}" of "{other.status}"'
        yield what, "choose numbers of one status; only the formula distance sets an aim beside an actual"


def on_bases(derived: Derived, roles: Roles) -> Iterator[Fault]:
    """Growth rates that compare with something else than the formula takes for granted."""
    for role, basis in (RULES[derived.formula].bases or {}).items():
        one = roles[role][0]
        if one.basis not in (basis, None):
            what = f'"{one.id}" has the basis "{one.basis}", "{role}" of the formula {derived.formula} has "{basis}"'
            yield what, "choose another observation"


def differences(context: Context, derived: Derived, seen: Sequence[Observation]) -> Mapping[str, str]:
    """In what the numbers differ, beyond the nature of the formula, each with the first two that differ."""
    fields: dict[str, list[str | None]] = {
        field: [getattr(one, field) for one in seen] for field in ("indicator", "place", "subject")
    }
    # That a growth rate needs a basis, and nothing else has one, is a rule of its own.
    fields["basis"] = [one.basis for one in seen if one.basis]
    fields["measure"] = [
        one for one in (context.book.indicators[each.indicator].measure for each in seen) if one in LEVELS
    ]
    found = {field: _pair(values) for field, values in fields.items() if len(set(values)) > 1}
    ids = {one.id for one in seen}
    for discrepancy in (each for one in seen for each in context.book.disputes.get(one.id, ())):
        sides = [name for name in discrepancy.observations if name in ids]
        if len(sides) > 1:
            found.setdefault("dispute", _pair(sides))
    return {field: pair for field, pair in found.items() if field not in RULES[derived.formula].nature}


def _pair(values: Sequence[str | None]) -> str:
    first, second = list(dict.fromkeys(values))[:2]
    return " and ".join(f'"{value}"' if value else "none" for value in (first, second))
