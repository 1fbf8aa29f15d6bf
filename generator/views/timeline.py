"""What happened and what was planned, in order of time.

Takes: a Lens. Gives: the view of the page, year by year. Never: a date finer than the records have it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.facts.book import grouped
from generator.facts.models import Claim, Scheme, Source
from generator.quantities import Period
from generator.views.addresses import Address, page
from generator.views.fact import FactView, Link, dispute_links, fact_view
from generator.views.lens import Lens
from generator.views.lineage import first_and_last
from generator.views.pages import link

# What the dates of a year are known to: what has a day or a month comes first, in order; then what has the year alone.
GRAINS = ("dated", "year", "years")
# Beside the kinds of claims: names with a period of their own, names that gave way to others, and the documents.
SCHEME, RENAMED, SOURCE = "scheme", "renamed", "source"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in time. `kind` and `topic` are what a reader chooses by; a document has no topic.

    `date` is as fine as the records have it. `is_by` says that it is only the day by which the thing was told,
    `is_inferred` that the documents do not give the date, `why` on what it rests then; `is_ahead` that it was still to
    come when it was told. `to` leads to the record and `evidence` to its quotation, which may stand in the same place;
    `also` to the same event in other documents, `parts` to what has the same years and belongs to it.
    """

    id: str
    kind: str
    kind_name: str
    topic: str
    about: Link | None
    period: Period
    date: str
    says: str
    to: Link
    evidence: Address | None
    name: Link | None = None
    is_by: bool = False
    is_inferred: bool = False
    why: str = ""
    is_ahead: bool = False
    facts: tuple[FactView, ...] = ()
    disputes: tuple[Link, ...] = ()
    also: tuple[Link, ...] = ()
    parts: tuple[Link, ...] = ()

    @property
    def order(self) -> tuple[object, ...]:
        """Its place among others."""
        return (self.period.start, self.period.end, self.id)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The entries of a year whose dates are known to one grain."""

    id: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """What begins in one year; `counts` are by the kinds of the view."""

    id: str
    name: str
    stretches: tuple[Stretch, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A topic or kind that a reader can choose, and how many entries it has."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The page. `inferred` counts the entries whose date no document gives."""

    years: tuple[Year, ...]
    kinds: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    total: int
    inferred: int
    ahead: int
    first: str
    last: str


def timeline_view(lens: Lens) -> TimelineView:
    """The view of the page, for facts that hold a document."""
    entries = sorted((*_claims(lens), *_schemes(lens), *_sources(lens)), key=lambda entry: entry.order)
    kinds = _kinds(lens, entries)
    years = grouped((str(entry.period.start.year), entry) for entry in entries)
    return TimelineView(
        years=tuple(_year(lens, name, found, kinds) for name, found in years.items()),
        kinds=kinds,
        topics=_topics(lens, entries),
        total=len(entries),
        inferred=sum(entry.is_inferred for entry in entries),
        ahead=sum(entry.is_ahead for entry in entries),
        first=lens.date(min(years)),
        last=lens.date(max(years)),
    )


def _year(lens: Lens, name: str, entries: Iterable[Entry], kinds: Iterable[Choice]) -> Year:
    grains = grouped((_grain(entry.period), entry) for entry in entries)
    shown = lens.date(name)
    stretches = (
        Stretch(f"known-{name}-{grain}", lens.text(f"timeline.{grain}", year=shown), grains[grain])
        for grain in GRAINS
        if grain in grains
    )
    found = [entry for group in grains.values() for entry in group]
    counts = tuple(sum(entry.kind == kind.id for entry in found) for kind in kinds)
    return Year(f"year-{name}", shown, tuple(stretches), counts)


def _grain(period: Period) -> str:
    """Whether a period is of one year, and finer than that year."""
    if period.start.year != period.end.year:
        return "years"
    return "year" if period.kind == "year" else "dated"


def _claims(lens: Lens) -> Iterator[Entry]:
    """The claims of the kinds that the vocabulary puts on the timeline, an event once."""
    dated = {kind.id for kind in lens.book.vocabulary.claim_kinds if kind.time == "dated"}
    groups = grouped((_event(lens, one), one) for one in lens.book.claims.values() if one.kind in dated)
    for told in groups.values():
        first, *others = sorted(told, key=lambda one: (_days(_period(lens, one)), one.id))
        yield replace(_claim(lens, first), also=tuple(_told_in(lens, one) for one in others))


def _event(lens: Lens, claim: Claim) -> str:
    """What a claim tells of: the one event that it names, where it tells of it alone; else itself."""
    events = [one for one in claim.entities if lens.book.entities[one].kind == "events"]
    return events[0] if claim.kind == "event" and len(events) == len(claim.entities) == 1 else f"claim {claim.id}"


