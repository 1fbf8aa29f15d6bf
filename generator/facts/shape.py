"""From a plain tree to a typed record, with every fault of shape in words.

Takes: a model, a tree and where it stands. Gives: the record, or problems. Never: raises for what a person wrote.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.facts.models.record import Bilingual, Id, Record, Says
from generator.facts.yamlfile import Document, KeyPath, Tree
from generator.problems import Problem, choose, nearest

RULE = "fields"
LANGUAGE_NAMES = {"zh": "Chinese", "en": "English"}
R = TypeVar("R", bound=Record)


class _Named(Record):
    """Anything with an id."""

    id: Id


def shape(model: type[R], tree: Tree, document: Document, keys: KeyPath, implied: Mapping[str, str]) -> R | None:
    """Build one record; add to `document.problems` what is wrong with its shape.

    `implied` holds the fields that the file's name gives; a file may not write them itself.
    """
    if not isinstance(tree, dict):
        key = ".".join(str(part) for part in keys)
        _add(document, keys, key, "a record is expected here", "write it as lines of `field: value`")
        return None
    name = str(tree.get("id") or "")
    twice = [key for key in implied if key in tree and key != "id"]
    for key in twice:
        _add(document, (*keys, key), f"{name}.{key}", "the file's name gives this already", f'remove "{key}"')
    try:
        record = model.model_validate({**tree, **implied})
    except ValidationError as fault:
        details = fault.errors(include_url=False)
        misspelt = _misspelt(model, details)
        for detail in details:
            if detail["type"] != "missing" or detail["loc"] not in misspelt:
                _explain(model, detail, document, keys, name)
        return None
    return None if twice else record


def id_fault(name: str) -> tuple[str, str] | None:
    """What is wrong with an id and the order that mends it; None when it is well formed."""
    try:
        _Named(id=name)
    except ValidationError as fault:
        return _words(fault.errors(include_url=False)[0], None)
    return None


def _misspelt(model: type[Record], details: list[ErrorDetails]) -> set[tuple[str | int, ...]]:
    """The fields that are missing only since they are there under a name close to theirs."""
    found = set()
    for detail in details:
        *parents, field = detail["loc"]
        owner = _model_at(model, tuple(parents)) if detail["type"] == "extra_forbidden" else None
        close = nearest(str(field), owner.model_fields) if owner else None
        if close:
            found.add((*parents, close))
    return found


def _explain(model: type[Record], detail: ErrorDetails, document: Document, keys: KeyPath, name: str) -> None:
    location = tuple(part for part in detail["loc"])
    owner = _model_at(model, location[:-1])
    what, mend = _words(detail, owner)
    missing = detail["type"] == "missing"
    place = (*keys, *(location[:-1] if missing else location))
    _add(document, place, ".".join(str(part) for part in (name, *location) if part != ""), what, mend)


def _words(detail: ErrorDetails, owner: type[BaseModel] | None) -> tuple[str, str]:
    """What is wrong and the order that mends it, for one fault of shape."""
    field, given, context = str(detail["loc"][-1]), detail["input"], detail.get("ctx", {})
    fields = owner.model_fields if owner else {}
    says = _says(fields.get(field))
    if detail["type"] == "extra_forbidden":
        return _unknown_words(field, fields)
    if owner is Bilingual and detail["type"] in ("missing", "string_too_short", "string_type"):
        return f"the {LANGUAGE_NAMES[field]} text is missing", f'write it behind "{field}:"'
    if context.get("class_name") == Bilingual.__name__:
        return "both languages are expected here", "write {zh: the Chinese text, en: the English text}"
    words = {
        "missing": ("this field is missing", f'add "{field}": {says}'),
        "string_too_short": ("there is nothing behind this field", f"write it: {says}"),
        "string_too_long": (f"{len(str(given))} characters are too many", "shorten it"),
        "tuple_type": ("a list is expected here", "write each item on a line of its own that starts with `- `"),
        "string_type": ("one text is expected here", f"write a single text: {says}"),
        "literal_error": _choice_words(str(given), str(context.get("expected", ""))),
        "string_pattern_mismatch": _pattern_words(str(given), str(context.get("pattern", ""))),
    }
    kind = "string_too_short" if given is None else detail["type"]
    return words.get(kind, ("a record is expected here", "write it as lines of `field: value`"))


def _choice_words(given: str, expected: str) -> tuple[str, str]:
    options = [option.strip(" '") for option in expected.replace(" or ", ", ").split(",")]
    return f'"{given}" is not allowed here', choose(given, options, f"use one of: {', '.join(options)}")


def _unknown_words(field: str, fields: Mapping[str, FieldInfo]) -> tuple[str, str]:
    if not re.fullmatch("[A-Za-z_-]+", field):
        return f'"{field}" is no field', "if it belongs to the text before it, put that text between quotation marks"
    order = choose(field, fields, f'remove "{field}"')
    return "unknown field", order.replace("use ", f'rename "{field}" to ', 1)


def _pattern_words(given: str, pattern: str) -> tuple[str, str]:
    if pattern.startswith(r"^\d"):
        return f'"{given}" is not a date', "write year-month-day: 2021-10-15"
    if pattern.startswith("^[1-6]"):
        return f'"{given}" is not a column or row of the grid', "write a whole number from 1 to 6"
    if pattern.startswith("^[1-9]"):
        return f'"{given}" is not a number of records', "write a whole number: 1"
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
