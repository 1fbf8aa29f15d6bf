"""Look up every quotation, read every printed figure and period, and work out what is derived from them, once.

Takes: a FactBook. Gives: what was found and what was not. Never: stops at a fault; faults are kept for the checks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.evidence import Ambiguous, Found, NotFound, TooShort, find
from generator.facts.book import FactBook
from generator.proof.derivation import Result, derive
from generator.proof.quotations import Quotation, quotations
from generator.quantities import Figure, NotAFigure, NotAPeriod, Period, parse, parse_period

NotStanding = NotFound | Ambiguous | TooShort
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Proofs:
    """Places by quotation, figures by observation id, periods by (kind, id); and what failed, by the same keys.

    `by_source` holds the places again, for each source its own. `results` has what was worked out, by the id of the
    derived number.
    """

    places: Mapping[Quotation, Found]
    missing: Mapping[Quotation, NotStanding]
    figures: Mapping[str, Figure]
    unread: Mapping[str, NotAFigure]
    periods: Mapping[tuple[str, str], Period]
    undated: Mapping[tuple[str, str], NotAPeriod]
    by_source: Mapping[str, tuple[tuple[Quotation, Found], ...]]
    results: Mapping[str, Result]

    def place(self, kind: str, record: str) -> Found:
        """Where a record's own quotation stands. KeyError when it was not found."""
        for quotation, found in self.places.items():
            if (quotation.kind, quotation.record, quotation.keys) == (kind, record, ()):
                return found
        raise KeyError(f"{kind}: {record}")

    def period(self, kind: str, record: str) -> Period:
        """The period of a record. KeyError when it has none."""
        return self.periods[kind, record]


def prove(book: FactBook) -> Proofs:
    """Prove what can be proved. A quotation of a source without a fingerprint is in neither mapping."""
    places: dict[Quotation, Found] = {}
    missing: dict[Quotation, NotStanding] = {}
    for quotation in quotations(book):
        fingerprint = book.fingerprints.get(quotation.source)
        if fingerprint is None:
            continue
        try:
            places[quotation] = find(fingerprint, quotation.evidence)
        except (NotFound, Ambiguous, TooShort) as fault:
            missing[quotation] = fault
    printed = {name: seen.printed for name, seen in book.observations.items()}
    figures, unread = _sort_out(printed, parse, NotAFigure)
    periods, undated = _sort_out(_period_texts(book), parse_period, NotAPeriod)
    results = derive(book, figures, periods)
    return Proofs(places, missing, figures, unread, periods, undated, _by_source(places), results)


def _by_source(places: Mapping[Quotation, Found]) -> dict[str, tuple[tuple[Quotation, Found], ...]]:
    found: dict[str, list[tuple[Quotation, Found]]] = defaultdict(list)
    for quotation, place in places.items():
        found[quotation.source].append((quotation, place))
    return {source: tuple(pairs) for source, pairs in found.items()}


def _period_texts(book: FactBook) -> dict[tuple[str, str], str]:
    texts = {("observations", name): seen.period for name, seen in book.observations.items()}
    texts |= {("claims", name): claim.period for name, claim in book.claims.items()}
    texts |= {("schemes", name): scheme.period for name, scheme in book.schemes.items() if scheme.period}
    return texts | {("sources", name): source.published for name, source in book.sources.items()}


K = TypeVar("K")
E = TypeVar("E", bound=Exception)


def _sort_out(texts: Mapping[K, str], read: Callable[[str], T], fault: type[E]) -> tuple[dict[K, T], dict[K, E]]:
    """Read every text; give the readings and the faults apart."""
    good: dict[K, T] = {}
    bad: dict[K, E] = {}
    for key, text in texts.items():
        try:
            good[key] = read(text)
        except fault as found:
            bad[key] = found
    return good, bad
