"""How much of a document its quotations give away, taken together.

Takes: a FactBook and its Proofs. Gives: characters quoted, and the longest stretch of them. Never: the words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.evidence import normalise
from generator.facts.book import FactBook
from generator.proof.proofs import Proofs


@dataclass(frozen=True, slots=True)
class Quoted:
    """The characters of a document that stand in any quotation, each once; `longest` is the longest run of them."""

    characters: int
    longest: int
    total: int

    @property
    def share(self) -> float:
        """The share of the document's characters, 0 to 100."""
        return 100 * self.characters / self.total if self.total else 0.0


def quoted(book: FactBook, proofs: Proofs, source: str) -> Quoted:
    """What the records quote of one source that has a fingerprint, those of dismissed numerals included."""
    fingerprint = book.fingerprints[source]
    marked = [bytearray(paragraph.length) for paragraph in fingerprint.paragraphs]
    for quotation, found in proofs.by_source.get(source, ()):
        length = len(normalise(quotation.evidence))
        marked[found.paragraph][found.at : found.at + length] = b"\x01" * length
    return Quoted(sum(map(sum, marked)), _longest(marked), fingerprint.characters)


def _longest(marked: Iterable[bytearray]) -> int:
    """The longest run of quoted characters. A run ends with its paragraph."""
    return max((len(run) for paragraph in marked for run in bytes(paragraph).split(b"\x00")), default=0)
