"""Nothing belongs to, is part of, contains, replaces or follows itself, however long the way round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks.context import Context
from generator.facts.models import Member
from generator.problems import Problem

NAME = "circles"
Graph = Mapping[str, tuple[str, ...]]


def check(context: Context) -> Iterator[Problem]:
    """One problem for each record that leads back to itself."""
    entities, schemes = context.book.entities, context.book.schemes
    parents = {name: (entity.parent,) if entity.parent else () for name, entity in entities.items()}
    yield from _circles(context, "entities", "parent", parents)
    yield from _circles(context, "schemes", "replaces", {name: one.replaces for name, one in schemes.items()})
    follows = {name: tuple(one.scheme for one in scheme.follows) for name, scheme in schemes.items()}
    yield from _circles(context, "schemes", "follows", follows)
    parts = {name: (scheme.part_of,) if scheme.part_of else () for name, scheme in schemes.items()}
    yield from _circles(context, "schemes", "part_of", parts)
    members = {name: tuple(_schemes_of(scheme.members)) for name, scheme in schemes.items()}
    yield from _circles(context, "schemes", "members", members)


def _schemes_of(members: tuple[Member, ...]) -> Iterator[str]:
    for member in members:
        if member.scheme is not None:
            yield member.scheme
        yield from _schemes_of(member.members)


def _circles(context: Context, kind: str, field: str, graph: Graph) -> Iterator[Problem]:
    told: set[str] = set()
    for name in graph:
        way = _way_back(graph, name)
        if way and not told.intersection(way):
            told.update(way)
            what = "this leads back to itself: " + " → ".join((*way, name))
            mend = f'remove "{field}" from one of them'
            yield context.problem(kind, name, (field,), NAME, (what, mend))


def _way_back(graph: Graph, start: str) -> tuple[str, ...]:
    """The shortest way from a record to itself, the record first; empty when there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for following in graph.get(way[-1], ()):
            if following == start:
                return way
            if following not in seen:
                seen.add(following)
                ways.append((*way, following))
    return ()
