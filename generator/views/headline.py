"""A number that leads a page: what it is, how it came from an earlier one, how far it is from a target.

Takes: a Lens and an observation. Gives: a HeadlineView. Never: a change or a distance that is no derived number.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.models import Derived
from generator.quantities import show_period
from generator.views.derived import DerivedView, derived_view
from generator.views.fact import FactView, fact_view
from generator.views.lens import Lens

# Of two changes since an earlier number the relative one tells more.
_CHANGES = ("change_percent", "difference")


@dataclass(frozen=True, slots=True)
class Step:
    """From one number to another: what lies between them, the one that the headline is not, and when that was or is."""

    derived: DerivedView
    other: FactView
    when: str


@dataclass(frozen=True, slots=True)
class HeadlineView:
    """A number with its change since an earlier one and its distance from a target, where they can be worked out."""

    fact: FactView
    change: Step | None
    distance: Step | None


def headline_view(lens: Lens, name: str) -> HeadlineView:
    """The view of the observation called `name`."""
    made = lens.book.derived.values()
    changes = [one for formula in _CHANGES for one in made if one.formula == formula and one.inputs.later == name]
    distances = [one for one in made if one.formula == "distance" and one.inputs.actual == name]
    return HeadlineView(
        fact=fact_view(lens, lens.book.observations[name]),
        change=_step(lens, changes[0], "earlier") if changes else None,
        distance=_step(lens, distances[0], "aim") if distances else None,
    )


def _step(lens: Lens, derived: Derived, role: str) -> Step:
    view = derived_view(lens, derived)
    other = next(one.facts[0] for one in view.roles if one.id == role)
    return Step(view, other, show_period(lens.period(other.id), lens.lang, as_of=False))
