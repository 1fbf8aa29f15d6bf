"""Places: the province whose prefectures have tiles, the prefectures themselves, the provinces beside it.

Takes: a FactBook. Gives: places in order. Never: a place that the facts do not hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.facts.book import FactBook
from generator.facts.models import Entity, Observation

# By the division codes of GB/T 2260 a province's ends in four zeros, a prefecture's in two.
_PROVINCE, _PREFECTURE = "0000", "00"


def home(book: FactBook) -> Entity | None:
    """The province whose prefectures stand in the grid; None where there is no grid."""
    tiled = (one.parent for one in book.entities.values() if one.tile and one.parent)
    return book.entities.get(next(tiled, ""))


def prefectures(book: FactBook) -> tuple[Entity, ...]:
    """The places in the grid, row by row as they are read."""
    tiled = [one for one in book.entities.values() if one.tile]
    return tuple(sorted(tiled, key=lambda one: (one.tile.row, one.tile.column, one.id) if one.tile else ()))


def is_prefecture(entity: Entity) -> bool:
    """Whether a place's code is that of a prefecture."""
    code = entity.code or ""
    return entity.kind == "places" and code.endswith(_PREFECTURE) and not code.endswith(_PROVINCE)


def is_province(entity: Entity) -> bool:
    """Whether a place's code is that of a province, or of a municipality on the same level."""
    return entity.kind == "places" and (entity.code or "").endswith(_PROVINCE)


def peers(book: FactBook) -> tuple[Entity, ...]:
    """The home province and the others of which the documents tell anything: home first, then by code."""
    own = home(book)
    if own is None:
        return ()
    told = {one.place for kind in (book.observations, book.claims) for one in kind.values()}
    found = [one for one in book.entities.values() if is_province(one) and one.parent == own.parent and one.id in told]
    return tuple(sorted(found, key=lambda one: (one.id != own.id, one.code)))


def ancestry(book: FactBook, name: str) -> Iterator[str]:
    """A place and what it belongs to, upwards."""
    seen: set[str] = set()
    while name in book.entities and name not in seen:
        seen.add(name)
        yield name
        name = book.entities[name].parent or ""


def peer_of(book: FactBook) -> Mapping[str, str]:
    """The province among the peers in which each place lies, itself included."""
    among = {one.id for one in peers(book)}
    found = ((place, next((one for one in ancestry(book, place) if one in among), "")) for place in book.places)
    return {place: province for place, province in found if province}


def whole(seen: Observation) -> bool:
    """Whether a number is for a place as a whole and not for something in it."""
    return seen.subject is None
