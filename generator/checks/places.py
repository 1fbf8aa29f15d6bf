"""Where the words of a quotation stand, inside it and in the source.

Takes: texts as people copied them. Gives: offsets in normalised characters. Never: judges.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.evidence import normalise, scan
from generator.proof import Quotation


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
    """Where the printed words stand; None unless they stand in the quotation exactly once and cut no number."""
    if quotation.printed is None:
        return None
    text, printed = normalise(quotation.evidence), normalise(quotation.printed)
    if not printed or text.count(printed) != 1:
        return None
    at = text.index(printed)
    return None if cut(text, at, at + len(printed)) else Spot(text, at, at + len(printed))


def cut(text: str, start: int, end: int) -> str | None:
    """The Arabic number of `text` that begins before `start` or ends behind `end`, if one does."""
    for at, numeral in scan(text):
        body = at + (numeral[0] == "第")
        behind = at + len(numeral)
        touches = body < end and start < behind
        if touches and (body < start or end < behind) and any(sign.isdecimal() for sign in numeral):
            return numeral
    return None


def most_alike(printed: str, text: str) -> str | None:
    """The stretch of `text` that looks most like `printed`, if any does."""
    printed, text = normalise(printed), normalise(text)
    size = len(printed)
    stretches = [text[at : at + size] for at in range(max(1, len(text) - size + 1))]
    best = max(stretches, key=lambda stretch: SequenceMatcher(None, printed, stretch).ratio())
    return best if SequenceMatcher(None, printed, best).ratio() >= 0.6 else None
