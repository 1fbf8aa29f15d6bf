"""All facts together, each record with the file and line it came from.

Takes: records from the loader. Gives: look-ups and places for messages. Never: changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from generator.evidence import Fingerprint
from generator.facts.models import (
    Claim,
    Derived,
    Discrepancy,
    Dismissal,
    Entity,
    Indicator,
    Label,
    Lookalike,
    Observation,
    Scheme,
    Source,
    Term,
    Unit,
    Update,
    Vocabulary,
)
from generator.facts.yamlfile import KeyPath, line_of
from generator.problems import Problem

K = TypeVar("K")
T = TypeVar("T")
Item = TypeVar("Item", Label, Unit)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands: its file, its place in the file, and the line of each of its fields."""

    path: str
    keys: KeyPath
    lines: Mapping[KeyPath, int] = field(repr=False)

    def line(self, *keys: str | int) -> int:
        """The line of a field of the record, or the record's own."""
        return line_of(self.lines, (*self.keys, *keys))

    def problem(self, name: str, keys: KeyPath, what: str, rule: str, mend: str) -> Problem:
        """A problem at a field of the record."""
        key = ".".join(str(part) for part in (name, *keys) if part != "")
        return Problem(self.path, self.line(*keys), key, what, rule, mend)


@dataclass(frozen=True)
class FactBook:
    """Everything under facts/, by kind and id, in the order of the files.

    `origins` has a place for every record by (kind, id); a dismissal's id is its source and number. `broken` names
    records that exist but could not be read: references to them are not reported again. `unread` names the kinds
    of which records were written whose ids cannot even be told.
    """

    vocabulary: Vocabulary
    sources: Mapping[str, Source]
    fingerprints: Mapping[str, Fingerprint]
    indicators: Mapping[str, Indicator]
    entities: Mapping[str, Entity]
    schemes: Mapping[str, Scheme]
    observations: Mapping[str, Observation]
    dismissals: Mapping[str, Dismissal]
    claims: Mapping[str, Claim]
    discrepancies: Mapping[str, Discrepancy]
    lookalikes: Mapping[str, Lookalike]
    derived: Mapping[str, Derived]
    terms: Mapping[str, Term]
    updates: Mapping[str, Update]
    origins: Mapping[tuple[str, str], Origin] = field(repr=False)
    broken: frozenset[tuple[str, str]]
    files: int
    unread: frozenset[str] = frozenset()

    @cached_property
    def seen(self) -> Mapping[str, tuple[Observation, ...]]:
        """The observations of each indicator, in the order of the files."""
        return grouped((one.indicator, one) for one in self.observations.values())

    @cached_property
    def disputes(self) -> Mapping[str, tuple[Discrepancy, ...]]:
        """The discrepancies that each observation is party to, by its id."""
        return grouped((fact, one) for one in self.discrepancies.values() for fact in one.observations)

    @cached_property
    def places(self) -> Mapping[str, Entity]:
        """The entities that are places, by id."""
        return {name: one for name, one in self.entities.items() if one.kind == "places"}

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The units by id."""
        return _by_id(self.vocabulary.units)

    @cached_property
    def labels(self) -> Mapping[str, Mapping[str, Label]]:
        """The items of the closed lists of the vocabulary, by list and id."""
        lists = {name: getattr(self.vocabulary, name) for name in type(self.vocabulary).model_fields}
        return {name: _by_id(found) for name, found in lists.items() if name not in ("units", "never_count")}

    def origin(self, kind: str, name: str) -> Origin:
        """Where a record stands."""
        return self.origins[kind, name]

    def records(self, kind: str) -> Mapping[str, object]:
        """All records of one kind, by id. `kind` is a plural: "observations"."""
        found: Mapping[str, object] = getattr(self, kind)
        return found

    def knows(self, kind: str, name: str) -> bool:
        """Whether a record of this id was written, well or badly."""
        return name in self.records(kind) or self.lost(kind, name)

    def lost(self, kind: str, name: str) -> bool:
        """Whether a record that is not there may have been written all the same, only not readably."""
        return (kind, name) in self.broken or kind in self.unread

    def all_read(self, *kinds: str) -> bool:
        """Whether every record of these kinds could be read."""
        return self.unread.isdisjoint(kinds) and not any(kind in kinds for kind, _ in self.broken)

    def unit_of(self, indicator: str) -> Unit | None:
        """The unit of an indicator; None when either is not there."""
        found = self.indicators.get(indicator)
        return self.units.get(found.unit) if found else None


def grouped(pairs: Iterable[tuple[K, T]]) -> Mapping[K, tuple[T, ...]]:
    """Items by their key, both in the order in which they came."""
    groups: dict[K, list[T]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(group) for key, group in groups.items()}


def _by_id(listed: Iterable[Item]) -> Mapping[str, Item]:
    """The items of a list; of two with one id, which is a fault of its own, the first."""
    found: dict[str, Item] = {}
    for item in listed:
        found.setdefault(item.id, item)
    return found
