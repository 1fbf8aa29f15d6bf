"""The grid holds every prefecture of one province, each in a cell of its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.models import Entity
from generator.facts.regions import home, is_prefecture, prefectures
from generator.problems import Problem

NAME = "tiles"


def check(context: Context) -> Iterator[Problem]:
    """Tiles of what is no prefecture of the province, prefectures without a tile, cells that are taken twice."""
    own = home(context.book)
    seen: dict[tuple[str, str], str] = {}
    for one in prefectures(context.book):
        if own is None or one.parent != own.id or one.kind != "places":
            what, mend = "a tile belongs to the places of one province", 'remove "tile"'
            yield context.problem("entities", one.id, ("tile",), NAME, (what, mend))
            continue
        yield from _cell(context, one, seen)
    for one in context.book.entities.values():
        if own and one.parent == own.id and is_prefecture(one) and not one.tile:
            what = f'this prefecture of "{own.id}" has no tile'
            mend = "add its column and row: tile: {column: …, row: …}"
            yield context.problem("entities", one.id, (), NAME, (what, mend))


def _cell(context: Context, one: Entity, seen: dict[tuple[str, str], str]) -> Iterator[Problem]:
    assert one.tile
    cell = (one.tile.column, one.tile.row)
    if cell in seen:
        what, mend = f'this cell is taken by "{seen[cell]}"', "give one of the two another column or row"
        yield context.problem("entities", one.id, ("tile",), NAME, (what, mend))
    seen.setdefault(cell, one.id)
