"""Two faithful copies of one phrase have one form; two different numbers never do."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence import normalise


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("云 梦\u3000省\n渔\u00a0具\u200b厂\ufeff", "云梦省渔具厂"),
        ("１２．５％，（Ａ）；！", "12.5%,(A);!"),
        ("“云” ‘雾’ 「湖」 『岸』", '"云"\'雾\'"湖""岸"'),
        ("3—5家 3–5家 3－5家 −4", "3-5家3-5家3-5家-4"),
        ("⼀⼆⼗年⻓⻢", "一二十年长马"),
        ("\uf9dc", "隆"),
        ("水獭Ⅱ号①10²㎡½", "水獭Ⅱ号①10²㎡½"),
        ("٣٤家", "34家"),
        ("2031-04-05 08:30", "2031-04-05 08:30"),
        ("12 5 家 6", "12 5家6"),
        ("1\u200b2", "12"),
        ("+5% ×2 ~3", "+5%×2~3"),
        ("", ""),
    ],
)
def test_form(text: str, form: str) -> None:
    assert normalise(text) == form


@given(st.text())
def test_twice_is_once(text: str) -> None:
    form = normalise(text)
    assert normalise(form) == form


@given(st.characters(exclude_categories=["Cs", "Nd"]))
def test_no_digit_comes_out_of_what_is_no_digit(character: str) -> None:
    assert not any(sign.isdecimal() for sign in normalise(character))


@given(st.text(alphabet="0123456789.,%+-×:"))
def test_digits_dots_and_signs_stay(text: str) -> None:
    assert normalise(text) == text


@given(st.text(alphabet=st.characters(categories=["Nd"]), min_size=1))
def test_digits_of_any_script_keep_their_value(text: str) -> None:
    assert normalise(text) == "".join(str(unicodedata.decimal(digit)) for digit in text)
