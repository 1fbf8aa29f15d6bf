"""One derived number as a page shows it, with the numbers that it is worked out from.

Takes: a Lens and a derived number. Gives: a DerivedView. Never: arithmetic, which is done with the proofs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from generator.facts.models import Derived, Observation
from generator.proof import Result, derived_shown, roles_of, unit_form
from generator.quantities import Outcome, show_outcome, show_period
from generator.views.addresses import Address, page
from generator.views.fact import FactView, Link, fact_view, whom
from generator.views.lens import Lens


@dataclass(frozen=True, slots=True)
class Role:
    """The observations that stand in one place of a formula; `name` is what the place is called."""

    id: str
    name: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class DerivedView:
    """One derived number in one language; optional texts are empty when there is nothing to say.

    `labels` say what it is: derived, and a target where what it is made of are targets. `formula` is its id, `words`
    the formula in words. `between` are the ends between which the true value lies, as
    shown, where the number alone does not tell. `expected` is the observation that prints the same number.
    """

    id: str
    name: str
    value: str
    to: Address
    topic: Link
    formula: str
    words: str
    roles: tuple[Role, ...]
    labels: tuple[str, ...]
    whom: tuple[Link, ...]
    period: str
    between: tuple[str, str] | tuple[()]
    expected: FactView | None
    note: str


def derived_view(lens: Lens, derived: Derived) -> DerivedView:
    """The view of one derived number that could be worked out."""
    book, lang, result = lens.book, lens.lang, lens.proofs.results[derived.id]
    roles = roles_of(book, derived) or {}
    return DerivedView(
        id=derived.id,
        name=derived.name[lang],
        value=derived_shown(book, lens.proofs, lang, derived.id),
        to=page("derived", derived.id),
        topic=Link(lens.label("topics", derived.topic), page("topics", derived.topic)),
        formula=derived.formula,
        words=lens.text(f"formula.{derived.formula}"),
        roles=tuple(_role(lens, name, seen) for name, seen in roles.items()),
        labels=_labels(lens, derived, result),
        whom=tuple(Link(lens.name("entities", one), page("entities", one)) for one in whom(result)),
        period=period_words(lens, result),
        between=_between(lens, result),
        expected=fact_view(lens, book.observations[derived.checks]) if derived.checks else None,
        note=derived.note[lang] if derived.note else "",
    )


def _labels(lens: Lens, derived: Derived, result: Result) -> tuple[str, ...]:
    """A distance is no aim itself."""
    own = lens.text("derived.label")
    if result.status == "actual" or derived.formula == "distance":
        return (own,)
    return own, lens.text(f"status.{result.status}")


def _role(lens: Lens, name: str, seen: tuple[Observation, ...]) -> Role:
    return Role(name, lens.text(f"role.{name}"), tuple(fact_view(lens, one) for one in seen))


def period_words(lens: Lens, result: Result) -> str:
    """When the number is for: one time, or from one to another."""
    first, last = result.periods[0], result.periods[-1]
    if len(result.periods) == 1:
        return show_period(first, lens.lang, as_of=result.stock)
    earlier, later = (show_period(period, lens.lang, as_of=False) for period in (first, last))
    return lens.text("derived.from_to", earlier=earlier, later=later)


def _between(lens: Lens, result: Result) -> tuple[str, str] | tuple[()]:
    outcome, unit = result.outcome, unit_form(lens.book.units[result.unit])
    if outcome.hedge != "about" or outcome.low is None or outcome.high is None:
        return ()
    show = partial(show_outcome, unit=unit, lang=lens.lang)
    return show(_end(outcome, outcome.low)), show(_end(outcome, outcome.high))


def _end(outcome: Outcome, value: Decimal) -> Outcome:
    return replace(outcome, value=value, step=outcome.step / 10, hedge="exact")
