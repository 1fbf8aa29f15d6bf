"""Find every numeral of a text.

A numeral is a maximal run: ``1.7万亿``, ``36.3万``, ``12万5千``, ``20多万``, ``96.1%``, ``第七``, ``三分之一`` are
one each, ``3+3+2`` is three, ``2031年9月`` is two, and so are the ends of a range. A multiplier standing alone counts
(百 in 百个, 千亿 in 千亿产业), and so do 两, 双, 首 and 半 wherever they stand: the scanner knows no words, so it
misses nothing, and telling 半导体 from 半 is left to the never-count words.
"""

import re

VERSION = 1

# Other characters that dictionaries call numerals (参 什 漆 兆 幺 陌 阡) are none in prose: 兆 is part of a unit.
# 肆 伍 陆 拾 are mostly other words today (队伍, 陆续). They are reported all the same: a list of words can take
# them out where they do not count, nothing could bring them back.
DIGITS = "〇零一二三四五六七八九两兩俩仨廿卄卅卌壹壱弌贰貳貮弐弍叁叄弎亖肆伍陆陸柒捌玖"
MULTIPLIERS = "十百千万萬亿億拾佰仟"
# Quantities that do not join with their neighbours: 双十 is 双 and 十.
LONERS = "双雙首半"

# Signs that are a number in one character: superscripts, fractions, Roman, circled, bracketed, Suzhou, month and day.
SIGNS = (
    "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u215f\u2189\u2460-\u249b\u24ea-\u24ff"
    "\u2776-\u2793\u3021-\u3029\u3038-\u303a\u3192-\u3195\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289"
    "\u32b1-\u32cb\u3358-\u3370\u33e0-\u33fe\U0001f100-\U0001f10c"
)
ROMAN = "\u2160-\u2188"

# A comma belongs to a number only where it separates thousands.
_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*)"
# 20多万, 三十余万: the vague word stands inside the number.
_VAGUE = rf"(?:[多余几来](?=[{MULTIPLIERS}]))?"
# 12万5千, 1亿2000万, 12万5000: a multiplier with a smaller number after it, unless that is a date's.
_REST = rf"(?:\d+(?:[{MULTIPLIERS}]+|(?![\d.,:%‰‱年月日]))|[{DIGITS}][{MULTIPLIERS}]+)"
_MIXED = rf"{_ARABIC}(?:{_VAGUE}[{MULTIPLIERS}]+{_REST}*)?[%‰‱]?"
# ○ is often printed for 〇 in years; it counts inside a run only, since alone it is a bullet.
_HAN = (
    rf"[{DIGITS}{MULTIPLIERS}][{DIGITS}{MULTIPLIERS}○]*(?:(?<=[{MULTIPLIERS}])[多余几来][{MULTIPLIERS}]+)*"
    rf"(?:点[〇零一二三四五六七八九]+[{MULTIPLIERS}]*)?"
)
_LATIN_ROMAN = r"(?<![A-Za-z0-9])(?=[IVX]{2,5}(?![A-Za-z0-9]))X{0,3}(?:IX|IV|V?I{0,3})(?![A-Za-z0-9])"

_NUMERAL = re.compile(
    rf"一半(?!导体)|第?(?:[{DIGITS}{MULTIPLIERS}]+分之)?(?:{_MIXED}|{_HAN})|[{LONERS}]|[{ROMAN}]+|[{SIGNS}]|{_LATIN_ROMAN}"
)


def scan(text: str) -> tuple[tuple[int, str], ...]:
    """Give every numeral of a normalised text as (offset, characters), from left to right."""
    return tuple((match.start(), match.group()) for match in _NUMERAL.finditer(text))
