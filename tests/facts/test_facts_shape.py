"""From typed text to records: what fits is a record, what does not is explained field by field."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.models import Claim, Discrepancy, Entity, Indicator, Record
from generator.facts.shape import shape
from generator.facts.yamlfile import read_yaml

ENTITY = "id: loom-works\nname: {zh: 织机厂, en: Loom works}\n"


def explained(tmp_path: Path, model: type[Record], text: str) -> tuple[Record | None, list[tuple[int, str, str, str]]]:
    file = tmp_path / "one.yml"
    file.write_text(text, encoding="utf-8")
    document = read_yaml(file, "facts/one.yml")
    record = shape(model, document.tree, document, (), {"kind": "companies"} if model is Entity else {})
    return record, [(problem.line, problem.key, problem.what, problem.mend) for problem in document.problems]


def test_what_fits_is_a_record(tmp_path: Path) -> None:
    record, problems = explained(tmp_path, Entity, ENTITY + "aliases: [“织机”厂]\n")
    assert isinstance(record, Entity)
    assert problems == []
    assert (record.kind, record.name["zh"], record.name["en"], record.aliases) == (
        "companies",
        "织机厂",
        "Loom works",
        ("“织机”厂",),
    )


@pytest.mark.parametrize(
    ("line", "place", "what", "mend"),
    [
        ("alias: [x]", (3, "loom-works.alias"), "unknown field", 'rename "alias" to "aliases"'),
        ("colour: red", (3, "loom-works.colour"), "unknown field", 'rename "colour" to one of: '),
        ("kind: companies", (3, "loom-works.kind"), "the file's name gives this already", 'remove "kind"'),
        ("aliases: x", (3, "loom-works.aliases"), "a list is expected here", "write each item on a line of its own"),
        ("parent: Big Works", (3, "loom-works.parent"), '"Big Works" is not an id', "use small letters, digits and "),
        ("note: only one", (3, "loom-works.note"), "both languages are expected here", "write {zh: "),
        ("note: {en: A note}", (3, "loom-works.note.zh"), "the Chinese text is missing", 'write it behind "zh:"'),
        ("code: [1]", (3, "loom-works.code"), "one text is expected here", "write a single text: administrative"),
    ],
)
def test_each_fault_is_one_message(tmp_path: Path, line: str, place: tuple[int, str], what: str, mend: str) -> None:
    record, problems = explained(tmp_path, Entity, ENTITY + line + "\n")
    assert record is None
    [found] = problems
    assert found[:3] == (*place, what)
    assert found[3].startswith(mend)


def test_all_faults_of_a_record_are_told_at_once(tmp_path: Path) -> None:
    _, problems = explained(tmp_path, Indicator, "id: x\nname: {zh: 数, en: Number}\nunit:\nmesure: stock\n")
    assert [(line, key) for line, key, _, _ in problems] == [
        (1, "x.topic"),
        (3, "x.unit"),
        (1, "x.definition"),
        (4, "x.mesure"),
    ]


def test_allowed_words_are_offered(tmp_path: Path) -> None:
    text = "id: x\nname: {zh: 名, en: Name}\nobservations: [a, b]\nkind: typo\nexplanation: {zh: 因, en: Why}\n"
    _, problems = explained(tmp_path, Discrepancy, text)
    choices = "use one of: date, definition, misprint, revision, rounding, scope, unexplained"
    assert problems == [(4, "x.kind", '"typo" is not allowed here', choices)]


def test_what_is_no_record_is_told(tmp_path: Path) -> None:
    _, problems = explained(tmp_path, Claim, "- a\n- b\n")
    assert problems == [(1, "", "a record is expected here", "write it as lines of `field: value`")]
