"""Arabic and Chinese numerals to exact values.

The precision of a numeral is that of its last printed digit: 36.3万 is good to 1000, 5000亿 to one 亿. A Chinese
numeral writes no zeros, so 百 or 三十 cannot show whether its lower places are rounded. It is the only way to write
100 or 30 in words and stands for an exact count (百个 beside 100个): 十, 百 and 千 leave the step alone, and a wide
step would hide real conflicts (百个 against 120个). 万 and 亿 do set it, as they do after Arabic digits: 三万 is
good to 10,000 exactly as 3万 is. After an Arabic digit 百 and 千 are a scale that the writer chose, so 5千 is good
to 1000.
"""

import itertools
import re
from dataclasses import dataclass
from decimal import Decimal

ONE = Decimal(1)
DIGITS = "零一二三四五六七八九"
NUMERAL_CHARACTERS = "0-9零〇一二两三四五六七八九十百千万亿半"

# The first character of 千瓦, 百分点 and 千分之 belongs to no numeral.
_THOUSAND = "千(?![分瓦米克伏卡帕焦赫])"
_HUNDRED = "百(?!分)"
_SCALE = f"(?:{_HUNDRED}|{_THOUSAND})?(?:万亿|亿|万)|{_THOUSAND}|{_HUNDRED}"
_ARABIC = r"(?:\d{1,3}(?:[, ]\d{3})+(?![\d,])|\d+(?![\d,]))(?:\.\d+)?(?![\d.])"
_PART = re.compile(f"(?P<digits>{_ARABIC})(?P<scale>{_SCALE})?", re.ASCII)
_CHINESE = re.compile(f"(?:[零〇一二两三四五六七八九十万亿]|{_THOUSAND}|{_HUNDRED})+")
_MORE = re.compile(f"(?P<more>[多余])(?P<scale>{_SCALE})?")
_HALF = re.compile("一?半")
_POWERS = {"": 0, "十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A value, the size of its last printed digit, the scale it is printed in, and whether 多 or 余 follows."""

    value: Decimal
    step: Decimal
    scale: Decimal
    more: bool = False

    def times(self, factor: Decimal) -> "Numeral":
        """The same digits on a scale `factor` times as large."""
        return Numeral(self.value * factor, self.step * factor, self.scale * factor, self.more)


def power_of(scale: str) -> Decimal:
    """百万 is 1,000,000: the product of the characters, which is how scales are written in Chinese."""
    return ONE.scaleb(sum(_POWERS[character] for character in scale))


def take_numeral(text: str, at: int = 0) -> tuple[Numeral, int] | None:
    """The numeral that begins at `at` and the offset behind it; None where no well-formed numeral begins."""
    taken = _take_arabic(text, at) or _take_chinese(text, at) or _take_half(text, at)
    if taken is None:
        return None
    numeral, end = taken
    more = _MORE.match(text, end)
    if more is None:
        return taken
    factor = power_of(more["scale"] or "")
    return Numeral(numeral.value * factor, numeral.step * factor, numeral.scale * factor, True), more.end()


def _take_arabic(text: str, at: int) -> tuple[Numeral, int] | None:
    """3695, 3,695, 36.3万, 12万5千: parts whose scales fall, only the last with a decimal point.

    3万2 is refused: it is said for 32,000 and written for 30,002.
    """
    parts: list[tuple[Decimal, Decimal]] = []
    while found := _PART.match(text, at):
        digits = re.sub("[, ]", "", found["digits"])
        if re.match(r"0\d", digits):
            return None
        parts.append((Decimal(digits), power_of(found["scale"] or "")))
        at = found.end()
    if not parts or re.match(r"[\d.,]", text[at:]):
        return None
    for (number, scale), (lower, lower_scale) in itertools.pairwise(parts):
        if number % 1 or lower * lower_scale >= scale or (lower_scale == 1 and lower * 10 < scale):
            return None
    number, scale = parts[-1]
    step = _last_digit(number) * scale
    return Numeral(sum((n * s for n, s in parts), Decimal(0)), step, parts[0][1]), at


def _last_digit(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return ONE.scaleb(int(exponent))


def _take_half(text: str, at: int) -> tuple[Numeral, int] | None:
    found = _HALF.match(text, at)
    return found and (Numeral(Decimal("0.5"), Decimal("0.1"), ONE), found.end())


def _take_chinese(text: str, at: int) -> tuple[Numeral, int] | None:
    found = _CHINESE.match(text, at)
    if found is None or text[found.end() : found.end() + 1] == "半":
        return None
    value = chinese_value(found[0])
    if value is None:
        return None
    return Numeral(Decimal(value), _chinese_step(found[0]), _chinese_scale(found[0])), found.end()


def chinese_value(text: str) -> int | None:
    """百 is 100, 三万五千 is 35000; None for what is not written in full by the rules (二百五, 三五, 两十)."""
    if text != "两" and re.search("两(?![百千万亿])", text):
        return None
    full = text.replace("两", "二").replace("〇", "零")
    full = "一" + full if full[0] in "十百千万亿" else full
    value = _loose_value(full)
    # Reading is lenient; only what is written back with the same characters is a numeral.
    return value if chinese_words(value) == full else None


def _loose_value(text: str) -> int:
    for mark, size in (("亿", 10**8), ("万", 10**4)):
        if mark in text:
            left, right = text.rsplit(mark, 1)
            return _loose_value(left) * size + _loose_value(right)
    total = digit = 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS.index(character)
        else:
            total, digit = total + digit * 10 ** _POWERS[character], 0
    return total + digit


def chinese_words(value: int) -> str:
    """A whole number from 0 in Chinese words, written in full: 10 is 一十, 10500 is 一万零五百."""
    for mark, size in (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10)):
        if value >= size:
            head, rest = divmod(value, size)
            gap = "零" if 0 < rest < size // 10 else ""
            return chinese_words(head) + mark + gap + (chinese_words(rest) if rest else "")
    return DIGITS[value]


def _chinese_step(text: str) -> Decimal:
    tail = re.search("(?:万亿|亿|万)?$", text)
    return power_of(tail[0] if tail else "")


def _chinese_scale(text: str) -> Decimal:
    if text.endswith("万亿"):
        return power_of("万亿")
    return power_of("亿" if "亿" in text else "万" if "万" in text else "")
