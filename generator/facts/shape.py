"""From a plain tree to a typed record, with every fault of shape in words.

Takes: a model, a tree and where it stands. Gives: the record, or problems. Never: raises for what a person wrote.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.facts.models.record import Record, Says
from generator.facts.yamlfile import Document, KeyPath, Tree
from generator.problems import Problem, choose

RULE = "fields"
R = TypeVar("R", bound=Record)


def shape(model: type[R], tree: Tree, document: Document, keys: KeyPath, implied: Mapping[str, str]) -> R | None:
    """Build one record; add to `document.problems` what is wrong with its shape.

    `implied` holds the fields that the file's name gives; a file may not write them itself.
    """
    if not isinstance(tree, dict):
        _add(document, keys, "", "a record is expected here", "write it as lines of `field: value`")
        return None
    name = str(tree.get("id") or "")
    twice = [key for key in implied if key in tree and key != "id"]
    for key in twice:
        _add(document, (*keys, key), f"{name}.{key}", "the file's name gives this already", f'remove "{key}"')
    try:
        record = model.model_validate({**tree, **implied})
    except ValidationError as fault:
        for detail in fault.errors(include_url=False):
            _explain(model, detail, document, keys, name)
        return None
    return None if twice else record


def _explain(model: type[Record], detail: ErrorDetails, document: Document, keys: KeyPath, name: str) -> None:
    location = tuple(part for part in detail["loc"])
    owner = _model_at(model, location[:-1])
    what, mend = _words(detail, owner)
    missing = detail["type"] == "missing"
    place = (*keys, *(location[:-1] if missing else location))
    _add(document, place, ".".join(str(part) for part in (name, *location) if part != ""), what, mend)


def _words(detail: ErrorDetails, owner: type[BaseModel] | None) -> tuple[str, str]:
    """What is wrong and the order that mends it, for one fault of shape."""
    field = str(detail["loc"][-1])
    given = detail["input"]
    fields = owner.model_fields if owner else {}
    says = _says(fields.get(field))
    if detail["type"] == "extra_forbidden":
        order = choose(field, fields, f'remove "{field}"')
        return "unknown field", order.replace("use ", f'rename "{field}" to ', 1)
    if detail["type"] == "literal_error":
        expected = str(detail.get("ctx", {}).get("expected", ""))
        options = [option.strip(" '") for option in expected.replace(" or ", ", ").split(",")]
        return f'"{given}" is not allowed here', choose(str(given), options, f"use one of: {', '.join(options)}")
    if detail["type"] == "string_pattern_mismatch":
        return _pattern_words(str(given))
    plain = {
        "missing": ("this field is missing", f'add "{field}": {says}'),
        "string_too_short": ("this is empty", f"write it: {says}"),
        "string_too_long": (f"{len(str(given))} characters are too many", "shorten it"),
        "tuple_type": ("a list is expected here", "write each item on a line of its own that starts with `- `"),
        "string_type": ("one text is expected here", f"write a single text: {says}"),
    }
    return plain.get(detail["type"], ("a record is expected here", "write it as lines of `field: value`"))


def _pattern_words(given: str) -> tuple[str, str]:
    if given[:4].isdigit():
        return f'"{given}" is not a date', "write year-month-day: 2021-10-15"
    return f'"{given}" is not an id', "use small letters, digits and single hyphens: smes-on-cloud"


def _says(field: FieldInfo | None) -> str:
    found = [item for item in (field.metadata if field else ()) if isinstance(item, Says)]
    return found[0].en if found else "a text"


def _model_at(model: type[BaseModel], location: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model that owns the field at this location; None when the way leads elsewhere."""
    current: type[BaseModel] | None = model
    for part in location:
        if isinstance(part, int):
            continue
        field = current.model_fields.get(part) if current else None
        current = _model_in(field.annotation) if field else None
    return current


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is not None:
        inner = (_model_in(part) for part in typing.get_args(annotation))
        return next((found for found in inner if found), None)
    return None


def _add(document: Document, keys: KeyPath, key: str, what: str, mend: str) -> None:
    document.problems.append(Problem(document.path, document.line(keys), key.strip("."), what, RULE, mend))
