"""Numbers in English words, and the words read back."""

import re
from decimal import Decimal

from generator.quantities.digits import MINUS, ONE, SCALES_EN, Precision, Scale, choose_scale, written
from generator.quantities.figure import Hedge, NotAFigure
from generator.quantities.units import COUNTED, UnitForm

Ends = tuple[Decimal, ...]

HEDGES: dict[Hedge, str] = {
    "over": "over ",
    "at_least": "at least ",
    "nearly": "nearly ",
    "about": "about ",
    "up_to": "up to ",
}
MANY_DIGITS = {
    (Decimal(1), Decimal(9)): "single-digit",
    (Decimal(10), Decimal(99)): "double-digit",
    (Decimal(100), Decimal(999)): "triple-digit",
}
_FULL_BELOW = {"money": Decimal(10) ** 6}
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def numbers(ends: Ends, unit: UnitForm, precision: Precision) -> str:
    """One value or a range with its unit: "CN¥3–5 billion", "363,000 firms", "−5% to −3%"."""
    scale = _scale(ends, unit, precision)
    symbol = unit.other if unit.kind in ("percent", "permille") else ""
    money = "CN¥" if unit.kind == "money" else ""
    signs, texts = zip(*(written(end, scale[0], precision, grouped=True) for end in ends), strict=True)
    if any(signs):
        text = " to ".join(f"{minus}{money}{text}{scale[1]}{symbol}" for minus, text in zip(signs, texts, strict=True))
    else:
        text = f"{money}{'–'.join(texts)}{scale[1]}{symbol}"
    noun = "" if symbol else unit.one if texts == ("1",) and not scale[1] else unit.other
    return f"{text} {noun}".rstrip()


def _scale(ends: Ends, unit: UnitForm, precision: Precision) -> Scale:
    largest = max(abs(end) for end in ends)
    if unit.kind not in COUNTED or largest < _FULL_BELOW.get(unit.kind, Decimal(10) ** 7):
        return SCALES_EN[-1]
    return choose_scale(ends, SCALES_EN, precision)


def ordinal(number: Decimal) -> str:
    """7 as "7th"; an average rank such as 7.5 stays a number."""
    text = written(number, ONE, Precision(), grouped=True)[1]
    if number % 1:
        return text
    return text + ("th" if 10 < number % 100 < 14 else _ORDINALS.get(int(number % 10), "th"))


_END = rf"[{MINUS}-]?(?:CN¥)?(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?: (?:million|billion|trillion))?[%‰]?"
_NUMBERS = re.compile(rf"(?P<low>{_END})(?:(?:–| to )(?P<high>{_END}))?(?: [^\d\s–,][^\d–,]*)?", re.ASCII)
_RANKS = re.compile(r"([\d,]+)(?:st|nd|rd|th)(?:–([\d,]+)(?:st|nd|rd|th))?", re.ASCII)
_SIZES = {word.strip(): size for size, word in SCALES_EN if word}


def read(text: str) -> tuple[Hedge, Decimal, Decimal]:
    """Hedge, low and high of a text written by this module; raises NotAFigure for any other."""
    for ends, word in MANY_DIGITS.items():
        if text == word:
            return "range", *ends
    if found := re.fullmatch(r"top ([\d,]+)", text, re.ASCII):
        return "up_to", Decimal(1), _plain(found[1])
    hedge, rest = _hedge(text)
    if found := _RANKS.fullmatch(rest):
        low, high = _plain(found[1]), _plain(found[2] or found[1])
    elif found := _NUMBERS.fullmatch(rest):
        low, high = _ends(found["low"], found["high"])
    else:
        raise NotAFigure(f'"{text}" is not a figure in English', "write it as the page shows it")
    return (hedge or ("exact" if low == high else "range")), low, high


def _hedge(text: str) -> tuple[Hedge | None, str]:
    for hedge, word in HEDGES.items():
        if text.startswith(word):
            return hedge, text.removeprefix(word)
    return None, text


def _ends(low: str, high: str | None) -> tuple[Decimal, Decimal]:
    if high is None:
        return _end(low, ""), _end(low, "")
    # The scale behind a range belongs to both of its ends.
    return _end(low, high.rstrip("%‰").partition(" ")[2]), _end(high, "")


def _end(text: str, shared: str) -> Decimal:
    number, _, size = text.rstrip("%‰").partition(" ")
    value = _plain(number.lstrip("−-").removeprefix("CN¥")) * _SIZES.get(size or shared, ONE)
    return -value if number[0] in "−-" else value


def _plain(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))
