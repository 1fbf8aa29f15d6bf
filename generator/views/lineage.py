"""Names that changed: the names that policy systems had one after another, with when the documents use each.

Takes: a Lens. Gives: lineages. Never: that one name replaced another where no document says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.models import Scheme
from generator.quantities import Period
from generator.views.addresses import Address, page
from generator.views.fact import Link
from generator.views.lens import Lens


@dataclass(frozen=True, slots=True)
class Followed:
    """An earlier name for the same matter, and what in the documents shows that it is the same."""

    name: Link
    why: str


@dataclass(frozen=True, slots=True)
class Step:
    """One name in a lineage, in the documents from `first` to `last`; `last` is "" where one document has it.

    `replaced` are the earlier names that documents say it took the place of; `followed` those that it only came
    after. `period` is its own term, "" where it has none.
    """

    id: str
    name: Link
    evidence: Address
    first: str
    last: str
    period: str
    meaning: str
    part_of: Link | None
    replaced: tuple[Link, ...]
    followed: tuple[Followed, ...]


@dataclass(frozen=True, slots=True)
class Lineage:
    """Names that belong together, the earliest first. `id` is that of the first."""

    id: str
    steps: tuple[Step, ...]


def lineages(lens: Lens) -> tuple[Lineage, ...]:
    """Every lineage, by its first name's first mention."""
    schemes = lens.book.schemes
    found = {frozenset(_kin(lens, name)) for name, one in schemes.items() if one.earlier}
    made = (_lineage(lens, [schemes[name] for name in kin]) for kin in found)
    return tuple(sorted(made, key=lambda one: (first_and_last(lens, schemes[one.id])[0].start, one.id)))


def lineage_of(lens: Lens, name: str) -> Lineage | None:
    """The lineage to which a scheme belongs, if its name ever changed."""
    kin = _kin(lens, name)
    return _lineage(lens, [lens.book.schemes[one] for one in kin]) if len(kin) > 1 else None


def _kin(lens: Lens, name: str) -> set[str]:
    """A scheme with all the names before and after it, and before and after those."""
    kin, edge = {name}, [name]
    while edge:
        one = edge.pop()
        near = {*lens.book.schemes[one].earlier, *lens.later_names.get(one, ())} - kin
        kin |= near
        edge += near
    return kin


def _lineage(lens: Lens, schemes: list[Scheme]) -> Lineage:
    """Names in order: none before an earlier one of its own, else by the first document that has them."""
    waiting = sorted(schemes, key=lambda one: (first_and_last(lens, one)[0].start, one.id))
    order: list[Scheme] = []
    while waiting:
        placed = {one.id for one in order}
        following = next(one for one in waiting if placed.issuperset(one.earlier))
        waiting.remove(following)
        order.append(following)
    return Lineage(order[0].id, tuple(_step(lens, one) for one in order))


def _step(lens: Lens, scheme: Scheme) -> Step:
    first, last = (lens.date(one.text) for one in first_and_last(lens, scheme))
    return Step(
        id=scheme.id,
        name=_link(lens, scheme.id),
        evidence=Address(page("schemes", scheme.id).page, "evidence"),
        first=first,
        last=last if last != first else "",
        period=lens.day("schemes", scheme.id) if scheme.period else "",
        meaning=scheme.meaning[lens.lang],
        part_of=_link(lens, scheme.part_of) if scheme.part_of else None,
        replaced=tuple(_link(lens, one) for one in scheme.replaces),
        followed=tuple(Followed(_link(lens, one.scheme), one.why[lens.lang]) for one in scheme.follows),
    )


def _link(lens: Lens, name: str) -> Link:
    return Link(lens.name("schemes", name), page("schemes", name))


def first_and_last(lens: Lens, scheme: Scheme) -> tuple[Period, Period]:
    """When the first and the last document that state a scheme appeared."""
    told = [lens.proofs.periods["sources", one.source] for one in scheme.stated]
    return min(told, key=lambda one: (one.start, one.end)), max(told, key=lambda one: (one.end, one.start))
