"""Every numeral is answered for by a fact, a dismissal or a word, wholly, or it stays open."""

import pytest
from yunmeng import NEVER_COUNT, fingerprint

from generator.evidence import Accounted, Numeral, Reading, Span, coverage, make_fingerprint, numerals_of


def reasons(text: str, spans: list[tuple[int, int, str]], never_count: tuple[str, ...] = ()) -> list[str | None]:
    made = make_fingerprint("lake", text.encode(), Reading("lines", ("1",)), never_count)
    return [entry.reason for entry in coverage(made, [Span(0, *span) for span in spans])]


def test_numerals_come_in_reading_order() -> None:
    made = fingerprint()
    assert [numeral.text for numeral in numerals_of(made)] == [
        *("47.2万", "1.9万亿", "12.5%", "0.8", "百"),
        *("一", "首", "三", "五", "两", "318", "第七", "第一", "93.4%"),
        *("二", "半", "一", "3", "3", "2", "一", "半"),
        *("双", "12万5千", "双", "三十"),
        *("半", "百"),
    ]
    assert numerals_of(made)[5] == Numeral(2, 0, "一")


def test_words_answer_when_no_span_does() -> None:
    entries = coverage(fingerprint(), [Span(2, 0, 2, "label")])
    assert [(entry.numeral.text, entry.reason, entry.word) for entry in entries if entry.numeral.paragraph == 2] == [
        ("一", "label", "一是"),
        ("首", "首批", "首批"),
        ("三", "三湖五岸", "三湖五岸"),
        ("五", "三湖五岸", "三湖五岸"),
        ("两", None, None),
        ("318", None, None),
        ("第七", None, None),
        ("第一", None, None),
        ("93.4%", None, None),
    ]


def test_a_listed_word_gives_its_reason_and_one_no_longer_listed_gives_none() -> None:
    listed = {word: "list_marker" for word in NEVER_COUNT if word != "二是"}
    entries = {entry.numeral: entry for entry in coverage(fingerprint(), [], listed)}
    assert entries[Numeral(2, 0, "一")].reason == "list_marker"
    assert entries[Numeral(3, 0, "二")] == Accounted(Numeral(3, 0, "二"), None, "二是")


@pytest.mark.parametrize(
    ("text", "spans", "found"),
    [
        ("新增47.2万户", [(2, 8, "fact")], ["fact"]),
        ("新增47.2万户", [(2, 7, "fact")], ["fact"]),
        ("新增47.2万户", [(2, 6, "fact")], [None]),
        ("新增47.2万户", [(3, 8, "fact")], [None]),
        ("列湖区第七位", [(4, 5, "rank")], ["rank"]),
        ("共3,695家", [(1, 7, "fact")], ["fact"]),
        ("长15,200家", [(1, 3, "one"), (4, 8, "other")], ["one"]),
        ("二三产业", [(0, 1, "one"), (1, 2, "other")], ["one"]),
        ("二三产业", [(1, 2, "other")], [None]),
        ("二三产业", [(0, 1, "part"), (0, 2, "whole")], ["whole"]),
        ("二三产业", [(0, 2, "first"), (0, 4, "second")], ["first"]),
        ("3+3+2格局", [(0, 5, "name")], ["name", "name", "name"]),
        ("3+3+2格局", [(0, 3, "name")], ["name", "name", None]),
        ("没有数字", [(0, 4, "fact")], []),
    ],
)
def test_a_span_answers_for_a_whole_numeral(
    text: str, spans: list[tuple[int, int, str]], found: list[str | None]
) -> None:
    assert reasons(text, spans) == found


def test_a_span_of_another_paragraph_answers_for_nothing() -> None:
    assert coverage(fingerprint(), [Span(0, 0, 50, "fact")], {}) == coverage(fingerprint(), [], {})
