"""One figure as printed to its exact value.

The whole text must be understood: unit text of a known shape, a hedge, a direction, one number or one range. What is
left over is refused, never skipped. Special readings: 首 before a measure word is 1 (首批 is one batch, the first, and
no rank); 半 is 0.5; 减半 is -50 percent, 翻一番 +100 percent; 两位数 is 10 to 99; 第七 and 首位 are ranks, 前十 the
ranks 1 to 10; 五成 is 50 percent; 3—5万 is 30,000 to 50,000; 20多万 is over 200,000. 一批 is vague and refused.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Context, Decimal, Inexact, localcontext

from generator.quantities.figure import Figure, Hedge, Kind, NotAFigure
from generator.quantities.hedges import AFTER, BEFORE, DECLINES, RISES, whole_figure
from generator.quantities.numerals import NUMERAL_CHARACTERS, Numeral, take_numeral
from generator.quantities.phrases import WHOLE, date_in, tidy, vague_in

_RATES = ("时速", "日均", "月均", "年均", "人均", "户均", "每年", "每月", "每天", "每日", "每小时")
_FRACTIONS: dict[str, Kind] = {"百分之": "percent", "千分之": "permille"}
_KINDS: dict[str, Kind] = {"%": "percent", "‰": "permille", "个百分点": "points", "百分点": "points", "成": "percent"}
_LETTER = rf"(?:(?![{NUMERAL_CHARACTERS}])[A-Za-zµμΩ°℃²³/·㎡一-鿿])"
_UNIT = re.compile(rf"个?百分点|[%‰]|(?:千(?=[瓦米克伏卡帕焦赫])|{_LETTER}){{1,8}}(?:\({_LETTER}{{1,4}}\))?")
# Words that show that a text is a piece of a sentence and no unit.
_NO_UNIT = re.compile("[和与及或的共达为是超近约逾降]|突破|以[上下内]|左右|上下|至少|不[足到超]|减少|增长|提高|[第前]$")
_BETWEEN = re.compile(r"—{1,2}|[–~〜―至到-]")
_FIRST = re.compile("首(?=[台个批条家款套项座届艘架例只部辆件种版颗支])")
_TIMES = ("年", "月", "日", "天", "季度", "个月", "步")
# Arithmetic on a text this long fits the context, so nothing is ever rounded; were it, this would raise.
_LONGEST = 60
_EXACT = Context(prec=160, traps=[Inexact])
_PLAIN = "copy only the number with its hedge word and its unit"


def parse(printed: str) -> Figure:
    """The figure that `printed` is, in base units; raises NotAFigure unless all of it is understood."""
    text = tidy(printed)
    if len(text) > _LONGEST:
        raise NotAFigure(f'"{text[:_LONGEST]}…" is longer than any figure', _PLAIN)
    try:
        with localcontext(_EXACT):
            return replace(_parse(text), printed=printed)
    except NotAFigure as refusal:
        shorter = _shorter(text) if refusal.mend == _PLAIN else None
        if shorter is None:
            raise
        raise NotAFigure(refusal.what, f'copy "{shorter}"') from None


def _shorter(text: str) -> str | None:
    """The longest part of `text` that begins with its first number, cuts nothing apart and is a figure."""
    begin = next((at for at in range(len(text)) if text[at] == "第" or take_numeral(text, at)), len(text))
    if re.search("[不未没非]", text[:begin]):
        return None
    for end in range(len(text), begin, -1):
        try:
            _parse(text[begin:end])
        except NotAFigure:
            continue
        return text[begin:end] if whole_figure(text, begin, end) and text[end : end + 1] not in (*"+×/-—",) else None
    return None


def _parse(text: str) -> Figure:
    if not text:
        raise NotAFigure("the printed figure is empty", "copy the figure from the quotation")
    if text in WHOLE:
        return WHOLE[text]
    if date_in(text):
        raise NotAFigure(f'"{text}" is a date, not a quantity', "write it in the period field")
    if vague_in(text):
        raise NotAFigure(f'"{text}" is a vague amount, not a number', "record it as a claim")
    return _rank(text) if text[0] in "第前" else _quantity(text)


# Ranks


def _rank(text: str) -> Figure:
    first, at = _place(text, 1)
    last = first
    if text[0] == "第" and (dash := _BETWEEN.match(text, at)):
        last, at = _place(text, dash.end())
    unit = text[at:]
    if unit.startswith(_TIMES):
        raise NotAFigure(f'"{text}" names a time or a step, not a rank', "list it as no fact, with this reason")
    if unit in _KINDS or not _is_unit(unit):
        raise NotAFigure(f'"{text}" is not a rank', "copy the rank alone, as in 第8位 or 前十")
    if first > last:
        raise _backwards(text)
    hedge: Hedge = "up_to" if text[0] == "前" else "exact" if first == last else "range"
    low = Decimal(1) if hedge == "up_to" else first
    return Figure("", low, last, "rank", hedge, text[0], unit, Decimal(1))


def _place(text: str, at: int) -> tuple[Decimal, int]:
    taken = take_numeral(text, at)
    if taken is None or taken[0].more or taken[0].value < 1 or taken[0].value % 1:
        raise NotAFigure(f'"{text}" has no whole number as its rank', "copy the rank with its number, as in 第8位")
    return taken[0].value, taken[1]


def _backwards(text: str) -> NotAFigure:
    return NotAFigure(f'the range "{text}" runs backwards', "compare both of its ends with the source")


# Quantities


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands in front of a number: a rate or fraction word, hedges, a direction; where the number begins."""

    before: str
    hedges: tuple[Hedge, ...]
    declines: bool
    at: int


