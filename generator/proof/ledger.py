"""The ledger of numerals: every numeral of a source, and why it is accounted for.

Takes: a FactBook and its Proofs. Gives: one ledger a source. Never: judges whether a reason is a good one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.evidence import Accounted, Span, coverage, normalise
from generator.facts.book import FactBook
from generator.proof.proofs import Proofs


@dataclass(frozen=True, slots=True)
class Ledger:
    """The numerals of one source in reading order, each with its reason or None."""

    source: str
    entries: tuple[Accounted, ...]
    left_out: int

    @property
    def total(self) -> int:
        """How many numerals the document has, those in lines that are not its text included."""
        return len(self.entries) + self.left_out

    @property
    def open(self) -> tuple[Accounted, ...]:
        """The numerals that nothing accounts for yet."""
        return tuple(entry for entry in self.entries if entry.reason is None)

    @property
    def share(self) -> float:
        """The share of numerals accounted for, 0 to 100."""
        return 100.0 if not self.total else 100 * (self.total - len(self.open)) / self.total

    def reasons(self) -> Mapping[str, int]:
        """How many numerals each reason accounts for, sorted by reason; open ones are under "open".

        Numerals in lines that are not text are under "left_out".
        """
        counts = Counter(entry.reason or "open" for entry in self.entries)
        counts["left_out"] = self.left_out
        return {reason: counts[reason] for reason in sorted(counts) if counts[reason]}


def ledger_of(book: FactBook, proofs: Proofs, source: str) -> Ledger:
    """The ledger of one source that has a fingerprint."""
    fingerprint = book.fingerprints[source]
    reasons = {word: group.why for group in book.vocabulary.never_count for word in group.words}
    entries = coverage(fingerprint, spans_of(proofs, source), reasons)
    return Ledger(source, entries, sum(len(line.numerals) for line in fingerprint.left_out))


def spans_of(proofs: Proofs, source: str) -> tuple[Span, ...]:
    """The stretches of a source that records account for: the printed words inside their quotations."""
    spans = []
    for quotation, found in proofs.by_source.get(source, ()):
        if quotation.printed is None:
            continue
        evidence, printed = normalise(quotation.evidence), normalise(quotation.printed)
        start = evidence.find(printed)
        if start >= 0:
            at = found.at + start
            spans.append(Span(found.paragraph, at, at + len(printed), quotation.reason))
    return tuple(spans)
