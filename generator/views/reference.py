"""The contributors' field tables and the columns of the data files, made from the models.

Takes: the record models. Gives: one table a kind of record. Never: words that the models do not carry.
"""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass
from typing import Any, Literal

from pydantic.fields import FieldInfo

from generator.facts import models
from generator.facts.models.record import Says
from generator.views.lens import Lens

# Where each kind of record is written.
FILES: tuple[tuple[type[models.Record], str], ...] = (
    (models.Source, "facts/sources/<id>.yml"),
    (models.ReadingOrder, "facts/sources/<id>.yml: reading"),
    (models.LeftOut, "facts/sources/<id>.yml: reading.left_out"),
    (models.Cited, "facts/sources/<id>.yml: cited"),
    (models.Author, "facts/sources/<id>.yml: cited.authors"),
    (models.SecondReading, "facts/sources/<id>.yml: readings"),
    (models.Observation, "facts/observations/<source>.yml: observations"),
    (models.Mention, "facts/observations/<source>.yml: observations.also"),
    (models.Dismissal, "facts/observations/<source>.yml: dismissed"),
    (models.Claim, "facts/claims/<source>.yml: claims"),
    (models.Indicator, "facts/indicators/<topic>.yml: indicators"),
    (models.Entity, "facts/entities/<kind>.yml: entities"),
    (models.Tile, "facts/entities/places.yml: entities.tile"),
    (models.Scheme, "facts/schemes/<id>.yml"),
    (models.Member, "facts/schemes/<id>.yml: members"),
    (models.Following, "facts/schemes/<id>.yml: follows"),
    (models.Statement, "facts/schemes/<id>.yml: stated"),
    (models.Derived, "facts/derived.yml: derived"),
    (models.Inputs, "facts/derived.yml: derived.inputs"),
    (models.Discrepancy, "facts/discrepancies.yml: discrepancies"),
    (models.Lookalike, "facts/lookalikes.yml: lookalikes"),
    (models.Term, "facts/terms.yml: terms"),
    (models.Update, "facts/updates.yml: updates"),
    (models.Lowered, "facts/floors.yml: lowered"),
    (models.Unit, "facts/vocabulary.yml: units"),
    (models.UnitName, "facts/vocabulary.yml: units.name"),
    (models.NeverCount, "facts/vocabulary.yml: never_count"),
    (models.ClaimKind, "facts/vocabulary.yml: claim_kinds"),
    (models.Label, "facts/vocabulary.yml"),
)


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field: its name, whether it must be there, what it holds, what it means."""

    name: str
    required: bool
    implied: bool
    holds: str
    meaning: str


@dataclass(frozen=True, slots=True)
class FieldTable:
    """The fields of one kind of record."""

    id: str
    kind: str
    file: str
    fields: tuple[FieldView, ...]


def field_tables(lens: Lens) -> tuple[FieldTable, ...]:
    """The field tables of all kinds, in the language of the lens."""
    return tuple(
        FieldTable(
            id=f"fields-{model.__name__.lower()}",
            kind=lens.text(f"record.{model.__name__.lower()}"),
            file=file,
            fields=tuple(_field(lens, name, info) for name, info in model.model_fields.items()),
        )
        for model, file in FILES
    )


def _field(lens: Lens, name: str, info: FieldInfo) -> FieldView:
    says = next(item for item in info.metadata if isinstance(item, Says))
    meaning = says.zh if lens.lang == "zh" else says.en
    return FieldView(name, info.is_required(), says.implied, _holds(lens, info.annotation), meaning)


def _holds(lens: Lens, annotation: Any) -> str:
    """What kind of value a field holds, in words."""
    origin = typing.get_origin(annotation)
    parts = [part for part in typing.get_args(annotation) if part is not type(None) and part is not Ellipsis]
    if origin is Literal:
        return " · ".join(parts)
    if isinstance(annotation, types.UnionType) or origin in (typing.Union, typing.Annotated):
        return _holds(lens, parts[0])
    if origin is tuple:
        return lens.text("holds.list", of=_holds(lens, parts[0]))
    if isinstance(annotation, type) and issubclass(annotation, models.Record):
        name = annotation.__name__.lower()
        return lens.text("holds.bilingual" if annotation is models.Bilingual else f"record.{name}")
    return lens.text("holds.map" if origin is dict else "holds.text")
