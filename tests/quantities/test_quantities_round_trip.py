"""Nothing is lost between print, value, Chinese and English, from 10^-2 to 10^14."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quantities import Figure, Hedge, NotAFigure, UnitForm, parse, read, show, show_value
from generator.quantities.numerals import chinese_value, chinese_words

UNITS = {
    "元": UnitForm("money", "元", "", ""),
    "家": UnitForm("count", "家", "firm", "firms"),
    "公里": UnitForm("physical", "公里", "km", "km"),
    "%": UnitForm("percent", "%", "%", "%"),
    "个百分点": UnitForm("points", "个百分点", "percentage point", "percentage points"),
    "‰": UnitForm("permille", "‰", "‰", "‰"),
}
RANK = UnitForm("rank", "位", "", "")
SCALES = {"": 1, "千": 10**3, "万": 10**4, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
# Hedge word in front, hedge word behind.
WORDS: dict[tuple[str, str], Hedge] = {
    ("", ""): "exact",
    ("超", ""): "over",
    ("突破", ""): "over",
    ("", "以上"): "at_least",
    ("不低于", ""): "at_least",
    ("近", ""): "nearly",
    ("约", ""): "about",
    ("", "左右"): "about",
    ("不超过", ""): "up_to",
    ("", "以内"): "up_to",
}

values = st.one_of(
    st.decimals(Decimal("0.01"), 10**14, places=2),
    st.integers(1, 10**14).map(Decimal),
    st.integers(-2, 14).map(lambda power: Decimal(f"{Decimal(1).scaleb(power):f}")),
    st.builds(lambda n, p: Decimal(f"{Decimal(n).scaleb(p):f}"), st.integers(1, 9999), st.integers(-2, 10)),
)
hedges = st.sampled_from(sorted(WORDS))


def printed_on(value: Decimal, scale: str) -> str:
    """The value as print would have it on a scale, every digit kept."""
    on_scale = Decimal(value).scaleb(1 - len(str(SCALES[scale])))
    return f"{on_scale:f}" + scale


def assert_nothing_lost(figure: Figure, unit: UnitForm) -> None:
    whole = (figure.hedge, figure.low, figure.high)
    zh, en = show(figure, unit, figure.hedge, "zh"), show(figure, unit, figure.hedge, "en")
    assert read(zh, "zh") == whole
    assert read(en, "en") == whole
    again = parse(zh)
    assert (again.kind, again.low, again.high, again.hedge) == (figure.kind, *whole[1:], figure.hedge)
    if figure.value is not None:
        assert again.step == figure.step
    assert show(again, unit, again.hedge, "zh") == zh


@pytest.mark.parametrize("unit", sorted(UNITS))
@given(value=values, scale=st.sampled_from(sorted(SCALES)), words=hedges, declines=st.booleans())
def test_one_value(unit: str, value: Decimal, scale: str, words: tuple[str, str], declines: bool) -> None:
    scale = scale if unit in ("元", "家", "公里") else ""
    text = ("下降" if declines else "") + words[0] + printed_on(value, scale) + unit + words[1]
    figure = parse(text)
    assert figure.value == (-value if declines else value)
    assert figure.hedge == WORDS[words]
    assert_nothing_lost(figure, UNITS[unit])


@pytest.mark.parametrize("unit", sorted(UNITS))
@given(
    ends=st.tuples(values, values).filter(lambda ends: ends[0] != ends[1]),
    dash=st.sampled_from(["—", "-", "~", "至"]),
    declines=st.booleans(),
)
def test_range(unit: str, ends: tuple[Decimal, Decimal], dash: str, declines: bool) -> None:
    low, high = sorted(ends)
    figure = parse(f"{'下降' if declines else ''}{low:f}{dash}{high:f}{unit}")
    assert (figure.low, figure.high) == ((-high, -low) if declines else (low, high))
    assert (figure.hedge, figure.value) == ("range", None)
    assert_nothing_lost(figure, UNITS[unit])


@given(st.integers(1, 9998), st.integers(1, 9998), st.sampled_from(["万", "亿", "万亿"]))
def test_range_on_one_scale(low: int, width: int, scale: str) -> None:
    figure = parse(f"{low}—{low + width}{scale}元")
    assert (figure.low, figure.high) == (low * SCALES[scale], (low + width) * SCALES[scale])
    assert_nothing_lost(figure, UNITS["元"])


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["位", "名", ""]))
def test_ranks(place: int, further: int, unit: str) -> None:
    for text, low, high, hedge in (
        (f"第{place}{unit}", place, place, "exact"),
        (f"前{place + 1}{unit}", 1, place + 1, "up_to"),
        (f"第{place}—{place + further}{unit}", place, place + further, "range"),
    ):
        figure = parse(text)
        assert (figure.low, figure.high, figure.hedge, figure.kind) == (low, high, hedge, "rank")
        assert_nothing_lost(figure, RANK)


@given(values, st.booleans(), st.sampled_from(sorted(UNITS)), st.sampled_from(["zh", "en"]))
def test_a_computed_value(value: Decimal, declines: bool, unit: str, lang: str) -> None:
    signed = -value if declines else value
    shown = show_value(signed, UNITS[unit], "zh" if lang == "zh" else "en")
    assert read(shown, "zh" if lang == "zh" else "en") == ("exact", signed, signed)


@given(st.integers(0, 10**16 - 1))
def test_chinese_words(value: int) -> None:
    words = chinese_words(value)
    assert chinese_value(words) == value
    assert parse(words + "家").value == value


@given(st.text("零一二两三五十百千万亿半", min_size=1, max_size=6))
def test_a_chinese_numeral_has_one_reading_or_none(text: str) -> None:
    value = chinese_value(text) if "半" not in text else None
    if value is not None:
        assert chinese_words(value).removeprefix("一").replace("二", "两") in (
            text.removeprefix("一").replace("二", "两"),
            text.replace("二", "两"),
        )


@given(values, st.sampled_from(sorted(SCALES)))
def test_separators_and_widths_change_nothing(value: Decimal, scale: str) -> None:
    plain = printed_on(value, "")
    wide = plain.translate({ord("0") + n: 0xFF10 + n for n in range(10)} | {ord("."): "．"})
    grouped = f"{value:,f}"
    expected = parse(plain + scale + "家")
    for text in (wide, grouped, grouped.replace(",", " "), grouped.replace(",", "，")):
        figure = parse(f"{text} {scale}家")
        assert (figure.low, figure.high, figure.step) == (expected.low, expected.high, expected.step)


@given(st.text("0123456789.,—-~至 万亿千百十三两半第前首超近约多余以上左右下降%元家年月", max_size=9))
def test_any_text_is_read_whole_or_refused(text: str) -> None:
    """What is accepted shows and reads back, whatever it was; nothing but a refusal is raised."""
    try:
        figure = parse(text)
    except NotAFigure as refusal:
        assert refusal.what and refusal.mend
        return
    unit = RANK if figure.kind == "rank" else UNITS["%" if figure.kind == "percent" else "家"]
    for lang in ("zh", "en"):
        shown = show(figure, unit, figure.hedge, "zh" if lang == "zh" else "en")
        assert read(shown, "zh" if lang == "zh" else "en") == (figure.hedge, figure.low, figure.high)
