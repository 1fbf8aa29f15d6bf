"""The views of the pages that stand for a record: indicators, schemes, topics, sources.

Takes: a Lens and a record. Gives: what its page shows. Never: markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.facts.aims import Setter
from generator.facts.book import grouped
from generator.facts.models import Indicator, Member, Observation, Scheme
from generator.views.addresses import Address, page
from generator.views.charts import family_ids, indicator_chart_id, scheme_chart_id
from generator.views.claim import ClaimView, claim_view
from generator.views.derived import DerivedView, derived_view
from generator.views.disputes import DisputeView, disputes_of
from generator.views.fact import FactView, Link, fact_view
from generator.views.lens import Lens
from generator.views.lineage import Lineage, lineage_of
from generator.views.targets import anchor


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One indicator's page. `answer` is the observation that the page leads with, `chart` a chart's id or ""."""

    id: str
    name: str
    other_name: str
    definition: str
    measure: str
    unit: str
    level: str
    topic: Link
    answer: FactView
    facts: tuple[FactView, ...]
    chart: str
    derived: tuple[DerivedView, ...]
    disputes: tuple[DisputeView, ...]
    related: tuple[Link, ...]
    schemes: tuple[Link, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberView:
    """One part of a scheme, with the numbers that measure it and its own parts.

    In `numbers` those that several documents give alike stand together, in the order of the record.
    """

    name: str
    to: Link | None
    numbers: tuple[tuple[FactView, ...], ...]
    members: tuple[MemberView, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """Where a source states a scheme."""

    quote: str
    translation: str
    source: Link
    paragraph: int


@dataclass(frozen=True, slots=True)
class SchemeView:
    """One scheme's page. `aims` are what it and its parts aim at beyond `facts`; `parts` are no members."""

    id: str
    name: str
    other_name: str
    literal: str
    kind: str
    level: str
    topic: Link
    period: str
    meaning: str
    members: tuple[MemberView, ...]
    unlisted: str
    facts: tuple[FactView, ...]
    aims: tuple[FactView, ...]
    claims: tuple[ClaimView, ...]
    lineage: Lineage | None
    part_of: Link | None
    parts: tuple[Link, ...]
    aliases: tuple[str, ...]
    stated: tuple[StatementView, ...]
    outside: str
    chart: str
    targets: Link | None


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator in a list: its name and the observation that its page leads with."""

    to: Link
    answer: FactView


@dataclass(frozen=True, slots=True)
class TopicView:
    """One topic's page: its numbers, charts, schemes and claims."""

    id: str
    name: str
    other_name: str
    indicators: tuple[IndicatorLine, ...]
    charts: tuple[str, ...]
    schemes: tuple[Link, ...]
    claims: tuple[ClaimView, ...]
    targets: tuple[FactView, ...]


def indicator_view(lens: Lens, indicator: Indicator) -> IndicatorView:
    """The view of one indicator that has observations."""
    facts = tuple(fact_view(lens, one) for one in lens.by_indicator[indicator.id])
    schemes = {one.id for fact in facts for one in lens.schemes_by_fact.get(fact.id, ())}
    return IndicatorView(
        id=indicator.id,
        name=indicator.name[lens.lang],
        other_name=indicator.name[lens.other],
        definition=indicator.definition[lens.lang],
        measure=lens.text(f"measure.{indicator.measure}"),
        unit=lens.unit_name(lens.book.units[indicator.unit]),
        level=lens.label("levels", indicator.level) if indicator.level else "",
        topic=link(lens, "topics", indicator.topic),
        answer=facts[0],
        facts=facts,
        chart=indicator_chart_id(indicator),
        derived=tuple(derived_view(lens, one) for one in lens.derived_by_indicator.get(indicator.id, ())),
        disputes=disputes_of(lens, facts),
        related=_related(lens, indicator),
        schemes=tuple(link(lens, "schemes", one) for one in sorted(schemes)),
        aliases=indicator.aliases,
    )


def scheme_view(lens: Lens, scheme: Scheme) -> SchemeView:
    """The view of one scheme."""
    book = lens.book
    return SchemeView(
        id=scheme.id,
        name=scheme.name[lens.lang],
        other_name=scheme.name[lens.other],
        literal=scheme.literal,
        kind=lens.label("scheme_kinds", scheme.kind),
        level=lens.label("levels", scheme.level),
        topic=link(lens, "topics", scheme.topic),
        period=lens.day("schemes", scheme.id) if scheme.period else "",
        meaning=scheme.meaning[lens.lang],
        members=tuple(_member(lens, member) for member in scheme.members),
        unlisted=scheme.unlisted[lens.lang] if scheme.unlisted else "",
        facts=tuple(fact_view(lens, book.observations[fact]) for fact in scheme.facts),
        aims=tuple(fact_view(lens, one) for one in _aims(lens, scheme)),
        claims=tuple(claim_view(lens, claim) for claim in lens.claims_by_scheme.get(scheme.id, ())),
        lineage=lineage_of(lens, scheme.id),
        part_of=link(lens, "schemes", scheme.part_of) if scheme.part_of else None,
        parts=tuple(link(lens, "schemes", one) for one in _parts(lens, scheme)),
        aliases=scheme.aliases,
        stated=_statements(lens, scheme),
        outside=scheme.outside[lens.lang] if scheme.outside else "",
        chart=scheme_chart_id(scheme),
        targets=_targets(lens, scheme),
    )


def topic_view(lens: Lens, topic: str) -> TopicView:
    """The view of one topic."""
    seen = [one for indicator in lens.by_topic.get(topic, ()) for one in lens.by_indicator[indicator.id]]
    label = lens.book.labels["topics"][topic]
    return TopicView(
        id=topic,
        name=label.name[lens.lang],
        other_name=label.name[lens.other],
        indicators=tuple(indicator_line(lens, one) for one in lens.by_topic.get(topic, ())),
        charts=family_ids(lens, topic),
        schemes=tuple(link(lens, "schemes", one.id) for one in lens.schemes_by_topic.get(topic, ())),
        claims=tuple(claim_view(lens, claim) for claim in lens.claims_by_topic.get(topic, ())),
        targets=tuple(fact_view(lens, one) for one in seen if one.status != "actual"),
    )


def indicator_line(lens: Lens, indicator: Indicator) -> IndicatorLine:
    """One indicator in a list."""
    return IndicatorLine(link(lens, "indicators", indicator.id), fact_view(lens, lens.by_indicator[indicator.id][0]))


def link(lens: Lens, kind: str, name: str) -> Link:
    """A link to the page of a record or topic."""
    return Link(lens.label("topics", name) if kind == "topics" else lens.name(kind, name), page(kind, name))


def topics_with_facts(lens: Lens) -> tuple[str, ...]:
    """The topics that have anything to show, in the vocabulary's order."""
    filled = {*lens.by_topic, *lens.claims_by_topic, *lens.schemes_by_topic}
    return tuple(label.id for label in lens.book.vocabulary.topics if label.id in filled)


def _parts(lens: Lens, scheme: Scheme) -> tuple[str, ...]:
    """The schemes that say they are part of this one and are not listed as its members."""
    members = {one.scheme for one in scheme.members}
    return tuple(one for one in lens.parts_of.get(scheme.id, ()) if one not in members)


def _aims(lens: Lens, scheme: Scheme) -> Iterator[Observation]:
    """What a scheme and everything below it aim at, without what its page shows already."""
    below = [scheme.id]
    for one in below:
        members = (member.scheme for member in lens.book.schemes[one].members if member.scheme)
        below += [part for part in dict.fromkeys((*members, *lens.parts_of.get(one, ()))) if part not in below]
    shown = {*scheme.facts, *(fact for member in scheme.members for fact in member.facts)}
    found = sorted((aim for plan in below for aim in lens.by_plan.get(plan, ())), key=lambda aim: aim[0])
    return (one for _, one in found if one.id not in shown)


def _targets(lens: Lens, scheme: Scheme) -> Link | None:
    """Where the aims that a scheme sets stand against results."""
    if scheme.id not in lens.by_plan:
        return None
    return Link(lens.text("targets.title"), Address("targets.md", anchor(Setter(scheme.id))))


def _related(lens: Lens, indicator: Indicator) -> tuple[Link, ...]:
    family = [one.id for one in lens.by_family.get(indicator.family or "", ())]
    names = dict.fromkeys([*indicator.related, *family])
    return tuple(link(lens, "indicators", one) for one in names if one != indicator.id and one in lens.by_indicator)


def _member(lens: Lens, member: Member) -> MemberView:
    return MemberView(
        name=member.name[lens.lang],
        to=link(lens, "schemes", member.scheme) if member.scheme else None,
        numbers=_alike(fact_view(lens, lens.book.observations[fact]) for fact in member.facts),
        members=tuple(_member(lens, child) for child in member.members),
    )


def _alike(facts: Iterable[FactView]) -> tuple[tuple[FactView, ...], ...]:
    # One that is disputed bears the sign of it, and so stands apart from one that is not.
    pairs = (((fact.value, fact.indicator, fact.whom, fact.qualifiers, fact.disputes), fact) for fact in facts)
    return tuple(grouped(pairs).values())


def _statements(lens: Lens, scheme: Scheme) -> tuple[StatementView, ...]:
    return tuple(
        StatementView(
            stated.evidence,
            stated.translation,
            link(lens, "sources", stated.source),
            lens.paragraph("schemes", scheme.id, ("stated", index)),
        )
        for index, stated in enumerate(scheme.stated)
    )
