"""Where the words of a quotation stand, inside it and in the source.

Takes: texts as people copied them. Gives: offsets in normalised characters. Never: judges.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.evidence import Found, NumeralPrint, normalise, scan
from generator.proof import Quotation
from generator.quantities import whole_figure


@dataclass(frozen=True, slots=True)
class Spot:
    """The normalised quotation, and where the printed words begin and end in it."""

    text: str
    start: int
    end: int

    def around(self, reach: int = 4) -> str:
        """The printed words with a few characters on both sides."""
        return self.text[max(0, self.start - reach) : self.end + reach]


def spot(quotation: Quotation) -> Spot | None:
    """Where the printed words stand; None unless they stand in the quotation exactly once and are whole."""
    if quotation.printed is None:
        return None
    text, printed = normalise(quotation.evidence), normalise(quotation.printed)
    if not printed or text.count(printed) != 1:
        return None
    at = text.index(printed)
    end = at + len(printed)
    if cut(text, at, end) or (quotation.kind == "observations" and not whole_figure(text, at, end)):
        return None
    return Spot(text, at, end)


def cut(text: str, start: int, end: int) -> str | None:
    """The Arabic number of `text` that begins before `start` or ends behind `end`, if one does."""
    for at, numeral in scan(text):
        body = at + (numeral[0] == "第")
        behind = at + len(numeral)
        touches = body < end and start < behind
        if touches and (body < start or end < behind) and any(sign.isdecimal() for sign in numeral):
            return numeral
    return None


def seam(numerals: Iterable[NumeralPrint], found: Found) -> NumeralPrint | None:
    """The Arabic number of a paragraph in which a quotation begins or ends, if it does."""
    start, end = found.at, found.at + found.length
    for numeral in numerals:
        behind = numeral.at + len(numeral.text)
        inside = numeral.at < start < behind or numeral.at < end < behind
        if inside and any(sign.isdecimal() for sign in numeral.text):
            return numeral
    return None


def most_alike(printed: str, text: str) -> str | None:
    """The stretch of `text` that looks most like `printed`, with its number in the same place, if any does."""
    printed, text = normalise(printed), normalise(text)
    size, begins = len(printed), {at for at, _ in scan(text)}
    lead = next((at for at, _ in scan(printed)), 0)

    def likeness(at: int) -> tuple[float, bool]:
        return SequenceMatcher(None, printed, text[at : at + size]).ratio(), at + lead in begins

    best = max(range(max(1, len(text) - size + 1)), key=likeness)
    return text[best : best + size] if likeness(best)[0] >= 0.6 else None


def as_written(printed: str, evidence: str) -> str:
    """The shortest stretch of a quotation, in its own characters, that is `printed` once both are normalised."""
    size = len(evidence)
    stretches = (evidence[start:end] for start in range(size) for end in range(start + 1, size + 1))
    return min((one for one in stretches if normalise(one) == printed), key=len, default=printed)
