"""A derived number puts together what its formula may, says in what that differs, and agrees with what is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.combining import RULES, differences, in_one_unit, measured, of_one_status, on_bases
from generator.checks.context import Context, Fault
from generator.checks.figures import same_kind, unit_for
from generator.checks.intervals import ANY, Interval, interval
from generator.checks.names import names_with_digits
from generator.checks.prose import typed
from generator.checks.timing import out_of_time, times_differ
from generator.facts.models import Derived, Observation
from generator.facts.yamlfile import KeyPath
from generator.paths import LANGUAGES
from generator.problems import Problem
from generator.proof import YEAR_ON_YEAR, Result, derived_shown, roles_of
from generator.quantities import FORMULAS

NAME = "derived"
# Where the numbers are not of one time, or stand against each other, a reader has to be told why they go together.
EXPLAINED = ("time", "span", "dispute")
# A result is for a place of its own only with these.
ELSEWHERE = ("whole", "counterpart")
Found = tuple[KeyPath, Fault]


def check(context: Context) -> Iterator[Problem]:
    """Everything that is wrong with derived numbers; what hangs on an earlier fault is told once that is mended."""
    indicators = [name for one in context.book.indicators.values() for name in (one.name.zh, one.name.en)]
    names = tuple(name.lower() for name in (*names_with_digits(context.book), *indicators))
    for derived in context.book.derived.values():
        found = [*_typed(derived, names), *(list(_roles(derived)) or _judged(context, derived))]
        for keys, fault in found:
            yield context.problem("derived", derived.id, keys, NAME, fault)


def _typed(derived: Derived, names: tuple[str, ...]) -> Iterator[Found]:
    for lang in LANGUAGES:
        number = typed(derived.name[lang].lower(), names)
        if number:
            yield ("name", lang), (f'"{number}" is typed into the name', "say it in words: the value is worked out")


def _roles(derived: Derived) -> Iterator[Found]:
    """Inputs that the formula lacks, does not know, or is given twice."""
    named, takes = derived.inputs.named(), FORMULAS[derived.formula].takes
    for role in takes:
        if role not in named:
            what = f'the formula {derived.formula} needs "{role}"'
            yield ("inputs",), (what, f'add "{role}:" with the id of an observation')
    for role in named:
        if role not in takes:
            what = f'the formula {derived.formula} does not take "{role}"'
            yield ("inputs", role), (what, f"it takes: {', '.join(takes)}")
    ids = derived.inputs.ids()
    if len(set(ids)) < len(ids) or (len(ids) == 1 and "parts" in named):
        yield ("inputs",), ("a number cannot be worked out from one and the same", "name another observation beside it")


def _judged(context: Context, derived: Derived) -> Iterator[Found]:
    roles = roles_of(context.book, derived)
    seen = [one for several in (roles or {}).values() for one in several]
    if roles is None or not all(_readable(context, one) for one in seen):
        return
    for faults in (measured(context, derived, roles), in_one_unit(context, derived, seen), on_bases(derived, roles)):
        first = next(faults, None)
        if first:
            yield ("inputs",), first
            return
    wrong = [
        *((("inputs",), fault) for fault in of_one_status(derived, seen)),
        *_scope(context, derived, seen),
        *((("inputs",), fault) for fault in out_of_time(context, derived, seen)),
        *_elsewhere(derived, roles["difference"][0] if "difference" in roles else None),
    ]
    yield from wrong
    if not wrong:
        yield from _outcome(context, derived, seen[0])


def _readable(context: Context, one: Observation) -> bool:
    """Whether nothing else is wrong with an observation that its own rules tell."""
    figure, unit = context.proofs.figures.get(one.id), unit_for(context, one)
    dated = ("observations", one.id) in context.proofs.periods
    return figure is not None and unit is not None and dated and same_kind(figure, unit)


def _scope(context: Context, derived: Derived, seen: Sequence[Observation]) -> Iterator[Found]:
    """Differences that the record does not name or the formula does not allow, and named ones that are none."""
    may = RULES[derived.formula].may
    differ = {**differences(context, derived, seen), **times_differ(context, derived, seen)}
    said = [*derived.across, *(field for field in differ if field in may and field not in derived.across)]
    for field, pair in differ.items():
        if field not in may:
            what = f"the numbers differ in {field}: {pair}, which the formula {derived.formula} does not allow"
            yield ("inputs",), (what, "choose other observations, or another formula")
        elif field not in derived.across:
            mend = f'choose others, or, if it is meant, write "across: [{", ".join(said)}]"'
            yield ("inputs",), (f"the numbers differ in {field}: {pair}", mend)
        elif field in EXPLAINED and derived.note is None:
            what = f"the numbers differ in {field}: {pair}, and nothing is said of it"
            yield (), (what, 'add "note:" and say why they go together all the same')
    for index, field in enumerate(derived.across):
        if field not in differ:
            yield ("across", index), (f"the numbers do not differ in {field}", f'take "{field}" out of "across"')


def _elsewhere(derived: Derived, difference: Observation | None) -> Iterator[Found]:
    """A place that is given and not needed, or needed and not given."""
    aside = difference is not None and difference.basis != YEAR_ON_YEAR
    if aside and derived.place is None:
        what = f'"{difference.id if difference else ""}" compares with another place or group'
        yield (), (what, 'add "place:" with the place that it compares with')
    if derived.place is not None and (derived.formula not in ELSEWHERE or (difference is not None and not aside)):
        what = "the result is for the place of its inputs"
        yield ("place",), (what, f'remove "place: {derived.place}"')


def _outcome(context: Context, derived: Derived, lead: Observation) -> Iterator[Found]:
    result = context.proofs.results.get(derived.id)
    if result is None:
        yield ("formula",), _nothing(context, derived, lead)
    elif derived.formula == "share" and result.outcome.low is not None and result.outcome.low > 100:
        yield ("inputs",), ("the part is larger than the whole", "see whether they are the right way round")
    elif derived.checks is not None:
        seen = context.book.observations.get(derived.checks)
        if seen is not None and _readable(context, seen):
            yield from ((("checks",), fault) for fault in _against(context, derived, result, seen))


def _nothing(context: Context, derived: Derived, lead: Observation) -> Fault:
    unit = unit_for(context, lead)
    kind = FORMULAS[derived.formula].kind(unit.kind) if unit else None
    if kind and kind not in {one.kind for one in context.book.vocabulary.units}:
        return f'the vocabulary has no unit of the kind "{kind}"', "add one to facts/vocabulary.yml"
    what = "nothing follows from these numbers: their words leave the result open on both sides"
    return what, "choose numbers that bound it, or remove this record"


def _against(context: Context, derived: Derived, result: Result, seen: Observation) -> Iterator[Fault]:
    """Whether the observation speaks of the same thing, and the number is the same within what both leave open."""
    unit = unit_for(context, seen)
    own = (result.unit, result.place, result.subject, result.periods[-1].end)
    other = (unit.id if unit else "", seen.place, seen.subject, context.proofs.period("observations", seen.id).end)
    if seen.id in derived.inputs.ids():
        yield f'"{seen.id}" goes into the formula and cannot check it', "name another observation"
    elif own != other:
        fields = zip(("unit", "place", "subject", "time"), own, other, strict=True)
        field = next(name for name, one, two in fields if one != two)
        yield f'"{seen.id}" is of another {field} than the result', "name an observation of the very same thing"
    elif not _interval(result).meets(interval(context.proofs.figures[seen.id], seen.hedge)):
        made = derived_shown(context.book, context.proofs, "zh", derived.id)
        what = f'"{made}" is worked out and "{seen.printed}" is printed in {seen.id}: they cannot both be right'
        yield what, 'compare them with the source; if the source errs, take out "checks" and say so in the note'


def _interval(result: Result) -> Interval:
    low, high = result.outcome.low, result.outcome.high
    return Interval(-ANY if low is None else low, ANY if high is None else high)
