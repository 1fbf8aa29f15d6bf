"""The invented province with prefectures in a grid and a neighbour beside it: what the tiny world leaves out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.facts.models import Bilingual, Entity, Lookalike, Tile
from generator.proof import prove
from generator.views.lens import Lens

LOOMS = "report-looms-2030"


def named(zh: str, en: str) -> Bilingual:
    return Bilingual(zh=zh, en=en)


def entity(name: str, zh: str, **more: object) -> Entity:
    fields: dict[str, object] = {"id": name, "kind": "places", "name": named(zh, name.title()), **more}
    return Entity(**fields)  # type: ignore[arg-type]


def tile(column: str, row: str) -> Tile:
    return Tile(column=column, row=row)


def charted(lens: Lens, *changes: Mapping[str, object], lookalikes: tuple[Lookalike, ...] = ()) -> Lens:
    """A lens on the province with a country, a neighbour, three prefectures and copies of observations with changes."""
    entities = dict(lens.book.entities)
    home = entities["yunmeng"].model_copy(update={"code": "910000", "parent": "land"})
    town = entities["qianfan"].model_copy(update={"code": "910100", "tile": tile("2", "2")})
    others = (
        entity("land", "大地"),
        entity("heron", "鹭州省", code="920000", parent="land"),
        entity(
            "quiet", "静市", code="910200", parent="yunmeng", tile=Tile(column="1", row="1"), short=named("静", "Q")
        ),
        entity("mill", "磨市", code="910300", parent="yunmeng", tile=tile("1", "2")),
        entity("mill-works", "磨厂", kind="products", place="mill"),
    )
    entities |= {one.id: one for one in (home, town, *others)}
    seen = dict(lens.book.observations)
    for change in changes:
        fields = {name: value for name, value in change.items() if name != "like"}
        made = seen[str(change["like"])].model_copy(update=fields)
        seen[made.id] = made
    records = {one.id: one for one in lookalikes}
    book = replace(lens.book, entities=entities, observations=seen, lookalikes=records)
    return Lens(book, prove(book), lens.text)


BESIDE = {"like": LOOMS, "id": "heron-looms", "place": "heron"}
