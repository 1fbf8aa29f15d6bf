"""A phrase of the document is found at its place; anything else is refused with what helps to mend it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from yunmeng import PARAGRAPHS, fingerprint

from generator.evidence import Ambiguous, Found, NotFound, Reading, TooShort, find, make_fingerprint

FINGERPRINT = fingerprint()


def places(phrase: str) -> list[tuple[int, int]]:
    return [
        (number, at)
        for number, paragraph in enumerate(PARAGRAPHS)
        for at in range(len(paragraph))
        if paragraph.startswith(phrase, at)
    ]


@st.composite
def cuts(draw: st.DrawFn) -> tuple[int, int, str]:
    number = draw(st.sampled_from([n for n, paragraph in enumerate(PARAGRAPHS) if len(paragraph) >= 8]))
    length = draw(st.integers(8, min(40, len(PARAGRAPHS[number]))))
    at = draw(st.integers(0, len(PARAGRAPHS[number]) - length))
    return number, at, PARAGRAPHS[number][at : at + length]


@given(cuts())
def test_any_phrase_is_found_at_its_place(cut: tuple[int, int, str]) -> None:
    number, at, phrase = cut
    if len(places(phrase)) > 1:
        with pytest.raises(Ambiguous) as refused:
            find(FINGERPRINT, phrase)
        assert [(place.paragraph, place.at) for place in refused.value.places] == places(phrase)
    else:
        assert find(FINGERPRINT, phrase) == Found(number, at, len(phrase))


@given(cuts(), st.data())
def test_a_changed_digit_dot_or_sign_is_not_found(cut: tuple[int, int, str], data: st.DataObject) -> None:
    phrase = cut[2]
    numeric = [place for place, character in enumerate(phrase) if character in "0123456789.%+-一二三五两半千万亿"]
    assume(numeric)
    place = data.draw(st.sampled_from(numeric))
    other = data.draw(st.sampled_from("0123456789.%+-一二三五两半千万亿").filter(lambda sign: sign != phrase[place]))
    changed = phrase[:place] + other + phrase[place + 1 :]
    assume(not places(changed))
    with pytest.raises(NotFound):
        find(FINGERPRINT, changed)


def test_a_dropped_dot_is_not_found() -> None:
    assert find(FINGERPRINT, "渔网工厂47.2万平方米") == Found(1, 7, 12)
    with pytest.raises(NotFound):
        find(FINGERPRINT, "渔网工厂472万平方米")


@pytest.mark.parametrize(
    "quote",
    [
        "组建首批“三湖五岸”船坞",
        '组建首批"三湖五岸"船坞',
        "组建首批 「三湖五岸」\n船 坞",
        "组建首批“三湖五岸”船坞\u200b ",
    ],
)
def test_spaces_and_kinds_of_quotation_marks_do_not_matter(quote: str) -> None:
    assert find(FINGERPRINT, quote) == Found(2, 7, 12)


def test_a_phrase_across_repaired_lines_is_found_and_one_across_paragraphs_is_not() -> None:
    assert find(FINGERPRINT, "列湖区第七、岸线第一").paragraph == 2
    with pytest.raises(NotFound):
        find(FINGERPRINT, "接入率达93.4%。二是补漏洞")


def test_a_line_that_is_left_out_proves_nothing() -> None:
    with pytest.raises(NotFound):
        find(FINGERPRINT, "第一艘芦苇船下水。")


def test_a_phrase_that_stands_twice_is_refused_with_both_places() -> None:
    text = "在，双月湖的大鲤鱼远近闻名\n双月湖的大鲤鱼远销海外"
    made = make_fingerprint("lake", text.encode(), Reading("lines", ("1-2",)), ())
    with pytest.raises(Ambiguous) as refused:
        find(made, "双月湖的大鲤鱼远")
    assert refused.value.places == (Found(0, 2, 8), Found(1, 0, 8))
    assert str(refused.value) == (
        '"双月湖的大鲤鱼远" is in the source 2 times: paragraph 1, character 3; paragraph 2, character 1'
    )


def test_a_miss_says_how_far_the_quotation_matches() -> None:
    with pytest.raises(NotFound) as refused:
        find(FINGERPRINT, "组建首批 “三湖五岸”渔场，两批共318家")
    nearest = refused.value.nearest
    assert nearest is not None
    assert nearest.text == "组建首批 “三湖五岸”"
    assert nearest.place == Found(2, 7, 10)
    assert 'it matches up to "组建首批 “三湖五岸”" (paragraph 3, character 8)' in str(refused.value)


def test_a_miss_from_the_first_window_has_no_nearest() -> None:
    with pytest.raises(NotFound) as refused:
        find(FINGERPRINT, "芦苇荡里没有一条鲸鱼")
    assert refused.value.nearest is None
    assert str(refused.value) == '"芦苇荡里没有一条鲸鱼" is not in the source; nor is its beginning'


@pytest.mark.parametrize(("quote", "length"), [("双月湖的鲤鱼", 6), ("双 月 湖 的 鲤 鱼 年", 7), ("", 0)])
def test_below_eight_characters_is_too_short(quote: str, length: int) -> None:
    with pytest.raises(TooShort) as refused:
        find(FINGERPRINT, quote)
    assert refused.value.length == length
