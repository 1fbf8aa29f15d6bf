"""Who belongs to what: places in places, bodies and firms in places, parts of schemes, clusters under schemes.

Takes: a FactBook. Gives: trees of ids, and which of them are drawn. Never: a tie that no record holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.facts.book import FactBook, grouped
from generator.facts.models import Entity

# What a picture of a place has; products and events are only listed, or the picture would be all of them.
DRAWN = ("places", "clusters", "companies", "institutions", "platforms", "chains", "projects")
# Fewer leaves than this are said as well in a list.
FEWEST = 5


@dataclass(frozen=True, slots=True)
class Branch:
    """One thing and what belongs to it. `kind` says what `name` is the id of: entities, schemes, entity_kinds."""

    kind: str
    name: str
    branches: tuple[Branch, ...] = ()

    def walk(self) -> Iterator[Branch]:
        """This branch and all below it."""
        yield self
        for branch in self.branches:
            yield from branch.walk()


def place_id(place: str) -> str:
    """The id of the picture of what is in a place."""
    return f"network-in-{place}"


def places(book: FactBook) -> tuple[Branch, ...]:
    """The places that others are in, with those."""
    roots = [one for one in book.places.values() if not one.parent]
    return tuple(branch for one in roots if (branch := _places(book, one)).branches)


def _places(book: FactBook, place: Entity) -> Branch:
    inner = (one for one in book.entities.values() if _is_within(one, place.id))
    return Branch("entities", place.id, tuple(_places(book, one) for one in inner))


def inhabited(book: FactBook) -> tuple[str, ...]:
    """The places in which something stands, in file order."""
    used = {one.place for one in book.entities.values() if one.place}
    return tuple(one.id for one in book.entities.values() if one.id in used)


def inside(book: FactBook, place: str | None, kinds: Iterable[str] = ()) -> tuple[Branch, ...]:
    """What stands in a place, or in none, by kind: all kinds, or only some of them."""
    wanted = tuple(kinds) or tuple(kind.id for kind in book.vocabulary.entity_kinds if kind.id != "places")
    found = {kind: tuple(_things(book, place, kind, wanted)) for kind in wanted}
    return tuple(Branch("entity_kinds", kind, branches) for kind, branches in found.items() if branches)


def _things(book: FactBook, place: str | None, kind: str, kinds: tuple[str, ...]) -> Iterator[Branch]:
    for one in book.entities.values():
        if one.kind == kind and one.place == place and not one.parent:
            yield _thing(book, one, kinds)


def _thing(book: FactBook, thing: Entity, kinds: tuple[str, ...]) -> Branch:
    """A thing with what belongs to it, wherever that stands."""
    owned = (one for one in book.entities.values() if one.parent == thing.id and one.kind in kinds)
    return Branch("entities", thing.id, tuple(_thing(book, one, kinds) for one in owned))


def scheme_parts(book: FactBook) -> tuple[Branch, ...]:
    """The schemes that have others as parts and are part of none."""
    parts = grouped((one.part_of, one.id) for one in book.schemes.values())
    return tuple(_scheme(parts, one) for one in parts.get(None, ()) if one in parts)


def _scheme(parts: Mapping[str | None, tuple[str, ...]], name: str) -> Branch:
    return Branch("schemes", name, tuple(_scheme(parts, one) for one in parts.get(name, ())))


def scheme_clusters(book: FactBook) -> tuple[Branch, ...]:
    """The schemes with the clusters that a statement on them names."""
    named: dict[str, dict[str, None]] = {}
    for claim in book.claims.values():
        clusters = [one for one in claim.entities if book.entities[one].kind == "clusters"]
        for scheme in claim.schemes if clusters else ():
            named.setdefault(scheme, {}).update(dict.fromkeys(clusters))
    return tuple(
        Branch("schemes", scheme, tuple(Branch("entities", one) for one in clusters))
        for scheme, clusters in sorted(named.items())
    )


def pictures(book: FactBook) -> Mapping[str, tuple[Branch, ...]]:
    """What is drawn, by the id of its chart: places, two steps deep. Names of schemes have no room in a picture."""
    found = {place_id(one): _drawn(book, one) for one in inhabited(book)}
    return {name: branches for name, branches in found.items() if _leaves(branches) >= FEWEST}


def _drawn(book: FactBook, place: str) -> tuple[Branch, ...]:
    """What is in a place, the places that belong to it included, by kind."""
    inner = tuple(Branch("entities", one.id) for one in book.entities.values() if _is_within(one, place))
    kinds = (kind for kind in inside(book, place, DRAWN) if kind.name != "places")
    things = (Branch(kind.kind, kind.name, tuple(_alone(one) for one in kind.branches)) for kind in kinds)
    return (*((Branch("entity_kinds", "places", inner),) if inner else ()), *things)


def _is_within(one: Entity, place: str) -> bool:
    return one.kind == "places" and one.parent == place


def _alone(branch: Branch) -> Branch:
    return Branch(branch.kind, branch.name)


def told_in(book: FactBook, branches: Iterable[Branch]) -> tuple[str, ...]:
    """The documents that tell of what is drawn, by id."""
    names = {(one.kind, one.name) for branch in branches for one in branch.walk()}
    told = {claim.source for claim in book.claims.values() for one in claim.entities if ("entities", one) in names}
    told |= {
        seen.source
        for seen in book.observations.values()
        for one in (seen.place, seen.subject)
        if ("entities", one) in names
    }
    return tuple(sorted(told))


def _leaves(branches: Iterable[Branch]) -> int:
    return sum(not one.branches for branch in branches for one in branch.walk())
