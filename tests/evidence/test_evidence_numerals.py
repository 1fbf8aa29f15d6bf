"""The scanner passes over no numeral and takes no more than one at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence import normalise, scan


def numerals(text: str) -> list[str]:
    return [numeral for _, numeral in scan(normalise(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("产值1.9万亿元，47.2万户，93.4%，3‰", ["1.9万亿", "47.2万", "93.4%", "3‰"]),
        ("“3+3+2”与“1+20+9”", ["3", "3", "2", "1", "20", "9"]),
        ("2031年9月7日，1—11月，2031-2033年", ["2031", "9", "7", "1", "11", "2031", "2033"]),
        ("3,695家、1,234,567.8元、12,34", ["3,695", "1,234,567.8", "12", "34"]),
        ("12万5千户，1亿2000万元，5万六千", ["12万5千", "1亿2000万", "5万六千"]),
        ("1.5万2021年", ["1.5万", "2021"]),
        ("20多场，300多万台，三十余万，十几亿", ["20", "300多万", "三十余万", "十几亿"]),
        ("百个码头、千项手艺、30个千亿渔市、6个万亿湖区", ["百", "千", "30", "千亿", "6", "万亿"]),
        ("第七、第8位、前十、湖区第一", ["第七", "第8", "十", "第一"]),
        ("首台、两批、俩人、仨人、双边、过半、廿载、减半", ["首", "两", "俩", "仨", "双", "半", "廿", "半"]),
        ("三分之一、百分之三十、百分之12.5、一半", ["三分之一", "百分之三十", "百分之12.5", "一半"]),
        ("新一半导体，双十条", ["一", "半", "双", "十"]),
        ("二〇二一年，二○二三年，○ 要点", ["二〇二一", "二○二三"]),
        ("三点五亿，零下五度", ["三点五亿", "零", "五"]),
        ("壹万伍仟贰佰元", ["壹万伍仟贰佰"]),
        ("两百万、三五家、三至五家", ["两百万", "三五", "三", "五"]),
        ("水獭Ⅱ号、水獭II号、VIII期、IPv6", ["Ⅱ", "II", "VIII", "6"]),
        ("①织网②补船，㈢晒鱼，10²，½", ["①", "②", "㈢", "10", "²", "½"]),
        ("４７．２万，５００％", ["47.2万", "500%"]),
        ("5G、W12000-450、时速420公里、5200PFlops、3.0", ["5", "12000", "450", "420", "5200", "3.0"]),
        ("4×4，10:49", ["4", "4", "10", "49"]),
        ("一件事一次办，统一，一体化", ["一", "一", "一", "一"]),
        ("陆续、队伍", ["陆", "伍"]),
        ("芦苇荡与渔网，没有数。", []),
        ("", []),
    ],
)
def test_numerals(text: str, found: list[str]) -> None:
    assert numerals(text) == found


def test_each_is_given_with_its_place() -> None:
    assert scan("新增47.2万户,列第七") == ((2, "47.2万"), (10, "第七"))


ALWAYS = "0123456789〇零一二三四五六七八九十百千万亿两双首半俩仨廿卅壹贰叁肆伍陆柒捌玖拾佰仟Ⅱ①½²"


@given(st.text(alphabet=ALWAYS + "第个年点分之多余,.%○湖船A"))
def test_no_numeral_character_is_passed_over(text: str) -> None:
    covered = {place for at, numeral in scan(text) for place in range(at, at + len(numeral))}
    assert [text[place] for place in range(len(text)) if text[place] in ALWAYS and place not in covered] == []


@given(st.text(alphabet=ALWAYS + "第个年点分之多余,.%○湖船A"))
def test_numerals_are_stretches_of_the_text_from_left_to_right(text: str) -> None:
    end = 0
    for at, numeral in scan(text):
        assert at >= end
        assert text[at : at + len(numeral)] == numeral
        assert set(numeral) & set(ALWAYS)
        end = at + len(numeral)


@given(
    number=st.decimals(min_value=0, max_value=10**8, places=2, allow_nan=False),
    unit=st.sampled_from(["", "万", "亿", "万亿", "%"]),
    around=st.sampled_from([("产量", "吨"), ("", "家"), ("约", "")]),
)
def test_a_printed_number_is_one_numeral(number: object, unit: str, around: tuple[str, str]) -> None:
    before, after = around
    assert scan(f"{before}{number}{unit}{after}") == ((len(before), f"{number}{unit}"),)
