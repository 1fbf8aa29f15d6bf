"""Fingerprints of sources: computed from a document that the curator holds.

Takes: a source record and its text. Gives: a fingerprint. Never: keeps the text.
"""

from __future__ import annotations

from pathlib import Path

from generator.evidence import Fingerprint, Reading, make_fingerprint
from generator.facts.models import ReadingOrder, Source, Vocabulary


def reading_of(order: ReadingOrder) -> Reading:
    """A source's declared reading order as the evidence room takes it."""
    return Reading(order.split, order.paragraphs, tuple(lines.lines for lines in order.left_out))


def never_count(vocabulary: Vocabulary) -> tuple[str, ...]:
    """All words whose numerals never count."""
    return tuple(word for group in vocabulary.never_count for word in group.words)


def remake(name: str) -> str:
    """The order that makes a source's fingerprint anew, as people run it."""
    return f"run: make fingerprint ID={name} SOURCES=folder"


def fingerprint_of(source: Source, vocabulary: Vocabulary, folder: Path) -> Fingerprint:
    """Compute a source's fingerprint from `folder`/<id>.txt. Raises FileNotFoundError, BadReading."""
    raw = (folder / f"{source.id}.txt").read_bytes()
    return make_fingerprint(source.id, raw, reading_of(source.reading), never_count(vocabulary))
