"""Every text of the facts that is written in our own words, with its place.

Takes: a FactBook. Gives: pairs of Chinese and English, and English texts that stand alone. Never: words copied from a
source or names for search, which keep the spelling they have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from generator.facts.book import FactBook
from generator.facts.mentions import mentions, replaced
from generator.facts.models import Bilingual, UnitName
from generator.facts.yamlfile import KeyPath

KINDS = (
    *("sources", "indicators", "entities", "schemes", "observations", "claims", "discrepancies", "derived"),
    *("lookalikes", "terms", "updates"),
)
ENGLISH_ALONE = ("translation", "literal")
# The fields that name a thing: short, and bound to the termbase.
NAMES = ("name", "short")


@dataclass(frozen=True, slots=True)
class Written:
    """One text of one record. `zh` is None where there is English only; `keys` leads to the text in the record.

    The number of an observation that the text shows by its id is left out of the words; `shows` has the ids, in order,
    in Chinese and in English.
    """

    kind: str
    record: str
    keys: KeyPath
    zh: str | None
    en: str
    shows: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    @property
    def is_name(self) -> bool:
        """Whether the text names the record or a part of it."""
        return bool(self.keys) and self.keys[-1] in NAMES


def written(book: FactBook) -> Iterator[Written]:
    """All texts of all records, the vocabulary's included, in the order of the files."""
    yield from _texts("vocabulary", "vocabulary", book.vocabulary)
    for kind in KINDS:
        for name, record in book.records(kind).items():
            yield from _texts(kind, name, record)


def _texts(kind: str, name: str, record: object) -> Iterator[Written]:
    for keys, zh, en in _walk(record, ()):
        shows = (mentions(zh or ""), mentions(en))
        yield Written(kind, name, keys, _words(zh) if zh is not None else None, _words(en), shows)


def _words(text: str) -> str:
    return replaced(text, lambda _: "…")


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
