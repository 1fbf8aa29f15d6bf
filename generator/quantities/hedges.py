"""The words that make a figure vague or turn its direction, inside a printed figure and beside it.

以上 and 及以上 include the number (at least), 超 and 突破 do not (over). 不足 and 不到 name a ceiling, so they are
"up to"; 近 says how close the figure is, so it is "nearly".
"""

import re
from collections.abc import Mapping

from generator.quantities.figure import Hedge
from generator.quantities.numerals import NUMERAL_CHARACTERS

BEFORE: Mapping[str, Hedge] = {
    **dict.fromkeys(("超过了", "超过", "超出", "超", "突破了", "突破", "逾", "高于", "多于", "大于"), "over"),
    **dict.fromkeys(("不低于", "不少于", "不小于", "至少", "最少", "最低"), "at_least"),
    **dict.fromkeys(("将近", "接近", "近"), "nearly"),
    **dict.fromkeys(("大约", "大概", "约为", "约"), "about"),
    **dict.fromkeys(("不超过", "不高于", "不多于", "不大于", "至多", "最多", "最高", "不足", "不到", "低于"), "up_to"),
}
AFTER: Mapping[str, Hedge] = {
    **dict.fromkeys(("及以上", "以上"), "at_least"),
    **dict.fromkeys(("左右", "上下"), "about"),
    **dict.fromkeys(("及以下", "以下", "以内", "之内"), "up_to"),
    **dict.fromkeys(("多", "余"), "over"),
}
_FALLING = ("负增长", "下降", "降低", "减少", "减低", "回落", "下滑", "下跌", "缩减", "压减", "削减", "收窄", "缩小")
_FALLING_SHORT = ("低", "降", "减", "跌", "少")
_RISING = ("增长", "增加", "提高", "提升", "上升", "上涨", "扩大", "增", "升", "涨", "高")
DECLINES = tuple(word + ending for word in (*_FALLING, *_FALLING_SHORT) for ending in ("了", ""))
RISES = tuple(word + ending for word in _RISING for ending in ("了", ""))

# Words that only end like a hedge or a decline: 签约108个 is no "about 108".
_LOOKALIKES = re.compile(
    "(?:[签节合契制预违条公特邀集立]约|[最附邻靠新远亲]近|[赶反高]超|[增加]减|[高大中最]低|[不未没]降|[至不最缺]少|升降)$"
)
# Behind a unit 多 mostly opens another word (多元, 多层) and 余 always does (余额).
_OPENED_BY_MORE = re.compile("多[元边层种样方功云芯项个家级次维头式重能地点年]")

# What shows that a number goes on: more digits, a range, the 第 of a rank, a percent sign.
_DIGIT, _DASH = f"[{NUMERAL_CHARACTERS}]", "(?:—{1,2}|[–~～至到-])"
_NUMBER_FIRST, _NUMBER_LAST = re.compile(_DIGIT), re.compile(f"{_DIGIT}$")
_RUNS_ON_LEFT = re.compile(f"(?:{_DIGIT}(?:[.,]|[%‰]?{_DASH})?|第)$")
_RUNS_ON_RIGHT = re.compile(f"[.,]?{_DIGIT}|[%‰]|[多余][百千万亿]")
_UNIT_OR_RANGE_RIGHT = re.compile(f"个?百分点|{_DASH}{_DIGIT}")


def _longest(words: Mapping[str, Hedge] | tuple[str, ...]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


_BEFORE_LONGEST, _AFTER_LONGEST, _DECLINES_LONGEST = _longest(BEFORE), _longest(AFTER), _longest(DECLINES)


def hedge_beside(quote: str, start: int, end: int) -> Hedge:
    """The hedge whose word touches `quote[start:end]`; "exact" if none does.

    Where both sides carry one, the left word counts, except that 超…以上 stays "over".
    """
    left = _word_at_end(quote[:start].rstrip(), _BEFORE_LONGEST)
    if left:
        return BEFORE[left]
    right = quote[end:].lstrip()
    after_number = bool(re.search(f"[{NUMERAL_CHARACTERS}]$", quote[start:end]))
    for word in _AFTER_LONGEST:
        if right.startswith(word) and (after_number or _stands_behind_a_unit(word, right)):
            return AFTER[word]
    return "exact"


def _stands_behind_a_unit(word: str, right: str) -> bool:
    return word != "余" and not (word == "多" and _OPENED_BY_MORE.match(right))


def declines_beside(quote: str, start: int) -> bool:
    """Whether a decline word touches the figure that begins at `start`, a hedge word between them or not."""
    left = quote[:start].rstrip()
    if _word_at_end(left, _DECLINES_LONGEST):
        return True
    hedge = _word_at_end(left, _BEFORE_LONGEST)
    return hedge is not None and _word_at_end(left.removesuffix(hedge), _DECLINES_LONGEST) is not None


def _word_at_end(left: str, words: list[str]) -> str | None:
    word = next((word for word in words if left.endswith(word)), None)
    if word is None or (len(word) == 1 and _LOOKALIKES.search(left)):
        return None
    return word


def whole_figure(quote: str, start: int, end: int) -> bool:
    """Whether `quote[start:end]` is cut out of no longer number, range or rank: not 700 of 1700, not 七 of 第七."""
    left, figure, right = quote[:start].rstrip(), quote[start:end], quote[end:].lstrip()
    cut_left = _NUMBER_FIRST.match(figure) and _RUNS_ON_LEFT.search(left)
    cut_right = _NUMBER_LAST.search(figure) and _RUNS_ON_RIGHT.match(right)
    return not (cut_left or cut_right or _UNIT_OR_RANGE_RIGHT.match(right))
