"""What is not understood to the last character is refused, with the words a contributor reads."""

import pytest

from generator.quantities import NotAFigure, parse

NUMBER_ALONE = "copy only the number with its hedge word and its unit"
DIGIT_BY_DIGIT = "compare it with the source digit by digit"
CLAIM = "record the statement as a claim"


def ill_formed(text: str) -> str:
    return f'the number in "{text}" is not well formed'


def lead(text: str) -> str:
    return f'"{text}" begins with words that are neither a hedge nor a direction nor a rate'


def many(text: str) -> str:
    return f'"{text}" holds more than one number, or one that is not well formed'


def date(text: str) -> tuple[str, str, str]:
    return text, f'"{text}" is a date, not a quantity', "write it in the period field"


def vague(text: str) -> tuple[str, str, str]:
    return text, f'"{text}" is a vague amount, not a number', "record it as a claim"


REFUSED = [
    ("", "the printed figure is empty", "copy the figure from the quotation"),
    ("  ", "the printed figure is empty", "copy the figure from the quotation"),
    ("多家", '"多家" holds no number', CLAIM),
    ("近", '"近" holds no number', CLAIM),
    ("首次", '"首次" holds no number', CLAIM),
    ("首创", '"首创" holds no number', CLAIM),
    ("下降", '"下降" holds no number', CLAIM),
    vague("数十家"),
    vague("几百家"),
    vague("十几家"),
    vague("上千家"),
    vague("一批"),
    vague("一大批"),
    date("2023年"),
    date("2023年底"),
    date("2021—2023年"),
    date("2021-2023"),
    date("11月"),
    date("1—11月"),
    date("1至11月"),
    date("2月21日"),
    date("2021-10-15"),
    date("20日"),
    ("达4.16亿元", lead("达4.16亿元"), 'copy "4.16亿元"'),
    ("全国第七", lead("全国第七"), 'copy "第七"'),
    ("不增长5%", lead("不增长5%"), NUMBER_ALONE),
    ("未超过5%", lead("未超过5%"), NUMBER_ALONE),
    ("双跨", '"双跨" holds no number', CLAIM),
    ("3家千亿企业", many("3家千亿企业"), 'copy "3家"'),
    ("3家和5家", many("3家和5家"), 'copy "3家"'),
    ("3+3+2", many("3+3+2"), NUMBER_ALONE),
    ("1-2-3家", many("1-2-3家"), NUMBER_ALONE),
    ("1 23家", many("1 23家"), NUMBER_ALONE),
    ("3家“企业”", '"家“企业”" behind the number in "3家“企业”" is not a unit', 'copy "3家"'),
    ("5%点", '"%点" behind the number in "5%点" is not a unit', 'copy "5%"'),
    ("3家。", '"家。" behind the number in "3家。" is not a unit', 'copy "3家"'),
    ("36,95家", ill_formed("36,95家"), DIGIT_BY_DIGIT),
    ("1,2345家", ill_formed("1,2345家"), DIGIT_BY_DIGIT),
    ("1.2.3", ill_formed("1.2.3"), DIGIT_BY_DIGIT),
    ("5.家", ill_formed("5.家"), DIGIT_BY_DIGIT),
    ("007家", ill_formed("007家"), DIGIT_BY_DIGIT),
    ("3万2家", ill_formed("3万2家"), DIGIT_BY_DIGIT),
    ("3.5万5家", ill_formed("3.5万5家"), DIGIT_BY_DIGIT),
    ("5千3万家", ill_formed("5千3万家"), DIGIT_BY_DIGIT),
    ("二百五", ill_formed("二百五"), DIGIT_BY_DIGIT),
    ("三五家", ill_formed("三五家"), DIGIT_BY_DIGIT),
    ("两十家", ill_formed("两十家"), DIGIT_BY_DIGIT),
    ("十两", ill_formed("十两"), DIGIT_BY_DIGIT),
    ("万千百", ill_formed("万千百"), DIGIT_BY_DIGIT),
    ("十四五", ill_formed("十四五"), DIGIT_BY_DIGIT),
    ("约20多家", 'the hedges in "约20多家" disagree', "copy the figure with one of its hedge words"),
    ("近3家以上", 'the hedges in "近3家以上" disagree', "copy the figure with one of its hedge words"),
    ("5—3家", 'the range "5—3家" runs backwards', "compare both of its ends with the source"),
    ("第5—3位", 'the range "第5—3位" runs backwards', "compare both of its ends with the source"),
    ("3—3家", 'both ends of the range "3—3家" are the same', "compare them with the source"),
    ("3家—5户", 'the ends of the range "3家—5户" have different units', "record both ends apart"),
    ("下降-4%", '"下降-4%" has both a decline word and a minus sign', "compare it with the source"),
    ("百分之三家", '"百分之三家" has a unit behind a percentage in words', "copy the percentage without the unit"),
    ("第三季度", '"第三季度" names a time or a step, not a rank', "list it as no fact, with this reason"),
    ("第一步", '"第一步" names a time or a step, not a rank', "list it as no fact, with this reason"),
    ("前11个月", '"前11个月" names a time or a step, not a rank', "list it as no fact, with this reason"),
    ("第1.5位", '"第1.5位" has no whole number as its rank', "copy the rank with its number, as in 第8位"),
    ("前列", '"前列" has no whole number as its rank', "copy the rank with its number, as in 第8位"),
    ("前10%", '"前10%" is not a rank', "copy the rank alone, as in 第8位 or 前十"),
    ("三" * 70, f'"{"三" * 60}…" is longer than any figure', NUMBER_ALONE),
]


@pytest.mark.parametrize(("printed", "what", "mend"), REFUSED, ids=[row[0] or "empty" for row in REFUSED])
def test_refused(printed: str, what: str, mend: str) -> None:
    with pytest.raises(NotAFigure) as refusal:
        parse(printed)
    assert (refusal.value.what, refusal.value.mend) == (what, mend)
    assert str(refusal.value) == f"{what}; {mend}"


@pytest.mark.parametrize("row", [row for row in REFUSED if row[2].startswith('copy "')], ids=lambda row: row[0])
def test_the_offered_figure_is_one(row: tuple[str, str, str]) -> None:
    parse(row[2].removeprefix('copy "').removesuffix('"'))
