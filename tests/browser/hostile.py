"""The invented province with hostile words in every text field of every kind of record.

The fields are found by walking the models, so a new one is covered the day it is written.
"""

from __future__ import annotations

import types
import typing
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import StringConstraints

from generator.facts import models
from generator.facts.book import FactBook
from generator.facts.models.record import Day

WORDS = (
    '"><img src=x onerror=alert(1)> </script><script>alert(1)</script> {{ 7*7 }} {b} {a|b} '
    "[x](javascript:alert(1)) | a | b | `code` <!-- ]]> &lt;b&gt; \\ *a* __b__ {: onclick=alert(1) } \u2028 \u200f ${1}"
)
# What these say is read before it is shown: a text that is no period, line of the document or page stops the build.
READ = {
    "Claim.period",
    "Observation.period",
    "Scheme.period",
    "Source.published",
    "ReadingOrder.paragraphs",
    "LeftOut.lines",
    "Update.pages",
}
KINDS = (
    "sources",
    "indicators",
    "entities",
    "schemes",
    "observations",
    "dismissals",
    "claims",
    "discrepancies",
    "lookalikes",
    "derived",
    "terms",
    "updates",
)
A_DAY = "2031-09-01"


def squeezed(text: str) -> str:
    """Text without white space and without marks that no reader sees."""
    return "".join(char for char in text if not char.isspace() and unicodedata.category(char) != "Cf")


def words_of(place: str) -> str:
    """The hostile words of one field, between marks that name it."""
    return f"«{place}»{WORDS}«/{place}»"


def aimed(book: FactBook) -> FactBook:
    """The same facts, with one of them a target that no other figure stands beside: a kind of chart of its own."""
    lone = next(
        one
        for one in book.observations.values()
        if [other.indicator for other in book.observations.values()].count(one.indicator) == 1
    )
    target = lone.model_copy(update={"status": "target", "plan": next(iter(book.schemes))})
    return replace(book, observations={**book.observations, lone.id: target})


@dataclass
class Poison:
    """Turns records hostile; remembers which fields of which models it has filled."""

    filled: set[str] = field(default_factory=set)

    def book(self, book: FactBook) -> FactBook:
        """All records and the vocabulary, hostile."""
        kinds = {kind: {name: self.record(one) for name, one in book.records(kind).items()} for kind in KINDS}
        return replace(book, **kinds, vocabulary=self.record(book.vocabulary))

    def record(self, record: Any, within: str = "") -> Any:
        """A record of the same kind with every text of it hostile. `within` names the field that holds it."""
        values = {}
        for name, hint in hints(type(record)):
            place = f"{type(record).__name__}.{name}"
            told = f"{within or type(record).__name__}.{name}"
            values[name] = (
                getattr(record, name) if place in READ else self.value(hint, getattr(record, name), place, told)
            )
        return type(record)(**values)

    def value(self, hint: Any, value: Any, place: str, told: str) -> Any:
        """One value, by what its hint allows; empty optional texts are filled, empty references stay empty."""
        base, _ = unwrapped(hint)
        if is_text(hint):
            self.filled.add(place)
            return words_of(told)
        if get_origin(base) in (Union, types.UnionType):
            inner = next(one for one in get_args(base) if one is not type(None))
            return value if value is None and not makes(inner) else self.value(inner, value, place, told)
        if get_origin(base) is tuple:
            inner = get_args(base)[0]
            several = value or ((None,) if makes(inner) and get_origin(unwrapped(inner)[0]) is not Literal else ())
            return tuple(self.value(inner, one, place, told) for one in several)
        if get_origin(base) is dict:
            several = value or {"evidence": None}
            return {key: self.value(get_args(base)[1], one, place, told) for key, one in several.items()}
        if isinstance(base, type) and issubclass(base, models.Record):
            return self.record(value if value is not None else invented(base), told)
        return value


def unwrapped(hint: Any) -> tuple[Any, str | None]:
    """A hint without its annotations, and the pattern that binds it."""
    notes: tuple[Any, ...] = ()
    while get_origin(hint) is Annotated:
        hint, *more = get_args(hint)
        notes += tuple(more)
    patterns = [str(note.pattern) for note in notes if isinstance(note, StringConstraints) and note.pattern]
    return hint, patterns[0] if patterns else None


def is_text(hint: Any) -> bool:
    """Whether a hint is free text: a string that no pattern binds."""
    return unwrapped(hint) == (str, None)


def is_day(hint: Any) -> bool:
    """Whether a hint is a date."""
    return unwrapped(hint) == unwrapped(Day)


def hints(model: type[models.Record]) -> Iterator[tuple[str, Any]]:
    """The fields of a model with their whole hints."""
    found = typing.get_type_hints(model, include_extras=True)
    return ((name, found[name]) for name in model.model_fields)


def makes(hint: Any) -> bool:
    """Whether a value can be made of nothing: a text, a date, a choice, or a record of such."""
    base, _ = unwrapped(hint)
    if isinstance(base, type) and issubclass(base, models.Record):
        return all(makes(inner) for _, inner in hints(base))
    if get_origin(base) is tuple:
        return makes(get_args(base)[0])
    return is_text(hint) or is_day(hint) or get_origin(base) in (Literal, dict)


def invented(model: type[models.Record]) -> models.Record:
    """A record of plain values, to be turned hostile."""
    values = {}
    for name, hint in hints(model):
        base, _ = unwrapped(hint)
        if is_text(hint):
            values[name] = "text"
        elif get_origin(base) is Literal:
            values[name] = get_args(base)[0]
        else:
            values[name] = A_DAY if is_day(hint) else invented(base)
    return model(**values)


def text_fields() -> set[str]:
    """Every free text of every model, but those that are read before they are shown."""
    kinds = [getattr(models, name) for name in models.__all__]
    records = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, models.Record)]
    found = {f"{one.__name__}.{name}" for one in records for name, hint in hints(one) if holds_text(hint)}
    return found - READ


def holds_text(hint: Any) -> bool:
    base, _ = unwrapped(hint)
    return is_text(hint) or any(holds_text(inner) for inner in get_args(base) if get_origin(base) is not Literal)