def _quantity(text: str) -> Figure:
    lead = _lead(text)
    low, high, at = _numbers(text, lead.at)
    unit, hedges = _trail(text, text[at:])
    if low.more or high.more:
        hedges = (*hedges, "over")
    kind = _kind_of(text, lead.before, unit)
    if lead.before in _FRACTIONS:
        lead, unit = replace(lead, before=""), "%" if kind == "percent" else "‰"
    factor = Decimal(10 if unit == "成" else 1)
    ends = low.value * factor, high.value * factor
    if ends[0] > ends[1]:
        raise _backwards(text)
    if lead.declines:
        ends = _turned(text, *ends)
    hedge = _one_hedge(text, (*lead.hedges, *hedges), is_range=ends[0] != ends[1])
    # A range is only as fine as its coarser end.
    step = max(low.step, high.step) * factor
    low_end, high_end = (_written_out(end) for end in ends)
    return Figure("", low_end, high_end, kind, hedge, lead.before, unit, _written_out(step), high.scale)


def _written_out(number: Decimal) -> Decimal:
    """The same number without an exponent and without idle zeros, as data files print it."""
    return Decimal(f"{number.normalize() + 0:f}")


def _turned(text: str, low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    if low < 0:
        raise NotAFigure(f'"{text}" has both a decline word and a minus sign', "compare it with the source")
    return -high, -low


def _lead(text: str) -> _Lead:
    before, declines, directed, at = "", False, False, 0
    hedges: tuple[Hedge, ...] = ()
    while _take_signed(text, at) is None:
        rest = text[at:]
        if word := _starts(rest, BEFORE):
            hedges = (*hedges, BEFORE[word])
        elif not directed and (word := _starts(rest, (*DECLINES, *RISES))):
            declines, directed = word in DECLINES, True
        elif not before and (word := _starts(rest, (*_RATES, *_FRACTIONS))):
            before = word
        else:
            raise _no_number(text, rest)
        at += len(word)
    return _Lead(before, hedges, declines, at)


def _starts(text: str, words: Iterable[str]) -> str:
    return max((word for word in words if text.startswith(word)), key=len, default="")


def _no_number(text: str, rest: str) -> NotAFigure:
    if not re.search(f"[{NUMERAL_CHARACTERS}]", text):
        return NotAFigure(f'"{text}" holds no number', "record the statement as a claim")
    if re.match(f"[-−+]?[{NUMERAL_CHARACTERS}]", rest):
        return NotAFigure(f'the number in "{text}" is not well formed', "compare it with the source digit by digit")
    return NotAFigure(f'"{text}" begins with words that are neither a hedge nor a direction nor a rate', _PLAIN)


def _take_signed(text: str, at: int) -> tuple[Numeral, int] | None:
    if first := _FIRST.match(text, at):
        return Numeral(Decimal(1), Decimal(1), Decimal(1)), first.end()
    sign = text[at : at + 1]
    taken = take_numeral(text, at + (sign in ("-", "−", "+")))
    if taken and sign in ("-", "−"):
        return replace(taken[0], value=-taken[0].value), taken[1]
    return taken


def _numbers(text: str, at: int) -> tuple[Numeral, Numeral, int]:
    """Both ends of a range, or the one number twice, and the offset behind them."""
    taken = _take_signed(text, at)
    assert taken is not None, "the lead ends where a number begins"
    low, end = taken
    for behind in range(end, min(end + 9, len(text))):
        dash = _BETWEEN.match(text, behind)
        second = dash and _take_signed(text, dash.end())
        if second:
            # A unit behind the first end has to stand behind the second as well: 10%—20%.
            if not text.startswith(text[end:behind], second[1]):
                raise NotAFigure(f'the ends of the range "{text}" have different units', "record both ends apart")
            if low.value == second[0].value and low.scale == second[0].scale:
                raise NotAFigure(f'both ends of the range "{text}" are the same', "compare them with the source")
            return _share_scale(low, second[0], behind == end), second[0], second[1]
    return low, low, end


def _share_scale(low: Numeral, high: Numeral, bare: bool) -> Numeral:
    """3—5万 begins at 3万; 8000—1万 does not begin at 8000万."""
    shared = low.times(high.scale)
    return shared if bare and low.scale == 1 and shared.value <= high.value else low


def _trail(text: str, rest: str) -> tuple[str, tuple[Hedge, ...]]:
    word = max((word for word in AFTER if rest.endswith(word)), key=len, default="")
    unit = rest.removesuffix(word)
    if not _is_unit(unit):
        if re.search(f"[{NUMERAL_CHARACTERS}]", unit.replace("百分点", "")):
            raise NotAFigure(f'"{text}" holds more than one number, or one that is not well formed', _PLAIN)
        raise NotAFigure(f'"{unit}" behind the number in "{text}" is not a unit', _PLAIN)
    return unit, (AFTER[word],) if word else ()


def _is_unit(text: str) -> bool:
    return not text or (_UNIT.fullmatch(text) is not None and not _NO_UNIT.search(text))


def _kind_of(text: str, before: str, unit: str) -> Kind:
    if before not in _FRACTIONS:
        return _KINDS.get(unit, "number")
    if unit:
        raise NotAFigure(f'"{text}" has a unit behind a percentage in words', "copy the percentage without the unit")
    return _FRACTIONS[before]


def _one_hedge(text: str, hedges: tuple[Hedge, ...], is_range: bool) -> Hedge:
    """超…以上 is "over", the stronger of the two; a range with a hedge keeps the hedge, as its ends show the range."""
    found = set(hedges) - ({"at_least"} if "over" in hedges else set())
    if len(found) > 1:
        raise NotAFigure(f'the hedges in "{text}" disagree', "copy the figure with one of its hedge words")
    return found.pop() if found else "range" if is_range else "exact"
