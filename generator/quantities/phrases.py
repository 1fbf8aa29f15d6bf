"""Printed texts before their numbers are read: one form of every character, fixed phrases, dates, vague amounts."""

import re
from decimal import Decimal

from generator.quantities.figure import Figure, Hedge, Kind

# Full-width ASCII, and the signs that Chinese print uses for the same thing.
_ONE_FORM = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = r"[\s\u200b\u2060\ufeff]"
_DATE = re.compile(
    r"(?:(?:19|20)\d\d年?(?:[—–~-]{1,2}|至))?(?:19|20)\d\d年.*|(?:19|20)\d\d[—–~-]{1,2}(?:19|20)\d\d"
    r"|[一二][零〇一二三四五六七八九]{3}年"
    r"|(?:\d{4}年)?(?:\d{1,2}(?:[—–~-]{1,2}|至))?(?:\d{1,2}|十?[一二三四五六七八九十])月.*"
    r"|\d{1,2}日|\d{4}-\d\d-\d\d"
)
_VAGUE = re.compile("几|数[十百千万亿]|若干|上[百千万亿]|一大?[批些]|一系列")


def _whole(value: str, kind: Kind, high: str | None = None, hedge: Hedge = "exact", after: str = "") -> Figure:
    return Figure("", Decimal(value), Decimal(high or value), kind, hedge, "", after, Decimal(1))


# Phrases that are a figure as a whole. To double is +100 percent, to double twice +300.
WHOLE: dict[str, Figure] = {
    **dict.fromkeys(("减半", "减少一半", "下降一半"), _whole("-50", "percent")),
    **dict.fromkeys(("翻番", "翻一番", "翻了一番"), _whole("100", "percent")),
    **dict.fromkeys(("翻两番", "翻了两番"), _whole("300", "percent")),
    **dict.fromkeys(("首位", "榜首"), _whole("1", "rank", after="位")),
    **dict.fromkeys(("个位数", "一位数"), _whole("1", "number", "9", "range", "位数")),
    "两位数": _whole("10", "number", "99", "range", "位数"),
    "三位数": _whole("100", "number", "999", "range", "位数"),
}


def tidy(printed: str) -> str:
    """Half-width characters, no spaces; a space between two digits stays, as it may separate thousands."""
    text = re.sub(_SPACES + "+", " ", printed.translate(_ONE_FORM)).strip()
    return re.sub(r"(?<!\d) | (?!\d)", "", text)


def date_in(text: str) -> bool:
    """Whether the text is a date or a span of dates, which no figure is."""
    return _DATE.fullmatch(text) is not None


def vague_in(text: str) -> bool:
    """Whether the amount is left open (几十家, 数百家, 一批)."""
    return _VAGUE.search(text) is not None
