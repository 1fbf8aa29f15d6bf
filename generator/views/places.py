"""The places: a grid of a province's prefectures, and every other place of which the documents tell anything.

Takes: a Lens. Gives: the grid, the view of the page. Never: a tile for a place that the facts do not hold.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.models import Entity
from generator.facts.regions import ancestry, home, is_province, peers, prefectures
from generator.views.entities import EntityLine, entity_line
from generator.views.fact import Link
from generator.views.lens import Lens
from generator.views.pages import link

GROUPS = ("inside", "provinces", "elsewhere")


@dataclass(frozen=True, slots=True)
class TileView:
    """One prefecture in the grid. `to` is None, and `told` nothing, where the documents say nothing of it."""

    name: str
    full_name: str
    to: Link | None
    column: str
    row: str
    observations: int
    statements: int
    inside: int

    @property
    def told(self) -> int:
        """How many numbers and statements there are of it."""
        return self.observations + self.statements


@dataclass(frozen=True, slots=True)
class GridView:
    """The prefectures of one province, row by row. `silent` are those of which the documents say nothing."""

    province: Link
    tiles: tuple[TileView, ...]

    @property
    def silent(self) -> tuple[TileView, ...]:
        """The prefectures of which the documents say nothing."""
        return tuple(tile for tile in self.tiles if not tile.to)


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """Places that lie in one part of the world; `id` is the heading's anchor."""

    id: str
    name: str
    lines: tuple[EntityLine, ...]


@dataclass(frozen=True, slots=True)
class PlacesView:
    """The page of all places. `compares` says that there are provinces to set side by side."""

    grid: GridView
    groups: tuple[PlaceGroup, ...]
    compares: bool


def grid_view(lens: Lens) -> GridView | None:
    """The grid of the home province; None where the facts give none."""
    own = home(lens.book)
    if own is None:
        return None
    return GridView(link(lens, "entities", own.id), tuple(_tile(lens, one) for one in prefectures(lens.book)))


def places_view(lens: Lens) -> PlacesView | None:
    """The view of the page; None where there is no grid."""
    grid = grid_view(lens)
    if grid is None:
        return None
    groups = ((name, tuple(_others(lens, name))) for name in GROUPS)
    return PlacesView(
        grid=grid,
        groups=tuple(PlaceGroup(name, _heading(lens, name, grid), lines) for name, lines in groups if lines),
        compares=len(peers(lens.book)) > 1,
    )


def _tile(lens: Lens, entity: Entity) -> TileView:
    assert entity.tile
    line = entity_line(lens, entity)
    inside = len(lens.entities_in.get(entity.id, ())) + len(lens.entities_of.get(entity.id, ()))
    return TileView(
        name=(entity.short or entity.name)[lens.lang],
        full_name=entity.name[lens.lang],
        to=line.to if line.observations or line.statements or inside else None,
        column=entity.tile.column,
        row=entity.tile.row,
        observations=line.observations,
        statements=line.statements,
        inside=inside,
    )


def _others(lens: Lens, group: str) -> list[EntityLine]:
    """The places outside the grid of which anything is told, those of one group, in the order of the file."""
    found = (one for one in lens.book.places.values() if not one.tile)
    lines = (entity_line(lens, one) for one in found if _group(lens, one) == group)
    return [line for line in lines if line.observations or line.statements]


def _group(lens: Lens, entity: Entity) -> str:
    own = home(lens.book)
    above = tuple(ancestry(lens.book, entity.id))
    if own and own.id in above:
        return "inside"
    return "provinces" if any(is_province(lens.book.entities[one]) for one in above) else "elsewhere"


def _heading(lens: Lens, group: str, grid: GridView) -> str:
    return lens.text(f"places.{group}", province=grid.province.name)
