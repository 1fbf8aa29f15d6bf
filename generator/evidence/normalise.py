"""Bring a text to the one form in which quotations and documents are compared.

What differs between two faithful copies goes (white space, width, kind of quotation mark or dash); what a number is
made of stays (digits, dots, commas, signs).
"""

import re
import unicodedata

from generator.evidence.numerals import ROMAN, SIGNS

VERSION = 1

_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0100-\U000e01ef]"
)
_SPACE = re.compile(r"\s+")
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
# Compatibility folding would turn ① into 1, 10² into 102 and ㎡ into m2: other numbers, or numbers where none was.
_SQUARE_UNITS = "\u3378\u3379\u339f-\u33a6\u33a8\u33af"
_AS_PRINTED = re.compile(f"([{SIGNS}{ROMAN}{_SQUARE_UNITS}]+)")


def _table(groups: dict[str, str]) -> dict[int, str]:
    return {ord(variant): form for form, variants in groups.items() for variant in variants}


_FORMS = _table(
    {
        '"': "“”„‟«»「」『』〝〞〟",
        "'": "‘’‚‛‹›",
        "-": "‐‑‒–—―−⁃─━",
        "~": "〜∼∿",
        "·": "・‧•∙⋅",
        ":": "∶",
        "○": "◯",
    }
)
# Radicals that look like characters and that Unicode does not fold; text taken out of PDF files is full of them.
_RADICALS = _table(
    {
        han: radical
        for radical, han in zip(
            "⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
            "民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
            strict=True,
        )
    }
)


def normalise(text: str) -> str:
    """Give the form in which texts are compared; doing it twice changes nothing.

    White space goes, except that one space stays between two digits, where leaving it out would make one number of two.
    """
    text = _HIDDEN.sub("", text)
    pieces = _AS_PRINTED.split(text)
    text = "".join(piece if place % 2 else unicodedata.normalize("NFKC", piece) for place, piece in enumerate(pieces))
    text = unicodedata.normalize("NFC", _HIDDEN.sub("", text).translate(_RADICALS).translate(_FORMS))
    text = _FOREIGN_DIGIT.sub(lambda match: str(unicodedata.decimal(match.group())), text)
    return unicodedata.normalize("NFC", _SPACE.sub(_space, text))


def _space(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    between_digits = start > 0 and end < len(text) and text[start - 1].isdecimal() and text[end].isdecimal()
    return " " if between_digits else ""
