"""A declared reading order puts jumbled lines right, and nothing falls out of it unseen."""

import pytest

from generator.evidence import BadReading, Reading, digest, left_out_text, read_paragraphs

LINES = "甲行在前\n\n乙行的上半\n图注\n 乙行的下半 \r\n说到数据\n据此可知"


def test_lines_are_joined_moved_and_left_out() -> None:
    reading = Reading("lines", ("6~7", "3+5", "1"), ("4",))
    assert read_paragraphs(LINES, reading) == ("说到数据此可知", "乙行的上半乙行的下半", "甲行在前")
    assert left_out_text(LINES, reading) == ("图注",)


def test_a_range_gives_each_line_that_is_not_empty() -> None:
    assert read_paragraphs(LINES, Reading("lines", ("1-3",), ("4-7",))) == ("甲行在前", "乙行的上半")
    assert left_out_text(LINES, Reading("lines", ("1-3",), ("4-7",))) == ("图注乙行的下半说到数据据此可知",)


def test_three_lines_make_one_and_a_number_broken_across_lines_is_whole() -> None:
    assert read_paragraphs("产量1\n2\n万吨", Reading("lines", ("1+2+3",))) == ("产量12万吨",)


def test_ideographic_spaces_part_paragraphs_on_one_line() -> None:
    text = "\ufeff题目\u3000\u3000第一段 有空格。\u3000\u3000\u3000\u3000第二段。\n"
    assert read_paragraphs(text, Reading("ideographic_space", ("1-3",))) == ("题目", "第一段有空格。", "第二段。")
    assert read_paragraphs(text, Reading("ideographic_space", ("3", "1"), ("2",))) == ("第二段。", "题目")


@pytest.mark.parametrize(
    ("paragraphs", "left_out", "what"),
    [
        (("1", "3", "5"), ("4",), "neither read nor left out: lines 6, 7"),
        (("1-6",), (), "neither read nor left out: line 7"),
        (("1-7", "3"), (), "line 3 is used 2 times"),
        (("1-6",), ("6-7",), "line 6 is used 2 times"),
        (("1-7", "8"), (), '"8" goes beyond the last line, 7'),
        (("1", "2", "3-7"), (), '"2" reads an empty line'),
        (("1+2", "3-7"), (), '"1+2" reads an empty line'),
        (("1~3", "4-7"), (), '"1~3": line 3 does not begin with what line 1 ends with, join them with +'),
        (("1-7", "0"), (), '"0" is neither a line (13), a range (3-9) nor a join (64+66, 125~115)'),
        (("1-7", "3-4+5"), (), '"3-4+5" is neither a line (13), a range (3-9) nor a join (64+66, 125~115)'),
        (("7-1",), ("1-7",), '"7-1" runs backwards'),
        (("9", "x", "1-6"), (), '"9" goes beyond the last line, 7; "x" is neither a line (13), a range (3-9) nor a '
         "join (64+66, 125~115); neither read nor left out: line 7"),
    ],
)  # fmt: skip
def test_a_reading_that_does_not_fit_is_refused(
    paragraphs: tuple[str, ...], left_out: tuple[str, ...], what: str
) -> None:
    reading = Reading("lines", paragraphs, left_out)
    for read in (read_paragraphs, left_out_text):
        with pytest.raises(BadReading) as refused:
            read(LINES, reading)
        assert refused.value.what == what


def test_the_digest_tells_readings_apart() -> None:
    readings = [
        Reading("lines", ("1", "2")),
        Reading("lines", ("2", "1")),
        Reading("lines", ("1",), ("2",)),
        Reading("ideographic_space", ("1", "2")),
    ]
    assert len({digest(reading) for reading in readings}) == 4
    assert digest(readings[0]) == digest(Reading("lines", ("1", "2"), ()))
