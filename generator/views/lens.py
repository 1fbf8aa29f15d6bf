"""The facts as one language sees them, with the indexes that views need.

Takes: a proved FactBook and a language's strings. Gives: names, shown values and look-ups. Never: a page's layout.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.evidence import Found
from generator.facts.book import FactBook, grouped
from generator.facts.mentions import replaced
from generator.facts.models import Claim, Derived, Discrepancy, Indicator, Member, Observation, Scheme, Unit
from generator.facts.strings import Strings
from generator.facts.yamlfile import KeyPath
from generator.proof import Proofs, shown
from generator.quantities import Period, parse_period, show_period

Lang = Literal["zh", "en"]


@dataclass(frozen=True)
class Lens:
    """One language's sight of the facts."""

    book: FactBook
    proofs: Proofs
    text: Strings
    # What was made of a record before, by its id: pages tell of one number many times.
    made: dict[str, tuple[object, object]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def lang(self) -> Lang:
        """The language of names, values and labels."""
        return "zh" if self.text.lang == "zh" else "en"

    @property
    def other(self) -> Lang:
        """The language of the twin page."""
        return "en" if self.lang == "zh" else "zh"

    @cached_property
    def _places(self) -> Mapping[tuple[str, str, KeyPath], Found]:
        return {(asked.kind, asked.record, asked.keys): found for asked, found in self.proofs.places.items()}

    def paragraph(self, kind: str, record: str, keys: KeyPath = ()) -> int:
        """The paragraph, from 1, in which a record's quotation stands."""
        return self._places[kind, record, keys].paragraph + 1

    @cached_property
    def _fields(self) -> Mapping[str, int]:
        """The fields of ranks by their place in the vocabulary, the widest first."""
        return {label.id: number for number, label in enumerate(self.book.vocabulary.rank_fields)}

    @cached_property
    def by_indicator(self) -> Mapping[str, tuple[Observation, ...]]:
        """Observations of each indicator: those of its source's own place first, newest first, targets last."""
        groups = grouped((one.indicator, one) for one in self.book.observations.values())
        return {name: tuple(sorted(group, key=self._age)) for name, group in groups.items()}

    @cached_property
    def measured(self) -> tuple[Indicator, ...]:
        """The indicators that have observations, in file order."""
        return tuple(one for one in self.book.indicators.values() if one.id in self.by_indicator)

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Indicator, ...]]:
        """Measured indicators of each topic."""
        return grouped((one.topic, one) for one in self.measured)

    @cached_property
    def by_family(self) -> Mapping[str, tuple[Indicator, ...]]:
        """Measured indicators of each family."""
        return grouped((one.family, one) for one in self.measured if one.family)

    @cached_property
    def by_source(self) -> Mapping[str, tuple[Observation, ...]]:
        """Observations of each source in file order."""
        return grouped((one.source, one) for one in self.book.observations.values())

    @cached_property
    def claims_by_topic(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims of each topic in file order."""
        return grouped((one.topic, one) for one in self.book.claims.values())

    @cached_property
    def claims_by_source(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims of each source in file order."""
        return grouped((one.source, one) for one in self.book.claims.values())

    @cached_property
    def claims_by_scheme(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims tied to each scheme."""
        return grouped((scheme, one) for one in self.book.claims.values() for scheme in one.schemes)

    @cached_property
    def by_entity(self) -> Mapping[str, tuple[Observation, ...]]:
        """Observations of each place and subject, by indicator in the order of the topics, the newest first."""
        pairs = ((entity, one) for one in self.by_topic_and_age for entity in dict.fromkeys((one.place, one.subject)))
        return grouped((entity, one) for entity, one in pairs if entity)

    @cached_property
    def by_topic_and_age(self) -> tuple[Observation, ...]:
        """All observations by indicator in the order of the topics, the newest first."""
        topics = (indicator for topic in self.book.vocabulary.topics for indicator in self.by_topic.get(topic.id, ()))
        return tuple(one for indicator in topics for one in self.by_indicator[indicator.id])

    @cached_property
    def claims_by_entity(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims about each entity, or of each place, in file order."""
        claims = self.book.claims.values()
        return grouped((entity, one) for one in claims for entity in dict.fromkeys((*one.entities, one.place)))

    @cached_property
    def entities_of(self) -> Mapping[str, tuple[str, ...]]:
        """The entities that belong to each entity, by id."""
        return grouped((one.parent, one.id) for one in self.book.entities.values() if one.parent)

    @cached_property
    def entities_in(self) -> Mapping[str, tuple[str, ...]]:
        """The entities that stand in each place and do not belong to it, by id."""
        return grouped((one.place, one.id) for one in self.book.entities.values() if one.place and not one.parent)

    @cached_property
    def later_names(self) -> Mapping[str, tuple[str, ...]]:
        """The schemes whose names came after each, by id."""
        return grouped((earlier, one.id) for one in self.book.schemes.values() for earlier in one.earlier)

    @cached_property
    def by_plan(self) -> Mapping[str, tuple[tuple[int, Observation], ...]]:
        """The aims of each plan with their places in the order of the files."""
        seen = enumerate(self.book.observations.values())
        return grouped((one.plan, (place, one)) for place, one in seen if one.plan)

    @cached_property
    def schemes_by_topic(self) -> Mapping[str, tuple[Scheme, ...]]:
        """Schemes of each topic, by id."""
        return grouped((one.topic, one) for one in self.book.schemes.values())

    @cached_property
    def schemes_by_source(self) -> Mapping[str, tuple[Scheme, ...]]:
        """Schemes that each source states, by id."""
        pairs = ((stated.source, one) for one in self.book.schemes.values() for stated in one.stated)
        return grouped(dict.fromkeys(pairs))

    @cached_property
    def schemes_by_fact(self) -> Mapping[str, tuple[Scheme, ...]]:
        """The schemes that each observation measures, themselves or through a part."""
        schemes = self.book.schemes.values()
        pairs = ((fact, one) for one in schemes for fact in (*one.facts, *facts_of(one.members)))
        return grouped(dict.fromkeys(pairs))

    @cached_property
    def derived_by_indicator(self) -> Mapping[str, tuple[Derived, ...]]:
        """The derived numbers that observations of each indicator go into, or are checked by."""
        book = self.book
        pairs = (
            (book.observations[name].indicator, one)
            for one in book.derived.values()
            for name in (*one.inputs.ids(), *filter(None, [one.checks]))
        )
        return grouped(dict.fromkeys(pairs))

    @cached_property
    def derived_by_topic(self) -> Mapping[str, tuple[Derived, ...]]:
        """Derived numbers of each topic in file order."""
        return grouped((one.topic, one) for one in self.book.derived.values())

    @cached_property
    def disputes_by_claim(self) -> Mapping[str, tuple[Discrepancy, ...]]:
        """The discrepancies that each claim is party to."""
        return grouped((claim, one) for one in self.book.discrepancies.values() for claim in one.claims)

    @cached_property
    def parts_of(self) -> Mapping[str, tuple[str, ...]]:
        """The schemes that are part of each scheme, by id."""
        return grouped((one.part_of, one.id) for one in self.book.schemes.values() if one.part_of)

    def _age(self, seen: Observation) -> tuple[bool, bool, int, int, str]:
        aside = seen.subject is not None or seen.place != self.book.sources[seen.source].place
        age = -self.period(seen.id).end.toordinal()
        return (seen.status != "actual", aside, age, self._fields.get(seen.field or "", 0), seen.id)

    def period(self, observation: str) -> Period:
        """The period of an observation."""
        return self.proofs.periods["observations", observation]

    def unit_of(self, indicator: str) -> Unit:
        """The unit of an indicator."""
        return self.book.units[self.book.indicators[indicator].unit]

    def unit_name(self, unit: Unit) -> str:
        """A unit's plain name."""
        return unit.name.zh if self.lang == "zh" else unit.name.other

    def value(self, seen: Observation) -> str:
        """The value as a reader sees it, with hedge and unit; a rank says among whom."""
        number = shown(self.book, self.proofs, self.lang, seen.id)
        if seen.field:
            return self.text("rank.shown", value=number, field=self.label("rank_fields", seen.field))
        return number

    def in_language(self, name: str, lang: Lang) -> str:
        """The value of an observation as either language shows it, without the field of a rank."""
        return shown(self.book, self.proofs, lang, name)

    def filled(self, text: str) -> str:
        """A record's text with the number of each observation that it names."""
        seen = self.book.observations
        return replaced(text, lambda name: self.value(seen[name]) if name in seen else f"{{{name}}}")

    def when(self, observation: str) -> str:
        """The period of an observation in words: "as of 15 October 2021"."""
        stock = self.book.indicators[self.book.observations[observation].indicator].measure == "stock"
        return show_period(self.period(observation), self.lang, as_of=stock)

    def date(self, text: str) -> str:
        """A date or other period in words."""
        return show_period(parse_period(text), self.lang, as_of=False)

    def day(self, kind: str, name: str) -> str:
        """The period of any record in words, not as of."""
        return show_period(self.proofs.periods[kind, name], self.lang, as_of=False)

    def name(self, kind: str, record: str) -> str:
        """The name of an indicator, entity, scheme or term, or the short name of a source."""
        found = self.book.records(kind)[record]
        return str(getattr(found, "short" if kind == "sources" else "name")[self.lang])

    def label(self, listing: str, item: str) -> str:
        """The name of an item of a closed list."""
        return self.book.labels[listing][item].name[self.lang]


def facts_of(members: Sequence[Member]) -> tuple[str, ...]:
    """The observations that measure some parts of a scheme, and their parts."""
    return tuple(fact for member in members for fact in (*member.facts, *facts_of(member.members)))
