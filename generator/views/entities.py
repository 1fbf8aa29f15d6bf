"""The views of entities: places, companies, institutions, clusters, products, events and the like.

Takes: a Lens and an entity. Gives: an EntityView, the index of all, the tiles of a province. Never: what a document
does not tie to the entity.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.facts.book import grouped
from generator.facts.models import Claim, Entity, Observation
from generator.views.claim import ClaimView, claim_view
from generator.views.fact import FactView, Link, fact_view
from generator.views.lens import Lens
from generator.views.pages import IndicatorLine, link
from generator.views.place import PlaceView, place_view

# A place of which more is told than this is told topic by topic: its page leads there.
MANY = 60


@dataclass(frozen=True, slots=True)
class TopicCount:
    """A topic, and how many statements about an entity stand on its page."""

    topic: Link
    count: int


@dataclass(frozen=True, slots=True)
class EntityView:
    """One entity's page.

    `lines` are the figures by indicator, each led by one observation, for an entity with many; else `facts` has all.
    `topics` says where its statements stand when there are many; else `claims` has all. `of_place` is there for places.
    """

    id: str
    name: str
    other_name: str
    kind: str
    note: str
    aliases: tuple[str, ...]
    code: str
    parent: Link | None
    place: Link | None
    facts: tuple[FactView, ...]
    lines: tuple[IndicatorLine, ...]
    claims: tuple[ClaimView, ...]
    topics: tuple[TopicCount, ...]
    parts: tuple[Link, ...]
    inside: tuple[Link, ...]
    schemes: tuple[Link, ...]
    observations: int
    statements: int
    of_place: PlaceView | None


@dataclass(frozen=True, slots=True)
class EntityLine:
    """One entity in the index, and how much is told of it."""

    to: Link
    note: str
    observations: int
    statements: int


@dataclass(frozen=True, slots=True)
class EntityGroup:
    """The entities of one kind."""

    id: str
    name: str
    lines: tuple[EntityLine, ...]


def entity_view(lens: Lens, entity: Entity) -> EntityView:
    """The view of one entity."""
    seen, told = _seen(lens, entity.id), _told(lens, entity.id)
    many_seen, many_told = len(seen) > MANY, len(told) > MANY
    return EntityView(
        id=entity.id,
        name=entity.name[lens.lang],
        other_name=entity.name[lens.other],
        kind=lens.label("entity_kinds", entity.kind),
        note=entity.note[lens.lang] if entity.note else lens.text("entity.only_named"),
        aliases=entity.aliases,
        code=entity.code or "",
        parent=link(lens, "entities", entity.parent) if entity.parent else None,
        place=link(lens, "entities", entity.place) if entity.place else None,
        facts=() if many_seen else tuple(fact_view(lens, one) for one in seen),
        lines=_lines(lens, seen) if many_seen else (),
        claims=() if many_told else tuple(claim_view(lens, one) for one in told),
        topics=_topics(lens, told) if many_told else (),
        parts=tuple(link(lens, "entities", one) for one in lens.entities_of.get(entity.id, ())),
        inside=tuple(link(lens, "entities", one) for one in lens.entities_in.get(entity.id, ())),
        schemes=() if many_told else _schemes(lens, told),
        observations=len(seen),
        statements=len(told),
        of_place=place_view(lens, entity, told) if entity.kind == "places" else None,
    )


def entity_groups(lens: Lens) -> tuple[EntityGroup, ...]:
    """All entities by kind, in the vocabulary's order."""
    by_kind = grouped((one.kind, one) for one in lens.book.entities.values())
    return tuple(
        EntityGroup(kind.id, kind.name[lens.lang], tuple(entity_line(lens, one) for one in by_kind[kind.id]))
        for kind in lens.book.vocabulary.entity_kinds
        if kind.id in by_kind
    )


def entity_line(lens: Lens, entity: Entity) -> EntityLine:
    """One entity in a list."""
    note = entity.note[lens.lang] if entity.note else ""
    seen, told = len(_seen(lens, entity.id)), len(_told(lens, entity.id))
    return EntityLine(link(lens, "entities", entity.id), note, seen, told)


def _seen(lens: Lens, entity: str) -> tuple[Observation, ...]:
    return lens.by_entity.get(entity, ())


def _told(lens: Lens, entity: str) -> tuple[Claim, ...]:
    return lens.claims_by_entity.get(entity, ())


def _lines(lens: Lens, seen: tuple[Observation, ...]) -> tuple[IndicatorLine, ...]:
    first: dict[str, Observation] = {}
    for one in seen:
        first.setdefault(one.indicator, one)
    return tuple(IndicatorLine(link(lens, "indicators", name), fact_view(lens, one)) for name, one in first.items())


def _topics(lens: Lens, told: tuple[Claim, ...]) -> tuple[TopicCount, ...]:
    counts = Counter(one.topic for one in told)
    order = (topic.id for topic in lens.book.vocabulary.topics)
    return tuple(TopicCount(link(lens, "topics", topic), counts[topic]) for topic in order if counts[topic])


def _schemes(lens: Lens, told: tuple[Claim, ...]) -> tuple[Link, ...]:
    names = dict.fromkeys(scheme for claim in told for scheme in claim.schemes)
    return tuple(link(lens, "schemes", name) for name in names)
