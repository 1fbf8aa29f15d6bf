"""Every id that a record names exists, in the kind of record or the list that the field asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.checks.context import Context
from generator.facts.models import Inputs, Label, Member, Scheme, Unit
from generator.facts.yamlfile import KeyPath
from generator.problems import Problem, choose

NAME = "references"

# Where each field leads: a kind of record, or a list of the vocabulary.
FIELDS: Mapping[str, Mapping[str, str]] = {
    "sources": {"kind": "source_kinds", "certainty": "certainties", "place": "places", "voice": "voices"},
    "indicators": {
        "topic": "topics",
        "unit": "units",
        "level": "levels",
        "family": "families",
        "related": "indicators",
    },
    "entities": {"kind": "entity_kinds", "parent": "entities", "place": "places"},
    "schemes": {
        "kind": "scheme_kinds",
        "level": "levels",
        "topic": "topics",
        "facts": "observations",
        "replaces": "schemes",
        "part_of": "schemes",
    },
    "observations": {
        "source": "sources",
        "indicator": "indicators",
        "place": "places",
        "subject": "entities",
        "basis": "bases",
        "field": "rank_fields",
        "plan": "schemes",
    },
    "dismissals": {"source": "sources", "why": "dismissals"},
    "claims": {
        "source": "sources",
        "kind": "claim_kinds",
        "topic": "topics",
        "place": "places",
        "voice": "voices",
        "entities": "entities",
        "schemes": "schemes",
        "facts": "observations",
    },
    "derived": {"topic": "topics", "place": "places", "checks": "observations"},
    "lookalikes": {"observations": "observations"},
    "discrepancies": {"observations": "observations", "claims": "claims", "preferred": "observations"},
    "updates": {
        "sources": "sources",
        "observations": "observations",
        "indicators": "indicators",
        "schemes": "schemes",
        "entities": "entities",
        "discrepancies": "discrepancies",
    },
}
# Fields that the file's name gives: one fault for the file, however many records are in it.
BY_FILE = {("indicators", "topic"), ("entities", "kind"), ("observations", "source"), ("dismissals", "source")}
BY_FILE |= {("claims", "source")}
RECORDS = ("sources", "indicators", "entities", "schemes", "observations", "claims", "discrepancies")
SINGULAR = {
    "discrepancies": "discrepancy",
    "entities": "entity",
    "bases": "basis",
    "families": "family",
    "certainties": "certainty",
    "dismissals": "reason",
    "rank_fields": "field of ranks",
}


def check(context: Context) -> Iterator[Problem]:
    """Names that lead nowhere, item by item."""
    yield from _vocabulary(context)
    for kind, fields in FIELDS.items():
        for name, record in context.book.records(kind).items():
            for field, target in fields.items():
                for keys, given in _names(record, field):
                    yield from _lead(context, (kind, name), keys, given, target)
    for scheme in context.book.schemes.values():
        for keys, given, target in _nested(scheme):
            yield from _lead(context, ("schemes", scheme.id), keys, given, target)
    for derived in context.book.derived.values():
        for role in Inputs.model_fields:
            for keys, given in _names(derived.inputs, role):
                yield from _lead(context, ("derived", derived.id), ("inputs", *keys), given, "observations")


def _names(record: object, field: str) -> Iterator[tuple[KeyPath, str]]:
    value = getattr(record, field)
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield (field, index), item
    elif value is not None:
        yield (field,), value


def _nested(scheme: Scheme) -> Iterator[tuple[KeyPath, str, str]]:
    for index, stated in enumerate(scheme.stated):
        yield ("stated", index, "source"), stated.source, "sources"
    for index, following in enumerate(scheme.follows):
        yield ("follows", index, "scheme"), following.scheme, "schemes"
    yield from _members(scheme.members, ())


def _members(members: tuple[Member, ...], above: KeyPath) -> Iterator[tuple[KeyPath, str, str]]:
    for index, member in enumerate(members):
        keys = (*above, "members", index)
        if member.scheme is not None:
            yield (*keys, "scheme"), member.scheme, "schemes"
        for place, fact in enumerate(member.facts):
            yield (*keys, "facts", place), fact, "observations"
        yield from _members(member.members, keys)


def _lead(context: Context, record: tuple[str, str], keys: KeyPath, given: str, target: str) -> Iterator[Problem]:
    kind, name = record
    known = _held(context, target)
    if given in known or context.book.lost("entities" if target == "places" else target, given):
        return
    what, mend = f'there is no {_singular(target)} "{given}"', choose(given, known, _otherwise(given, target))
    if target == "places" and given in context.book.entities:
        what = f'"{given}" is no place'
    if (kind, keys[0]) in BY_FILE:
        path = context.book.origin(kind, name).path
        yield Problem(
            path, 1, "", f"{what}, for which this file is named", NAME, mend.replace("use ", "name the file ", 1)
        )
    else:
        yield context.problem(kind, name, keys, NAME, (what, mend))


def _held(context: Context, target: str) -> Mapping[str, object]:
    """The records of a kind, or the items of a list of the vocabulary, by id."""
    if target in (*RECORDS, "places", "units"):
        return context.book.records(target)
    return context.book.labels[target]


def _listed(context: Context, target: str) -> tuple[Label | Unit, ...]:
    found: tuple[Label | Unit, ...] = getattr(context.book.vocabulary, target)
    return found


def _otherwise(given: str, target: str) -> str:
    place = {"places": "facts/entities/places.yml", "discrepancies": "facts/discrepancies.yml"}.get(target)
    if place is None:
        place = f"facts/{target}/" if target in RECORDS else f'"{target}" in facts/vocabulary.yml'
    return f'add "{given}" to {place}'


def _singular(target: str) -> str:
    return SINGULAR.get(target, target.removesuffix("s").replace("_", " "))


def _vocabulary(context: Context) -> Iterator[Problem]:
    """Ids that a list of the vocabulary holds twice, and reasons of words that never count."""
    vocabulary = context.book.vocabulary
    for listing in type(vocabulary).model_fields:
        if listing == "never_count":
            continue
        seen: Counter[str] = Counter()
        for index, item in enumerate(_listed(context, listing)):
            seen[item.id] += 1
            if seen[item.id] > 1:
                what, mend = f'"{item.id}" stands in {listing} twice', "remove one of the two"
                yield context.problem("vocabulary", "vocabulary", (listing, index), NAME, (what, mend))
    for index, group in enumerate(vocabulary.never_count):
        keys = ("never_count", index, "why")
        yield from _lead(context, ("vocabulary", "vocabulary"), keys, group.why, "dismissals")
