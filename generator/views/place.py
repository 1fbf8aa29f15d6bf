"""What the page of a place has besides that of any entity: how much is told, by topic, and what stands there, by kind.

Takes: a Lens and a place, with what was seen and told of it. Gives: a PlaceView. Never: what is told of other places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.book import grouped
from generator.facts.models import Claim, Entity
from generator.facts.regions import home, peers
from generator.views.claim import ClaimView, claim_view
from generator.views.fact import Link
from generator.views.lens import Lens
from generator.views.pages import link

# What is said of a place is told on its own page up to this many statements, under the topics; beyond, topic by topic.
MANY = 100
# A list that fits on one screen needs no headings.
FEW = 20


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """What is said of a place on one topic."""

    topic: Link
    id: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class StandingGroup:
    """What stands in a place or belongs to it, of one kind."""

    id: str
    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place's own part of its page. `told` is empty where there is too little to sort or too much to print.

    `in_grid` says that the grid has it, or is of it; `compares` that it is one of the provinces set side by side.
    """

    standing: tuple[StandingGroup, ...]
    told: tuple[ToldGroup, ...]
    schemes: tuple[Link, ...]
    in_grid: bool
    compares: bool
    number_inside: int


def place_view(lens: Lens, entity: Entity, told: Sequence[Claim]) -> PlaceView:
    """The part of one place."""
    book, own = lens.book, home(lens.book)
    inside = dict.fromkeys((*lens.entities_of.get(entity.id, ()), *lens.entities_in.get(entity.id, ())))
    return PlaceView(
        standing=_standing(lens, tuple(inside)),
        told=_told(lens, told) if FEW < len(told) <= MANY else (),
        schemes=_schemes(lens, told) if len(told) <= MANY else (),
        in_grid=bool(own and (entity.id == own.id or entity.tile)),
        compares=entity.id in {one.id for one in peers(book)} and len(peers(book)) > 1,
        number_inside=len(inside),
    )


def _standing(lens: Lens, inside: Sequence[str]) -> tuple[StandingGroup, ...]:
    by_kind = grouped((lens.book.entities[name].kind, name) for name in inside)
    return tuple(
        StandingGroup(f"inside-{kind.id}", kind.name[lens.lang], tuple(link(lens, "entities", one) for one in names))
        for kind in lens.book.vocabulary.entity_kinds
        if (names := by_kind.get(kind.id))
    )


def _told(lens: Lens, told: Sequence[Claim]) -> tuple[ToldGroup, ...]:
    by_topic = grouped((one.topic, one) for one in told)
    return tuple(
        ToldGroup(link(lens, "topics", topic.id), f"on-{topic.id}", tuple(claim_view(lens, one) for one in claims))
        for topic in lens.book.vocabulary.topics
        if (claims := by_topic.get(topic.id))
    )


def _schemes(lens: Lens, told: Sequence[Claim]) -> tuple[Link, ...]:
    names = dict.fromkeys(scheme for claim in told for scheme in claim.schemes)
    return tuple(link(lens, "schemes", name) for name in names)
