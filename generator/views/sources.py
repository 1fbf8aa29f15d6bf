"""The view of a source's page: what it is, how sure its date, its facts in reading order, its coverage.

Takes: a Lens and a source. Gives: a SourceView. Never: the source's text beyond its quotations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts.models import Source
from generator.proof import ledger_of
from generator.views.claim import ClaimView, claim_view
from generator.views.fact import FactView, Link, fact_view
from generator.views.lens import Lens
from generator.views.pages import link

# What accounts for a numeral besides a dismissal, whose reasons are the vocabulary's.
COUNTED = ("observation", "repetition", "scheme", "left_out", "open")


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One second reading."""

    date: str
    direction: str
    found: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """How many numerals a source has and how each is accounted for. `percent` is text: "100"."""

    total: int
    open: int
    percent: str
    observations: int
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source's page."""

    id: str
    title: str
    original_title: str
    short: str
    kind: str
    author: str
    publisher: str
    published: str
    certainty: str
    dating: str
    about: str
    rights: str
    url: str
    coverage: CoverageView
    readings: tuple[ReadingView, ...]
    facts: tuple[FactView, ...]
    claims: tuple[ClaimView, ...]
    schemes: tuple[Link, ...]
    sha256: str
    paragraphs: int
    characters: int


def source_view(lens: Lens, source: Source) -> SourceView:
    """The view of one source that has a fingerprint."""
    book, lang = lens.book, lens.lang
    facts = [fact_view(lens, one) for one in lens.by_source.get(source.id, ())]
    fingerprint = book.fingerprints[source.id]
    return SourceView(
        id=source.id,
        title=source.title[lang],
        original_title=source.title.zh,
        short=source.short[lang],
        kind=lens.label("source_kinds", source.kind),
        author=source.author[lang] if source.author else "",
        publisher=source.publisher[lang] if source.publisher else "",
        published=lens.day("sources", source.id),
        certainty=lens.label("certainties", source.certainty),
        dating=source.dating[lang],
        about=source.about[lang],
        rights=source.rights[lang],
        url=source.url or "",
        coverage=coverage_view(lens, source.id),
        readings=tuple(_reading(lens, source, index) for index in range(len(source.readings))),
        facts=tuple(sorted(facts, key=lambda fact: fact.paragraph)),
        claims=tuple(claim_view(lens, one) for one in lens.claims_by_source.get(source.id, ())),
        schemes=tuple(link(lens, "schemes", one.id) for one in lens.schemes_by_source.get(source.id, ())),
        sha256=fingerprint.sha256,
        paragraphs=len(fingerprint.paragraphs),
        characters=fingerprint.characters,
    )


def coverage_view(lens: Lens, source: str) -> CoverageView:
    """The coverage of one source, in words for its reasons."""
    ledger = ledger_of(lens.book, lens.proofs, source)
    counts = ledger.reasons()
    names = reason_names(lens, counts)
    reasons = tuple(
        (names[reason], counts[reason]) for reason in sorted(counts, key=lambda name: (-counts[name], name))
    )
    return CoverageView(ledger.total, len(ledger.open), percent(ledger.share), counts.get("observation", 0), reasons)


def percent(share: float) -> str:
    """A share accounted for, rounded down: 100 only when nothing is open."""
    return f"{int(share * 10) / 10:g}"


def reason_names(lens: Lens, counts: Mapping[str, int]) -> Mapping[str, str]:
    """What accounts for numerals, in words, by reason."""
    labels = {label.id: label.name[lens.lang] for label in lens.book.vocabulary.dismissals}
    fixed = {name: lens.text(f"coverage.{name}") for name in COUNTED}
    return {reason: {**labels, **fixed}[reason] for reason in counts}


def _reading(lens: Lens, source: Source, index: int) -> ReadingView:
    reading = source.readings[index]
    direction = lens.text(f"reading.{reading.direction}")
    return ReadingView(lens.date(reading.date), direction, reading.found[lens.lang])