def _claim(lens: Lens, claim: Claim) -> Entry:
    period, published = _period(lens, claim), lens.proofs.periods["sources", claim.source]
    is_by = claim.inferred is not None and period.text == published.text
    event = _event(lens, claim)
    told = _told_in(lens, claim)
    return Entry(
        id=claim.id,
        kind=claim.kind,
        kind_name=lens.label("claim_kinds", claim.kind),
        topic=claim.topic,
        about=link(lens, "topics", claim.topic),
        period=period,
        date=lens.day("claims", claim.id),
        says=claim.says[lens.lang],
        to=told,
        evidence=told.to,
        name=link(lens, "entities", event) if event in lens.book.entities else None,
        is_by=is_by,
        is_inferred=claim.inferred is not None,
        why=claim.inferred[lens.lang] if claim.inferred else "",
        is_ahead=_month(period) > _month(published),
        facts=tuple(fact_view(lens, lens.book.observations[fact]) for fact in claim.facts),
        disputes=dispute_links(lens, lens.disputes_by_claim.get(claim.id, ())),
    )


def _schemes(lens: Lens) -> Iterator[Entry]:
    """Names with a period, those that share it with what they are part of folded into that; and names that followed."""
    for scheme in lens.book.schemes.values():
        whole = lens.book.schemes.get(scheme.part_of or "")
        if scheme.period and not (whole and whole.period == scheme.period):
            yield _scheme(lens, scheme)
        if scheme.earlier:
            yield _renamed(lens, scheme)


def _scheme(lens: Lens, scheme: Scheme) -> Entry:
    """A name, over the years that it is for."""
    period = lens.proofs.periods["schemes", scheme.id]
    parts = (one for one in lens.parts_of.get(scheme.id, ()) if lens.book.schemes[one].period == scheme.period)
    return replace(
        _named(lens, scheme, period),
        is_ahead=period.start > _first_told(lens, scheme).end,
        parts=tuple(link(lens, "schemes", one) for one in parts),
    )


def _renamed(lens: Lens, scheme: Scheme) -> Entry:
    """A name that took the place of others, or only came after them: no later than the first document that has it."""
    names = scheme.replaces or scheme.earlier
    earlier = lens.text("punctuation.list").join(lens.name("schemes", one) for one in names)
    way = "renamed" if scheme.replaces else "followed"
    return replace(
        _named(lens, scheme, _first_told(lens, scheme)),
        id=f"{scheme.id}-named",
        kind=RENAMED,
        kind_name=lens.text("timeline.kind_renamed"),
        says=lens.text(f"timeline.{way}", earlier=earlier, later=scheme.name[lens.lang]),
        is_by=True,
        is_inferred=True,
        why=lens.text("timeline.first_told"),
    )


def _named(lens: Lens, scheme: Scheme, period: Period) -> Entry:
    return Entry(
        id=scheme.id,
        kind=SCHEME,
        kind_name=lens.text("timeline.kind_scheme"),
        topic=scheme.topic,
        about=link(lens, "topics", scheme.topic),
        period=period,
        date=lens.date(period.text),
        says=scheme.meaning[lens.lang],
        to=link(lens, "schemes", scheme.id),
        evidence=Address(page("schemes", scheme.id).page, "evidence"),
    )


def _sources(lens: Lens) -> Iterator[Entry]:
    """The documents themselves, on the day on which they appeared."""
    for source in lens.book.sources.values():
        yield _source(lens, source)


def _source(lens: Lens, source: Source) -> Entry:
    is_inferred = source.certainty != "stated"
    return Entry(
        id=source.id,
        kind=SOURCE,
        kind_name=lens.text("timeline.kind_source"),
        topic="",
        about=None,
        period=lens.proofs.periods["sources", source.id],
        date=lens.day("sources", source.id),
        says=source.title[lens.lang],
        to=link(lens, "sources", source.id),
        evidence=None,
        is_inferred=is_inferred,
        why=source.dating[lens.lang] if is_inferred else "",
    )


def _kinds(lens: Lens, entries: Iterable[Entry]) -> tuple[Choice, ...]:
    """The kinds that have entries: of claims in the vocabulary's order, then the others."""
    names = {entry.kind: entry.kind_name for entry in entries}
    order = (*(kind.id for kind in lens.book.vocabulary.claim_kinds), SCHEME, RENAMED, SOURCE)
    return tuple(
        Choice(kind, names[kind], sum(entry.kind == kind for entry in entries)) for kind in order if kind in names
    )


def _topics(lens: Lens, entries: Iterable[Entry]) -> tuple[Choice, ...]:
    counts = {topic: len(found) for topic, found in grouped((entry.topic, entry) for entry in entries).items()}
    labels = lens.book.vocabulary.topics
    return tuple(Choice(one.id, one.name[lens.lang], counts[one.id]) for one in labels if one.id in counts)


def _told_in(lens: Lens, claim: Claim) -> Link:
    """Where a claim stands, under the name of its document."""
    return Link(lens.name("sources", claim.source), Address(page("sources", claim.source).page, claim.id))


def _first_told(lens: Lens, scheme: Scheme) -> Period:
    """When the first document that states a scheme appeared."""
    return first_and_last(lens, scheme)[0]


def _period(lens: Lens, claim: Claim) -> Period:
    return lens.proofs.periods["claims", claim.id]


def _days(period: Period) -> int:
    return (period.end - period.start).days


def _month(period: Period) -> tuple[int, int]:
    """The month in which a period ends."""
    return period.end.year, period.end.month
