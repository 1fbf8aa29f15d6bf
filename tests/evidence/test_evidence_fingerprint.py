"""A fingerprint is written without the text, read back whole and proved against the document."""

import dataclasses
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yunmeng import NEVER_COUNT, READING, SOURCE, TEXT, fingerprint

from generator.evidence import (
    BadFingerprint,
    BadReading,
    LeftOut,
    NumeralPrint,
    Reading,
    dump,
    load,
    make_fingerprint,
    prove,
    scan,
)

RAW = TEXT.encode()


def test_what_a_fingerprint_knows() -> None:
    made = fingerprint()
    assert [paragraph.length for paragraph in made.paragraphs] == [9, 55, 58, 43, 33, 26]
    assert made.characters == 224
    assert [paragraph.numerals for paragraph in made.paragraphs][:2] == [
        (),
        (
            NumeralPrint(11, "47.2万"),
            NumeralPrint(23, "1.9万亿"),
            NumeralPrint(34, "12.5%"),
            NumeralPrint(47, "0.8"),
            NumeralPrint(51, "百", "百分点"),
        ),
    ]
    assert made.left_out == (
        LeftOut("3", ("2031", "04", "05", "08", "30")),
        LeftOut("10", ("第一",)),
        LeftOut("14", ("20310405", "1")),
    )


def words(text: str, never_count: tuple[str, ...]) -> list[tuple[str, str | None]]:
    made = make_fingerprint(SOURCE, text.encode(), Reading("lines", ("1",)), never_count)
    return [(numeral.text, numeral.word) for numeral in made.paragraphs[0].numerals]


@pytest.mark.parametrize(
    ("text", "never_count", "found"),
    [
        ("一批渔船与两批渔网", ("一批",), [("一", "一批"), ("两", None)]),
        ("第一时间与第一名", ("第一时间", "一时"), [("第一", "第一时间"), ("第一", None)]),
        ("十一批渔网", ("一批",), [("十一", None)]),
        ("统一编号", ("统一", "统一编号", "一编"), [("一", "统一编号")]),
        ("一湖两岸一条船", ("一湖两岸",), [("一", "一湖两岸"), ("两", "一湖两岸"), ("一", None)]),
        ("“三湖”之滨", ("「三湖」",), [("三", '"三湖"')]),
        ("20个渔场", ("", "渔场"), [("20", None)]),
    ],
)
def test_a_word_covers_whole_numerals_only(
    text: str, never_count: tuple[str, ...], found: list[tuple[str, str | None]]
) -> None:
    assert words(text, never_count) == found
    assert words(text, never_count[::-1]) == found


def test_what_is_written_is_read_back() -> None:
    assert load(dump(fingerprint())) == fingerprint()


@given(st.text(alphabet="云梦渔网一两36.%第，“\u3000", min_size=1).filter(lambda text: text.strip("\u3000")))
def test_any_fingerprint_is_read_back(text: str) -> None:
    made = make_fingerprint(SOURCE, text.encode(), Reading("lines", ("1",)), ["一网", "两"])
    assert load(dump(made)) == made


def test_the_file_holds_no_text() -> None:
    allowed = {numeral for line in TEXT.splitlines() for _, numeral in scan(line)} | set(NEVER_COUNT)
    runs = re.findall("[\u3400-\u9fff]{2,}", dump(fingerprint()))
    assert [run for run in runs if not any(run in item for item in allowed)] == []
    assert "织网" not in dump(fingerprint())


def test_the_file_has_one_paragraph_a_line_and_the_same_bytes_each_time() -> None:
    text = dump(fingerprint())
    assert text == dump(fingerprint())
    assert sum(line.startswith('{"length"') for line in text.splitlines()) == 6
    assert json.loads(text)["source"] == SOURCE


def test_the_same_words_look_different_in_two_sources() -> None:
    one, other = (make_fingerprint(source, RAW, READING, ()).paragraphs[0].windows for source in ("one", "other"))
    assert one != other


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('"schema": 1', '"schema": 2', "its schema is 2, this version reads 1"),
        ('"characters": 224,\n', "", "it has no 'characters'"),
        ('"characters": 224', '"characters": "many"', "'many' stands where a count should"),
        ('"length": 9', '"length": 10', "a paragraph of 10 characters has 8 bytes of windows"),
        (f'"{SOURCE}"', "7", "7 stands where a text should"),
    ],
)
def test_a_damaged_file_is_refused(old: str, new: str, what: str) -> None:
    text = dump(fingerprint())
    assert text.count(old) == 1
    with pytest.raises(BadFingerprint) as refused:
        load(text.replace(old, new))
    assert refused.value.what == what


@pytest.mark.parametrize("text", ["", "[]", "null", "{", "{}", '{"schema": 1}'])
def test_what_is_no_fingerprint_is_refused(text: str) -> None:
    with pytest.raises(BadFingerprint):
        load(text)


def test_a_document_in_another_encoding_is_refused() -> None:
    with pytest.raises(BadReading, match=r"the document is not UTF-8 text \(byte 0\)"):
        make_fingerprint(SOURCE, "云梦".encode("gb18030"), READING, ())


def test_a_fingerprint_of_its_document_is_proved() -> None:
    assert prove(fingerprint(), RAW, READING, NEVER_COUNT) == ()


def test_a_longer_list_of_words_still_proves() -> None:
    assert prove(fingerprint(), RAW, READING, (*NEVER_COUNT, "过半", "首批“三湖五岸”")) == ()


def test_a_word_that_is_no_longer_listed_does_not() -> None:
    shorter = tuple(word for word in NEVER_COUNT if word != "统一")
    assert prove(fingerprint(), RAW, READING, shorter) == (
        '"统一" is recorded as a word that never counts and is no longer listed',
    )


def test_another_document_is_told_apart() -> None:
    changed = TEXT.replace("93.4%", "93.8%").encode()
    other, *differences = prove(fingerprint(), changed, READING, NEVER_COUNT)
    assert other.startswith("the document is another one: its sha256 is ")
    assert differences == [
        "paragraph 3: its text is another one",
        'paragraph 3: not recorded: "93.8%" at 53',
        'paragraph 3: recorded, but not there: "93.4%" at 53',
    ]


def test_another_reading_order_is_told_apart() -> None:
    moved = Reading("lines", ("1", "6+7", "5", "8", "11-12"), ("3", "10", "14"))
    differences = prove(fingerprint(), RAW, moved, NEVER_COUNT)
    assert differences[0] == "the reading order was changed after it was made"
    assert "paragraph 2: it has 58 characters, not 55" in differences
    assert prove(fingerprint(), RAW, Reading("lines", ("1-13",)), NEVER_COUNT) == (
        "the reading order does not fit the document: neither read nor left out: line 14",
    )


def test_an_edited_fingerprint_is_told_apart() -> None:
    made = fingerprint()
    second = made.paragraphs[1]
    numerals = (dataclasses.replace(second.numerals[0], word="一批"), *second.numerals[1:])
    paragraphs = (made.paragraphs[0], dataclasses.replace(second, numerals=numerals), *made.paragraphs[2:])
    edited = dataclasses.replace(made, paragraphs=paragraphs, left_out=made.left_out[:2], scanner=0)
    assert prove(edited, RAW, READING, NEVER_COUNT) == (
        "it was made with scanner 0, this version has 1",
        'paragraph 2: not recorded: "47.2万" at 12',
        'paragraph 2: recorded, but not there: "47.2万" at 12 in "一批"',
        "the left-out lines have other numerals",
    )
