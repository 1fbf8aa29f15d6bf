"""The facts as they are read: records, their places, and what is known of those that cannot be read."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.facts.book import FactBook
from generator.facts.loader import load
from generator.facts.prose import RECORDS
from generator.facts.strings import read_strings
from generator.paths import Project

REPORT = "facts/observations/yunmeng-report-2031-03.yml"


def test_every_kind_is_on_its_shelf(book: FactBook) -> None:
    assert {kind: len(book.records(kind)) for kind in RECORDS} == {
        "sources": 2,
        "indicators": 7,
        "entities": 3,
        "schemes": 2,
        "observations": 13,
        "claims": 2,
        "discrepancies": 1,
        "derived": 6,
        "terms": 3,
    }
    assert sorted(book.fingerprints) == sorted(book.sources)
    assert book.files == 18


def test_a_file_name_gives_what_it_stands_for(book: FactBook) -> None:
    assert book.observations["report-looms-2030"].source == "yunmeng-report-2031-03"
    assert book.indicators["boats-online"].topic == "boats"
    assert book.entities["qianfan"].kind == "places"
    assert list(book.dismissals)[:2] == ["yunmeng-gazette-2031-08/0", "yunmeng-gazette-2031-08/1"]


def test_a_record_knows_the_lines_of_its_fields(book: FactBook) -> None:
    origin = book.origin("observations", "report-share-2030")
    assert (origin.path, origin.line(), origin.line("printed")) == (REPORT, 13, 17)
    member = book.origin("schemes", "two-plus-one").line("members", 0, "members", 1, "facts", 0)
    assert member == 15
    assert origin.line("no-such-field") == origin.line()


def test_records_are_frozen(book: FactBook) -> None:
    with pytest.raises(ValidationError):
        book.observations["report-looms-2030"].printed = "5万台"  # type: ignore[misc]


def test_labels_of_the_vocabulary(book: FactBook) -> None:
    assert book.labels["bases"]["year-on-year"].name.en == "year on year"
    with pytest.raises(KeyError, match="two-year-average"):
        book.labels["bases"]["two-year-average"]


def test_reading_twice_gives_the_same(world: Project) -> None:
    assert load(world) == load(world)


def test_a_record_that_cannot_be_read_is_known_to_be_there(world: Project) -> None:
    file = world.root / REPORT
    file.write_text(file.read_text("utf-8").replace("    hedge: over\n", ""), encoding="utf-8")
    book, problems = load(world)
    assert book is not None
    assert len(problems) == 1
    assert "report-boats-2030" not in book.observations
    assert book.knows("observations", "report-boats-2030")
    assert book.lost("observations", "report-boats-2030")
    assert not book.all_read("claims", "observations")
    assert book.all_read("claims")


def test_a_file_that_cannot_be_read_may_hold_any_record(world: Project) -> None:
    (world.facts / "terms.yml").write_text("terms: [", encoding="utf-8")
    book, problems = load(world)
    assert book is not None
    assert len(problems) == 1
    assert book.lost("terms", "anything")
    assert not book.knows("claims", "anything")


def test_facts_without_a_vocabulary_are_no_book(world: Project) -> None:
    (world.facts / "vocabulary.yml").unlink()
    book, problems = load(world)
    assert book is None
    assert [problem.path for problem in problems] == ["facts/vocabulary.yml"]


def test_notes_beside_the_facts_are_no_strays(world: Project) -> None:
    (world.facts / "README.md").write_text("How to write facts.\n", encoding="utf-8")
    assert load(world)[1] == []


def test_strings_are_flat_and_fill_their_placeholders(world: Project) -> None:
    strings = read_strings(world, "zh")
    assert strings.texts == {"site.name": "云梦省的织机", "evidence.paragraph": "第{number}段"}
    assert strings("evidence.paragraph", number=3) == "第3段"
    assert strings.lines["evidence.paragraph"] == 5
    with pytest.raises(KeyError):
        strings("evidence.paragraph")
