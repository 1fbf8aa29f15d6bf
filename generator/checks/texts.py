"""Every text of the facts that is written in our own words, with its place.

Takes: a FactBook. Gives: pairs of Chinese and English, and English texts that stand alone. Never: words copied from a
source or names for search, which keep the spelling they have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from generator.facts.book import FactBook
from generator.facts.models import Bilingual, UnitName
from generator.facts.yamlfile import KeyPath

KINDS = ("sources", "indicators", "entities", "schemes", "observations", "claims", "discrepancies", "terms")
ENGLISH_ALONE = ("translation", "literal")
# The fields that name a thing: short, and bound to the termbase.
NAMES = ("name", "short")


@dataclass(frozen=True, slots=True)
class Written:
    """One text of one record. `zh` is None where there is English only; `keys` leads to the text in the record."""

    kind: str
    record: str
    keys: KeyPath
    zh: str | None
    en: str

    @property
    def is_name(self) -> bool:
        """Whether the text names the record or a part of it."""
        return bool(self.keys) and self.keys[-1] in NAMES


def written(book: FactBook) -> Iterator[Written]:
    """All texts of all records, the vocabulary's included, in the order of the files."""
    for keys, zh, en in _walk(book.vocabulary, ()):
        yield Written("vocabulary", "vocabulary", keys, zh, en)
    for kind in KINDS:
        for name, record in book.records(kind).items():
            assert isinstance(record, BaseModel)
            for keys, zh, en in _walk(record, ()):
                yield Written(kind, name, keys, zh, en)


def _walk(value: object, keys: KeyPath) -> Iterator[tuple[KeyPath, str | None, str]]:
    if isinstance(value, Bilingual):
        yield keys, value.zh, value.en
    elif isinstance(value, UnitName):
        yield keys, None, f"{value.one} / {value.other}"
    elif isinstance(value, BaseModel):
        for field in type(value).model_fields:
            yield from _walk(getattr(value, field), (*keys, field))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, (*keys, index))
    elif isinstance(value, str) and keys[-1] in ENGLISH_ALONE:
        yield keys, None, value
