"""How far the site can be trusted, in counts: what is on record, accounted for, read again, in conflict, worked out.

Takes: a Lens. Gives: a TrustView. Never: a count that is not taken from the records, or the moment of a build.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.facts.models import Source
from generator.facts.prose import RECORDS
from generator.proof import ledger_of, quoted
from generator.views.addresses import Address, page
from generator.views.disputes import CLASSES
from generator.views.fact import Link
from generator.views.lens import Lens
from generator.views.sources import percent, reason_names

# The page on which the records of each kind are listed.
LISTED = {
    "sources": Address("sources/index.md"),
    "observations": Address("indicators/index.md"),
    "claims": Address("topics/index.md"),
    "indicators": Address("indicators/index.md"),
    "schemes": Address("schemes/index.md"),
    "entities": Address("entities/index.md"),
    "terms": Address("glossary.md"),
    "discrepancies": Address("disputes.md"),
    "derived": Address("derived.md"),
}


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something. `to` is where they are listed, if anywhere."""

    name: str
    count: int
    to: Address | None = None


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """How many numerals one reason accounts for: in each document, in their order, and in all."""

    name: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document: its numerals, what is on record from it and how much of it is quoted.

    `percent` and `share` are text: "100". `longest` is the longest unbroken run of quoted characters.
    """

    to: Link
    numerals: int
    open: int
    percent: str
    observations: int
    inferred: int
    claims: int
    characters: int
    quoted: int
    share: str
    longest: int


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One second reading of one document."""

    to: Link
    date: str
    direction: str


@dataclass(frozen=True, slots=True)
class TrustView:
    """The page of counts. `unread` are documents that nobody has read again."""

    as_of: str
    kinds: tuple[Count, ...]
    statuses: tuple[Count, ...]
    inferred: int
    documents: tuple[DocumentLine, ...]
    reasons: tuple[ReasonLine, ...]
    numerals: int
    percent: str
    readings: tuple[ReadLine, ...]
    unread: tuple[Link, ...]
    conflicts: tuple[Count, ...]
    unexplained: int
    formulas: tuple[Count, ...]
    agreeing: int


def trust_view(lens: Lens) -> TrustView:
    """The view of the page of counts."""
    book = lens.book
    documents = tuple(_document(lens, source) for source in book.sources.values())
    conflicts: Counter[str] = Counter(one.kind for one in book.discrepancies.values())
    numerals, left = sum(one.numerals for one in documents), sum(one.open for one in documents)
    return TrustView(
        as_of=newest_day(lens),
        kinds=tuple(_kind(lens, kind) for kind in RECORDS if book.records(kind)),
        statuses=_statuses(lens),
        inferred=sum(one.inferred for one in documents),
        documents=documents,
        reasons=_reasons(lens),
        numerals=numerals,
        percent=percent(100 * (numerals - left) / numerals if numerals else 100.0),
        readings=_readings(lens),
        unread=tuple(_link(lens, one.id) for one in book.sources.values() if not one.readings),
        conflicts=tuple(
            Count(lens.text(f"dispute.{kind}"), conflicts[kind], Address("disputes.md", f"class-{kind}"))
            for kind in CLASSES
            if kind in conflicts
        ),
        unexplained=conflicts["unexplained"],
        formulas=_formulas(lens),
        agreeing=sum(one.checks is not None for one in book.derived.values()),
    )


def newest_day(lens: Lens) -> str:
    """The last day that the records give for work on them, in words; "" where they give none."""
    days = [reading.date for source in lens.book.sources.values() for reading in source.readings]
    days += [update.date for update in lens.book.updates.values()]
    return lens.date(max(days)) if days else ""


def _kind(lens: Lens, kind: str) -> Count:
    return Count(lens.text(f"trust.of_{kind}"), len(lens.book.records(kind)), LISTED[kind])


def _statuses(lens: Lens) -> tuple[Count, ...]:
    counts = Counter(one.status for one in lens.book.observations.values())
    return tuple(Count(lens.text(f"status.{name}"), number) for name, number in counts.most_common())


def _formulas(lens: Lens) -> tuple[Count, ...]:
    counts = Counter(one.formula for one in lens.book.derived.values())
    most = sorted(counts, key=lambda name: (-counts[name], name))
    return tuple(Count(lens.text(f"formula.{name}"), counts[name]) for name in most)


def _link(lens: Lens, source: str) -> Link:
    return Link(lens.name("sources", source), page("sources", source))


def _document(lens: Lens, source: Source) -> DocumentLine:
    ledger = ledger_of(lens.book, lens.proofs, source.id)
    words = quoted(lens.book, lens.proofs, source.id)
    seen = lens.by_source.get(source.id, ())
    return DocumentLine(
        to=_link(lens, source.id),
        numerals=ledger.total,
        open=len(ledger.open),
        percent=percent(ledger.share),
        observations=len(seen),
        inferred=sum(one.inferred is not None for one in seen),
        claims=len(lens.claims_by_source.get(source.id, ())),
        characters=words.total,
        quoted=words.characters,
        share=f"{words.share:.1f}",
        longest=words.longest,
    )


def _reasons(lens: Lens) -> tuple[ReasonLine, ...]:
    """What accounts for the numerals of each document, the reasons that account for most first."""
    ledgers = [_by_name(lens, source) for source in lens.book.sources]
    total = sum(ledgers, Counter[str]())
    return tuple(
        ReasonLine(name, tuple(counts[name] for counts in ledgers), total[name])
        for name in sorted(total, key=lambda one: (-total[one], one))
    )


def _by_name(lens: Lens, source: str) -> Counter[str]:
    """How many numerals each reason accounts for, by its name: a reason and the word that never counts share one."""
    counts = ledger_of(lens.book, lens.proofs, source).reasons()
    names = reason_names(lens, counts)
    found: Counter[str] = Counter()
    for reason, number in counts.items():
        found[names[reason]] += number
    return found


def _readings(lens: Lens) -> tuple[ReadLine, ...]:
    """Every second reading, the newest first."""
    found = [(reading, source.id) for source in lens.book.sources.values() for reading in source.readings]
    return tuple(
        ReadLine(_link(lens, source), lens.date(reading.date), lens.text(f"reading.{reading.direction}"))
        for reading, source in sorted(found, key=lambda pair: pair[0].date, reverse=True)
    )
