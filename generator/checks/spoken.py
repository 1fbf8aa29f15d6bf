"""The numbers that an English text states, in digits and in words.

Takes: a text in English. Gives: values without sign, a scale word multiplied in. Never: tells a number from an address.
"""

from __future__ import annotations

import re
from decimal import Decimal

_SMALL = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_TEENS = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_CARDINALS = {word: Decimal(value) for value, word in enumerate([*_SMALL, *_TEENS], 1)} | {
    word: Decimal(value * 10) for value, word in enumerate(_TENS, 2)
}
# Words that state a number without being one; "a" and "an" stand for one.
_OTHER = {
    **{word: Decimal(value) for value, word in enumerate(_ORDINALS, 1)},
    **dict.fromkeys(("a", "an", "single", "once", "only"), Decimal(1)),
    **dict.fromkeys(("both", "pair", "twice", "dual", "two-fold", "twofold"), Decimal(2)),
    **dict.fromkeys(("triple", "threefold"), Decimal(3)),
    **dict.fromkeys(("double", "doubled", "doubling", "doubles"), Decimal(100)),
    **dict.fromkeys(("halve", "halved", "halving"), Decimal(50)),
    "dozen": Decimal(12),
}
_SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_WORD = "|".join(sorted(_CARDINALS, key=len, reverse=True))
_SCALE = "|".join(_SCALES)
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_NUMBER = re.compile(
    rf"(?P<number>(?<![\d.,]){_DIGITS}|\b(?:{_WORD}|an?)(?:-(?:{_WORD}))?\b)?"
    rf"(?P<scales>(?:[ -]?\b(?:{_SCALE})s?\b)*)"
    rf"(?P<on>(?:–|-|—| to | or )(?={_DIGITS}|{_WORD}))?",
    re.IGNORECASE,
)
_HALF = re.compile(r"\bhalf\b", re.IGNORECASE)


def numbers(text: str) -> frozenset[Decimal]:
    """Every number of a text. The first end of "3–5 billion" counts with the scale behind the second as well."""
    found: set[Decimal] = set()
    waiting: list[Decimal] = []
    for match in _NUMBER.finditer(text):
        if not match["number"] and not match["scales"]:
            waiting = waiting if match["on"] else []
            continue
        size = _size(match["scales"])
        value = _value(match["number"])
        if match["scales"].startswith(" ") and "-" in match["scales"]:
            found |= {value, size}  # three hundred-billion-yuan industries
        found |= {value * size, *(earlier * size for earlier in waiting)}
        waiting = [value] if match["on"] and size == 1 else []
    found |= {_OTHER[word] for word in re.findall(r"[a-z-]+", text.lower()) if word in _OTHER}
    return frozenset(found | ({Decimal("0.5"), Decimal(50)} if _HALF.search(text) else set()))


def _value(number: str | None) -> Decimal:
    if number is None or number.lower() in ("a", "an"):
        return Decimal(1)
    if number[0].isdigit():
        return Decimal(number.replace(",", ""))
    return sum((_CARDINALS[part] for part in number.lower().split("-")), Decimal(0))


def _size(scales: str) -> Decimal:
    powers = sum(_SCALES[word.rstrip("s")] for word in re.findall("[a-z]+", scales.lower()))
    return Decimal(1).scaleb(powers)
