"""A place, company, institution, cluster, project, product or event."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.facts.models.record import Bilingual, Id, Record, Says, Text

Cell = Annotated[str, StringConstraints(pattern=r"^[1-6]$")]


class Tile(Record):
    """Where a place stands among its neighbours in a grid that is no map."""

    column: Annotated[Cell, Says("列，自西向东，从1起", "the column, from west to east, from 1")]
    row: Annotated[Cell, Says("行，自北向南，从1起", "the row, from north to south, from 1")]


class Entity(Record):
    """A place, company, institution, cluster, project, product or event."""

    id: Annotated[Id, Says("编号", "the id")]
    kind: Annotated[Id, Says("类型，由文件名得出", "the kind, from the file's name", implied=True)]
    name: Annotated[Bilingual, Says("名称；英文用官方译名", "name; the official one in English where there is one")]
    aliases: Annotated[tuple[Text, ...], Says("原文写法与别名", "as printed, and other names")] = ()
    parent: Annotated[Id | None, Says("上级或所属", "what it belongs to")] = None
    place: Annotated[Id | None, Says("所在地", "where it is")] = None
    code: Annotated[Text | None, Says("行政区划代码", "administrative division code")] = None
    short: Annotated[Bilingual | None, Says("格子里的短名", "a short name for a tile")] = None
    tile: Annotated[Tile | None, Says("市州在示意格中的位置", "where a prefecture stands in the grid")] = None
    note: Annotated[Bilingual | None, Says("一句话说明", "what it is, in a sentence")] = None
