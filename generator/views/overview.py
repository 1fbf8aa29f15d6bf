"""The views of pages about all facts: home, indexes, glossary, data.

Takes: a Lens. Gives: counts and lists. Never: a number that is not counted here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.facts.book import grouped
from generator.facts.models import Label, Scheme, Term
from generator.facts.prose import RECORDS
from generator.views.derived import DerivedView, derived_view
from generator.views.fact import Link
from generator.views.lens import Lens
from generator.views.pages import IndicatorLine, indicator_line, link, topics_with_facts
from generator.views.sources import CoverageView, coverage_view
from generator.views.targets import targets_view


@dataclass(frozen=True, slots=True)
class Group:
    """Links under one heading; `id` is the heading's anchor."""

    id: str
    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """The indicators of one topic, each with the observation that leads its page."""

    topic: Link
    id: str
    lines: tuple[IndicatorLine, ...]


@dataclass(frozen=True, slots=True)
class DerivedGroup:
    """The derived numbers of one topic; `id` is the heading's anchor."""

    id: str
    topic: Link
    lines: tuple[DerivedView, ...]


@dataclass(frozen=True, slots=True)
class SchemeLine:
    """One scheme in the index; `rank` is its level's place in the vocabulary."""

    to: Link
    level: str
    rank: int
    meaning: str


@dataclass(frozen=True, slots=True)
class SchemeGroup:
    """The schemes of one kind, the highest level first; `counts` has how many there are of each level."""

    id: str
    name: str
    lines: tuple[SchemeLine, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source in the index."""

    to: Link
    title: str
    kind: str
    published: str
    certainty: str
    coverage: CoverageView


@dataclass(frozen=True, slots=True)
class TermView:
    """One term of the glossary. `name` is in the page's language."""

    id: str
    name: str
    zh: str
    en: str
    literal: str
    note: str
    aliases: tuple[str, ...]


def count(lens: Lens, kind: str) -> int:
    """How many there are of a kind: of records, of aims, of aims without a result to be set against them."""
    if kind in RECORDS:
        return len(lens.book.records(kind))
    view = targets_view(lens)
    return {"targets": view.total, "targets-without-result": view.without}[kind]


def indicator_groups(lens: Lens) -> tuple[IndicatorGroup, ...]:
    """All indicators by topic."""
    return tuple(
        IndicatorGroup(
            link(lens, "topics", topic), topic, tuple(indicator_line(lens, one) for one in lens.by_topic[topic])
        )
        for topic in topics_with_facts(lens)
        if topic in lens.by_topic
    )


def derived_groups(lens: Lens) -> tuple[DerivedGroup, ...]:
    """All derived numbers by topic."""
    topics = [label.id for label in lens.book.vocabulary.topics if label.id in lens.derived_by_topic]
    return tuple(
        DerivedGroup(
            f"topic-{topic}",
            link(lens, "topics", topic),
            tuple(derived_view(lens, one) for one in lens.derived_by_topic[topic]),
        )
        for topic in topics
    )


def scheme_groups(lens: Lens) -> tuple[SchemeGroup, ...]:
    """All schemes by kind and then by level, in the vocabulary's order."""
    by_kind = grouped((one.kind, one) for one in lens.book.schemes.values())
    return tuple(
        _scheme_group(lens, kind, by_kind[kind.id]) for kind in lens.book.vocabulary.scheme_kinds if kind.id in by_kind
    )


def _scheme_group(lens: Lens, kind: Label, schemes: Iterable[Scheme]) -> SchemeGroup:
    levels = [level.id for level in lens.book.vocabulary.levels]
    lines = [
        SchemeLine(
            link(lens, "schemes", one.id),
            lens.label("levels", one.level),
            levels.index(one.level),
            one.meaning[lens.lang],
        )
        for one in schemes
    ]
    counts = Counter(line.rank for line in lines)
    return SchemeGroup(
        id=kind.id,
        name=kind.name[lens.lang],
        lines=tuple(sorted(lines, key=lambda line: line.rank)),
        counts=tuple(counts[rank] for rank in range(len(levels))),
    )


def scheme_levels(lens: Lens) -> tuple[str, ...]:
    """The names of the levels, in the order of the counts of a group."""
    return tuple(level.name[lens.lang] for level in lens.book.vocabulary.levels)


def topic_links(lens: Lens) -> tuple[Link, ...]:
    """The topics that have anything to show."""
    return tuple(link(lens, "topics", topic) for topic in topics_with_facts(lens))


def source_lines(lens: Lens) -> tuple[SourceLine, ...]:
    """All sources, with what the index says of them."""
    return tuple(
        SourceLine(
            to=link(lens, "sources", source.id),
            title=source.title[lens.lang],
            kind=lens.label("source_kinds", source.kind),
            published=lens.day("sources", source.id),
            certainty=lens.label("certainties", source.certainty),
            coverage=coverage_view(lens, source.id),
        )
        for source in lens.book.sources.values()
    )


def term_views(lens: Lens) -> tuple[TermView, ...]:
    """The glossary: by English name in English, by id's order in Chinese files otherwise."""
    terms = [_term(lens, term) for term in lens.book.terms.values()]
    return tuple(sorted(terms, key=lambda term: (term.en.casefold(), term.id)))


def _term(lens: Lens, term: Term) -> TermView:
    return TermView(
        id=term.id,
        name=term.name[lens.lang],
        zh=term.name.zh,
        en=term.name.en,
        literal=term.literal or "",
        note=term.note[lens.lang],
        aliases=term.aliases,
    )
