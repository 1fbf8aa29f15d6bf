"""Figures as readers see them."""

from decimal import Decimal

import pytest

from generator.quantities import NotAFigure, UnitForm, parse, read, show, show_value

YUAN = UnitForm("money", "元", "", "")
FIRM = UnitForm("count", "家", "firm", "firms")
PERCENT = UnitForm("percent", "%", "%", "%")
POINT = UnitForm("points", "个百分点", "percentage point", "percentage points")
PERMILLE = UnitForm("permille", "‰", "‰", "‰")
RANK = UnitForm("rank", "位", "", "")
SPEED = UnitForm("physical", "公里/小时", "km/h", "km/h")
FLOPS = UnitForm("physical", "PFlops", "PFlops", "PFlops")


@pytest.mark.parametrize(
    ("printed", "unit", "zh", "en"),
    [
        ("超1.7万亿元", YUAN, "超1.7万亿元", "over CN¥1.7 trillion"),
        ("突破400亿元", YUAN, "超400亿元", "over CN¥40 billion"),
        ("近5000亿元", YUAN, "近5000亿元", "nearly CN¥500 billion"),
        ("1651.2亿元", YUAN, "1651.2亿元", "CN¥165.12 billion"),
        ("520.73亿元", YUAN, "520.73亿元", "CN¥52.073 billion"),
        ("12.80亿元", YUAN, "12.80亿元", "CN¥1.280 billion"),
        ("4.16亿元", YUAN, "4.16亿元", "CN¥416 million"),
        ("1.2345亿元", YUAN, "1.2345亿元", "CN¥123.45 million"),
        ("7000万元", YUAN, "7000万元", "CN¥70 million"),
        ("3—5万元", YUAN, "3—5万元", "CN¥30,000–50,000"),
        ("3—5亿元", YUAN, "3—5亿元", "CN¥300–500 million"),
        ("减少3亿元", YUAN, "−3亿元", "−CN¥300 million"),
        ("减少3—5亿元", YUAN, "−5亿元至−3亿元", "−CN¥500 million to −CN¥300 million"),
        ("36.3万户", FIRM, "36.3万户", "363,000 firms"),
        ("955万家", FIRM, "955万家", "9,550,000 firms"),
        ("1500万家", FIRM, "1500万家", "15 million firms"),
        ("287亿", FIRM, "287亿家", "28.7 billion firms"),
        ("12,345,678家", FIRM, "12345678家", "12,345,678 firms"),
        ("3,695家", FIRM, "3695家", "3,695 firms"),
        ("12万5千家", FIRM, "12.5万家", "125,000 firms"),
        ("三万五千家", FIRM, "3.5万家", "35,000 firms"),
        ("5千家", FIRM, "5千家", "5,000 firms"),
        ("百个", FIRM, "100个", "100 firms"),
        ("首家", FIRM, "1家", "1 firm"),
        ("20多家", FIRM, "超20家", "over 20 firms"),
        ("2万家以上", FIRM, "2万家以上", "at least 20,000 firms"),
        ("约3—5家", FIRM, "约3—5家", "about 3–5 firms"),
        ("4.4%", PERCENT, "4.4%", "4.4%"),
        ("7.0%", PERCENT, "7.0%", "7.0%"),
        ("下降4.4%", PERCENT, "−4.4%", "−4.4%"),
        ("下降3—5%", PERCENT, "−5%至−3%", "−5% to −3%"),
        ("3.5—5%", PERCENT, "3.5—5%", "3.5–5%"),
        ("7.0—7.5%", PERCENT, "7.0—7.5%", "7.0–7.5%"),
        ("60%以上", PERCENT, "60%以上", "at least 60%"),
        ("10%以内", PERCENT, "不超过10%", "up to 10%"),
        ("近五成", PERCENT, "近5成", "nearly 50%"),
        ("减半", PERCENT, "−50%", "−50%"),
        ("翻一番", PERCENT, "100%", "100%"),
        ("两位数", PERCENT, "两位数", "double-digit"),
        ("1个百分点", POINT, "1个百分点", "1 percentage point"),
        ("1.0个百分点", POINT, "1.0个百分点", "1.0 percentage points"),
        ("低4.6个百分点", POINT, "−4.6个百分点", "−4.6 percentage points"),
        ("5‰", PERMILLE, "5‰", "5‰"),
        ("第七", RANK, "第7位", "7th"),
        ("第三条", RANK, "第3条", "3rd"),
        ("第11位", RANK, "第11位", "11th"),
        ("第112位", RANK, "第112位", "112th"),
        ("第22位", RANK, "第22位", "22nd"),
        ("首位", RANK, "第1位", "1st"),
        ("前十", RANK, "前10位", "top 10"),
        ("前七城", RANK, "前7城", "top 7"),
        ("第3—5位", RANK, "第3—5位", "3rd–5th"),
        ("时速600公里以上", SPEED, "时速600公里以上", "at least 600 km/h"),
        ("超5200PFlops", FLOPS, "超5200PFlops", "over 5,200 PFlops"),
    ],
)
def test_show(printed: str, unit: UnitForm, zh: str, en: str) -> None:
    figure = parse(printed)
    assert show(figure, unit, figure.hedge, "zh") == zh
    assert show(figure, unit, figure.hedge, "en") == en
    whole = (figure.hedge, figure.low, figure.high)
    assert read(zh, "zh") == read(en, "en") == whole


def test_a_hedge_from_beside_the_figure() -> None:
    figure = parse("1000亿元")
    assert show(figure, YUAN, "over", "zh") == "超1000亿元"
    assert show(figure, YUAN, "over", "en") == "over CN¥100 billion"
    assert show(parse("第七"), RANK, "about", "zh") == "第7位"


@pytest.mark.parametrize(
    ("value", "unit", "digits", "zh", "en"),
    [
        ("250000000000", YUAN, None, "2500亿元", "CN¥250 billion"),
        ("1700000000000", YUAN, 1, "1.7万亿元", "CN¥1.7 trillion"),
        ("-4400000", YUAN, None, "−440万元", "−CN¥4.4 million"),
        ("363000", FIRM, None, "36.3万家", "363,000 firms"),
        ("12345", FIRM, None, "12345家", "12,345 firms"),
        ("12345", FIRM, 1, "1.2万家", "12,345.0 firms"),
        ("1", FIRM, None, "1家", "1 firm"),
        ("0", FIRM, None, "0家", "0 firms"),
        ("33.335", PERCENT, 2, "33.34%", "33.34%"),
        ("-0.004", PERCENT, 2, "0.00%", "0.00%"),
        ("20000", PERCENT, None, "20000%", "20,000%"),
        ("7", RANK, None, "第7位", "7th"),
        ("7.5", RANK, None, "第7.5位", "7.5"),
        ("0.25", SPEED, None, "0.25公里/小时", "0.25 km/h"),
    ],
)
def test_show_value(value: str, unit: UnitForm, digits: int | None, zh: str, en: str) -> None:
    assert show_value(Decimal(value), unit, "zh", digits) == zh
    assert show_value(Decimal(value), unit, "en", digits) == en


@pytest.mark.parametrize(
    "text", ["", "many firms", "3,69 firms", "over", "5 5 firms", "CN¥", "7thh", "1.2.3%", "top ten"]
)
def test_what_is_no_english_figure(text: str) -> None:
    with pytest.raises(NotAFigure) as refusal:
        read(text, "en")
    assert refusal.value.what == f'"{text}" is not a figure in English'
    assert refusal.value.mend == "write it as the page shows it"
