"""Account for every numeral of a document."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.evidence.fingerprint import Fingerprint
from generator.evidence.normalise import normalise

# Characters of a numeral that carry no value: they need not be inside a span.
_EMPTY = frozenset("第,")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral of a document: paragraph (from 0), offset in its normalised characters, the characters."""

    paragraph: int
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph (start included, end not) that a fact or a dismissal answers for, and why."""

    paragraph: int
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Accounted:
    """A numeral with the reason of what answers for it, a span or else a never-count word; None for neither.

    ``word`` is the never-count word recorded on the numeral, whether or not it is what answers.
    """

    numeral: Numeral
    reason: str | None
    word: str | None = None


def numerals_of(fingerprint: Fingerprint) -> tuple[Numeral, ...]:
    """Give the numerals of a document in reading order."""
    return tuple(
        Numeral(number, numeral.at, numeral.text)
        for number, paragraph in enumerate(fingerprint.paragraphs)
        for numeral in paragraph.numerals
    )


def coverage(
    fingerprint: Fingerprint, spans: Sequence[Span], never_count: Mapping[str, str] | None = None
) -> tuple[Accounted, ...]:
    """Give every numeral in reading order with what answers for it.

    ``never_count`` gives the reason of each word that never counts; a recorded word that it does not list answers for
    nothing. Without it the recorded words are taken as they are, each its own reason.

    A span must hold all of a numeral that carries value: 36.3 does not answer for 36.3万. Spans that share a numeral
    answer for it together (二 and 三 in 二三产业). A span goes before a word, the span given first before the next.
    """
    by_paragraph: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        by_paragraph[span.paragraph].append(span)
    reasons = None if never_count is None else {normalise(word): reason for word, reason in never_count.items()}
    words = [numeral.word for paragraph in fingerprint.paragraphs for numeral in paragraph.numerals]
    return tuple(
        Accounted(numeral, _reason(numeral, by_paragraph[numeral.paragraph]) or _excuse(word, reasons), word)
        for numeral, word in zip(numerals_of(fingerprint), words, strict=True)
    )


def _excuse(word: str | None, reasons: Mapping[str, str] | None) -> str | None:
    return word if word is None or reasons is None else reasons.get(word)


def _reason(numeral: Numeral, spans: Sequence[Span]) -> str | None:
    needed = {numeral.at + place for place, character in enumerate(numeral.text) if character not in _EMPTY}
    touching = [span for span in spans if not needed.isdisjoint(range(span.start, span.end))]
    whole = [span for span in touching if needed.issubset(range(span.start, span.end))]
    if whole:
        return whole[0].reason
    unanswered = needed.difference(*(range(span.start, span.end) for span in touching))
    return None if unanswered else min(touching, key=lambda span: span.start).reason
