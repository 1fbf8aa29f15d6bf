"""Figures as a reader sees them, in Chinese and in English.

Both forms are written from the value. Chinese keeps the scale and the measure word that were printed (36.3万户), and
always uses Arabic digits, so that 百个 and 100个 can be compared in one column. English writes counts in full below
ten million and money below one million. Digits that were printed behind a point stay (7.0%); the zeros of a round
number do not become decimals (5000亿元 is CN¥500 billion). A decline carries its minus sign (−4.4%), and a range
below zero is joined by a word, since a dash and a minus can hardly be told apart (−5% to −3%).
"""

from decimal import Decimal

from generator.quantities import chinese, english
from generator.quantities.digits import Precision
from generator.quantities.figure import Figure, Hedge
from generator.quantities.outcomes import Outcome
from generator.quantities.phrases import tidy
from generator.quantities.units import Language, UnitForm


def show(figure: Figure, unit: UnitForm, hedge: Hedge, lang: Language) -> str:
    """The figure with its hedge and unit, precise as printed: "超1.7万亿元", "over CN¥1.7 trillion".

    `hedge` is the one to show, from the figure or from the words beside it; the hedge of a rank is its own.
    """
    return _show_zh(figure, unit, hedge) if lang == "zh" else _show_en(figure, unit, hedge)


def show_value(value: Decimal, unit: UnitForm, lang: Language, digits: int | None = None) -> str:
    """A computed value or a mark on an axis; rounded to `digits` behind the point of the scale shown, if given."""
    precision = Precision(digits=digits)
    if lang == "zh":
        before = "第" if unit.kind == "rank" else ""
        return before + chinese.numbers((value,), chinese.scale_for((value,), unit, precision), unit.zh, precision)
    return english.ordinal(value) if unit.kind == "rank" else english.numbers((value,), unit, precision)


def show_outcome(outcome: Outcome, unit: UnitForm, lang: Language, per: UnitForm | None = None) -> str:
    """What was worked out, as fine as it is known, with hedge and unit: "约4.17万亿元", "about CN¥4.17 trillion".

    `per` is the unit of what an average is over: "每批924家", "924 firms per batch".
    """
    precision, ends = Precision(fine=outcome.step), (outcome.value,)
    if lang == "en":
        text = english.HEDGES.get(outcome.hedge, "") + english.numbers(ends, unit, precision)
        return f"{text} per {per.one}" if per else text
    text = chinese.numbers(ends, chinese.scale_for(ends, unit, precision), unit.zh, precision)
    each = f"每{per.zh}" if per else ""
    suffix = chinese.AT_LEAST if outcome.hedge == "at_least" else ""
    return each + chinese.HEDGES.get(outcome.hedge, "") + text + suffix


def _show_zh(figure: Figure, unit: UnitForm, hedge: Hedge) -> str:
    if figure.after == "位数":
        return chinese.MANY_DIGITS[figure.low, figure.high]
    word = figure.after or unit.zh
    text = chinese.numbers(_ends(figure), chinese.printed_scale(figure.scale, word), word, _precision(figure))
    if figure.kind == "rank":
        return ("前" if figure.hedge == "up_to" else "第") + text
    suffix = chinese.AT_LEAST if hedge == "at_least" else ""
    return figure.before + chinese.HEDGES.get(hedge, "") + text + suffix


def _show_en(figure: Figure, unit: UnitForm, hedge: Hedge) -> str:
    if figure.after == "位数":
        return english.MANY_DIGITS[figure.low, figure.high]
    if figure.kind == "rank":
        ends = _ends(figure)
        return f"top {ends[-1]:,}" if figure.hedge == "up_to" else "–".join(english.ordinal(end) for end in ends)
    return english.HEDGES.get(hedge, "") + english.numbers(_ends(figure), unit, _precision(figure))


def _ends(figure: Figure) -> tuple[Decimal, ...]:
    """The numbers to write: of the first ten only the ten is written."""
    if figure.kind == "rank" and figure.hedge == "up_to":
        return (figure.high,)
    return (figure.low,) if figure.low == figure.high else (figure.low, figure.high)


def _precision(figure: Figure) -> Precision:
    return Precision(fine=figure.step if "." in tidy(figure.printed) else None)
