"""Every quotation in the facts, with the record and field that carries it.

Takes: a FactBook. Gives: quotations in a fixed order. Never: looks into a source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.book import FactBook
from generator.facts.yamlfile import KeyPath


@dataclass(frozen=True, slots=True)
class Quotation:
    """A phrase that a record says stands in a source.

    `kind` and `record` name the record, `keys` the way to the phrase inside it ("also", 0). `printed` are the words
    of the phrase that are meant, None where the whole phrase is. `reason` says why its numerals are
    accounted for: "observation", "repetition", "scheme", or a dismissal's reason.
    """

    kind: str
    record: str
    keys: KeyPath
    source: str
    evidence: str
    printed: str | None
    reason: str


def quotations(book: FactBook) -> Iterator[Quotation]:
    """All quotations: observations and their repetitions, dismissals, claims, schemes."""
    for name, seen in book.observations.items():
        yield Quotation("observations", name, (), seen.source, seen.evidence, seen.printed, "observation")
        for index, also in enumerate(seen.also):
            keys = ("also", index)
            yield Quotation("observations", name, keys, seen.source, also.evidence, also.printed, "repetition")
    for name, dismissal in book.dismissals.items():
        printed = dismissal.printed
        yield Quotation("dismissals", name, (), dismissal.source, dismissal.evidence, printed, dismissal.why)
    for name, claim in book.claims.items():
        yield Quotation("claims", name, (), claim.source, claim.evidence, None, "claim")
    for name, scheme in book.schemes.items():
        for index, stated in enumerate(scheme.stated):
            keys = ("stated", index)
            yield Quotation("schemes", name, keys, stated.source, stated.evidence, stated.printed, "scheme")
