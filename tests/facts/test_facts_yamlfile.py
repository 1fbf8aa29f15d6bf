"""YAML as a person typed it: text stays text, every key has its line, and nothing raises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.yamlfile import Document, line_of, read_yaml


def read(tmp_path: Path, text: str) -> Document:
    file = tmp_path / "one.yml"
    file.write_text(text, encoding="utf-8")
    return read_yaml(file, "facts/one.yml")


@pytest.mark.parametrize(
    "typed",
    ["1125", "0x1F", "1e3", "NO", "yes", "true", "2021-09-30", "12:30", "66.2%", "1_000", ".5", "“2+1”", "约100家"],
)
def test_no_type_is_guessed(tmp_path: Path, typed: str) -> None:
    assert read(tmp_path, f"printed: {typed}\n").tree == {"printed": typed}


@pytest.mark.parametrize(("typed", "meant"), [("", None), ("~", None), ("null", None), ('""', ""), ('"null"', "null")])
def test_nothing_is_nothing_and_quoted_is_text(tmp_path: Path, typed: str, meant: str | None) -> None:
    assert read(tmp_path, f"note: {typed}\n").tree == {"note": meant}


def test_every_key_has_its_line(tmp_path: Path) -> None:
    document = read(
        tmp_path, "# first\nclaims:\n  - id: a\n    says: {zh: 甲, en: A}\n\n  - id: b\n    facts:\n      - x\n"
    )
    lines = {("claims",): 2, ("claims", 0): 3, ("claims", 0, "says", "en"): 4, ("claims", 1, "facts", 0): 8}
    assert {keys: document.line(keys) for keys in lines} == lines
    assert line_of(document.lines, ("claims", 1, "unknown")) == 6
    assert line_of({}, ("claims",)) == 1


def test_lists_are_tuples(tmp_path: Path) -> None:
    assert read(tmp_path, "related: [a, b]\n").tree == {"related": ("a", "b")}


def test_a_text_that_is_folded_or_kept_has_its_own_signs_only(tmp_path: Path) -> None:
    text = "folded: >-\n  one\n  two\n\n  three\nkept: |-\n  one\n  two\n"
    assert read(tmp_path, text).tree == {"folded": "one two\nthree", "kept": "one\ntwo"}


# The sign of a text over several lines makes the file one for the careful parser.
@pytest.mark.parametrize("first", ["", "note: |-\n  kept\n"])
def test_a_comment_may_stand_between_a_field_and_its_text(tmp_path: Path, first: str) -> None:
    document = read(tmp_path, f"{first}translation: # as printed\n  47,000 looms\n\nstatus: actual # so it says\n")
    assert document.problems == []
    assert isinstance(document.tree, dict)
    assert document.tree["translation"] == "47,000 looms"
    assert document.tree["status"] == "actual"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: 1\n\tb: 2\n", 2, "a tab stands where spaces are due"),
        ("a: one: two\n", 1, "a colon and a space stand inside a text"),
        ('a: 1\nb: "two\nc: 3\n', 2, "a quotation mark is opened and not closed"),
        ("a: 1\nb: [x, y\nc: 3\n", 2, "a bracket { or [ is opened and not closed"),
        ("a: {zh: 甲, en: A\n", 1, "a bracket { or [ is opened and not closed"),
        ("a: @here\n", 1, 'a text begins with "@"'),
        ("a: `code`\n", 1, 'a text begins with "`"'),
        ("a: *star\n", 1, 'a text begins with "*"'),
        ("a: 1\nb\nc: 3\n", 2, "this line is no field: it has no colon"),
        ("claims\n\n  - id: a\n", 1, "this line is no field: it has no colon"),
        ("a:\n  - says\n      zh: 甲\n", 2, "this line is no field: it has no colon"),
        ("a: of two lines\n  and: a colon\n", 2, "a colon and a space stand inside a text"),
        ("  a: 1\nb: 2\n", 2, "the indentation does not fit the lines above"),
        ("a: 1\n- b\n", 2, "the indentation does not fit the lines above"),
        ("a: 1\n---\nb: 2\n", 2, "the file holds two documents"),
        ("a: 1\na: 2\n", 2, '"a" is written twice in one record'),
        ("a: &here 1\nb: 2\n", 1, '"&here" is an anchor'),
    ],
)
def test_faults_are_told_in_plain_words(tmp_path: Path, text: str, line: int, what: str) -> None:
    assert [(problem.line, problem.what) for problem in read(tmp_path, text).problems] == [(line, what)]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet=st.sampled_from(list(" \n\t:-[]{}\"'#&*!|>%@`,?~=<.0a数\x07\u2028")), max_size=40))
def test_nothing_that_is_typed_raises(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    document = read(tmp_path_factory.mktemp("yaml"), text)
    assert all(problem.line >= 1 and problem.mend for problem in document.problems)


@given(raw=st.binary(max_size=60))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    file = tmp_path_factory.mktemp("yaml") / "one.yml"
    file.write_bytes(raw)
    assert read_yaml(file, "facts/one.yml").path == "facts/one.yml"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: " + "[" * 60 + "]" * 60, 2),
        ("a: " + "[" * 700 + "x" + "]" * 700, 1),
        ("a: " + "[" * 100_000, 1),
        ("a: 1\nb:\n  " + "- " * 3000 + "x\n", 3),
        ("{a: " * 3000 + "x" + "}" * 3000, 1),
        ("&x " + "[!t " * 3000 + "]" * 3000, 1),
    ],
)
def test_depth_beyond_any_record_is_told(tmp_path: Path, text: str, line: int) -> None:
    [problem] = read(tmp_path, text).problems
    assert (problem.line, problem.what) == (line, "lists and records lie in each other more than 40 deep")


def test_anchors_that_hold_each_other_end(tmp_path: Path) -> None:
    text = "a: &a [*a, *a, x]\n" + "".join(f"b{n}: &b{n} [{', '.join(['*a'] * 9)}]\n" for n in range(9))
    assert {problem.rule for problem in read(tmp_path, text).problems} == {"yaml"}


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "x.yml").mkdir()
    document = read_yaml(tmp_path / "x.yml", "facts/x.yml")
    assert [problem.text() for problem in document.problems] == [
        "facts/x.yml:1: this is a folder, not a file [files]\n    mend: put a file of records there, or remove it"
    ]
