from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.wrapping import balance, text_width, wrap

TEXTS = st.text(st.sampled_from("abc XY12.,万户，。（）“”云梦省-é"), max_size=60)


@given(TEXTS, st.integers(40, 400))
def test_no_line_is_wider_than_the_room_and_nothing_is_lost(text: str, width: int) -> None:
    for lines in (wrap(text, width, 13), balance(text, width, 13)):
        assert max(text_width(line, 13) for line in lines) <= width
        assert "".join("".join(lines).split()) == "".join(text.split())


def test_english_breaks_at_spaces_and_hyphens() -> None:
    assert wrap("Three world-class clusters", 60, 13) == ("Three", "world-", "class", "clusters")


def test_a_comma_never_begins_a_line_and_a_bracket_never_ends_one() -> None:
    for width in range(40, 160, 3):
        for line in wrap("云梦省的船厂，多数在东湖县（西湖县次之），其余在南岭。", width, 13):
            assert line[0] not in "，。）"
            assert line[-1] not in "（"


def test_a_number_keeps_its_unit() -> None:
    for width in range(60, 200, 7):
        assert any("12万户" in line for line in wrap("船厂用户已经超过12万户，为全省之冠", width, 13))
        assert any("CN¥600" in line for line in wrap("the target is CN¥600 billion away", width, 13))


def test_a_title_in_two_lines_breaks_at_its_comma() -> None:
    title = "西湖县船厂超过十二万家，不到东湖县三分之一"
    assert balance(title, 240, 17) == ("西湖县船厂超过十二万家，", "不到东湖县三分之一")


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_an_empty_text_is_one_empty_line(text: str) -> None:
    assert wrap(text, 100, 13) == ("",)


@pytest.mark.parametrize("width", range(70, 130, 4))
def test_evenness_cuts_no_word_that_a_line_holds(width: int) -> None:
    text = "30 September 2021"
    words = {word for line in balance(text, width, 13) for word in line.split()}
    assert words == set(text.split())
