"""The commands as people run them: their words, their exit codes, and what they leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.paths import Project
from generator.problems import Problem, choose, report

TEXTS = Path("texts")


def run(project: Project, *words: str) -> int:
    return main(["--root", str(project.root), *words])


def break_a_fact(project: Project) -> None:
    file = project.facts / "observations" / "yunmeng-report-2031-03.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("4.7万台", "4.8万台", 1), encoding="utf-8")


def test_check_is_short_when_all_is_well(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(world, "check", "--sources", str(world.root / TEXTS)) == 0
    assert capsys.readouterr().out.startswith("no problems in ")


def test_check_says_where_what_and_how_to_mend(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    break_a_fact(world)
    assert run(world, "check") == 1
    said = capsys.readouterr().out
    assert "facts/observations/yunmeng-report-2031-03.yml:" in said
    assert "    mend: " in said
    assert said.rstrip().endswith("files")
    assert "Traceback" not in said


def test_check_annotates_a_pull_request(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    break_a_fact(world)
    assert run(world, "check", "--format", "github") == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("::error file=facts/observations/yunmeng-report-2031-03.yml,line=")


def test_check_lists_its_rules(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(world, "check", "--list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("[evidence] ") for line in lines)
    assert all(line.startswith("[") and len(line.split("] ", 1)[1]) > 20 for line in lines)


def test_coverage_shows_the_table_and_fails_below_all(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(world, "coverage") == 0
    assert "100 %" in capsys.readouterr().out
    file = world.facts / "observations" / "yunmeng-gazette-2031-08.yml"
    file.write_text(file.read_text(encoding="utf-8").split("dismissed:")[0], encoding="utf-8")
    assert run(world, "coverage") == 1
    assert "100 %" in capsys.readouterr().out


def test_a_fingerprint_can_be_made_again_from_the_text(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    target = world.facts / "fingerprints" / "yunmeng-report-2031-03.json"
    before = target.read_bytes()
    target.unlink()
    assert run(world, "fingerprint", "yunmeng-report-2031-03", "--sources", str(world.root / TEXTS)) == 0
    assert target.read_bytes() == before
    assert "facts/fingerprints/yunmeng-report-2031-03.json" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("source", "words"),
    [("nobody", "cannot be read"), ("yunmeng-report-2031-03", "is not there")],
)
def test_a_fingerprint_of_nothing_is_refused_in_words(
    world: Project, capsys: pytest.CaptureFixture[str], source: str, words: str
) -> None:
    assert run(world, "fingerprint", source, "--sources", str(world.root / "nowhere")) == 1
    assert words in capsys.readouterr().err


def test_a_new_source_starts_with_every_field_explained(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(world, "new-source", "yunmeng-diary-2032-01") == 0
    text = (world.facts / "sources" / "yunmeng-diary-2032-01.yml").read_text(encoding="utf-8")
    assert "id: yunmeng-diary-2032-01" in text
    assert "# how the date is known / 日期的依据" in text
    capsys.readouterr()
    assert run(world, "new-source", "yunmeng-diary-2032-01") == 1
    assert "is there already" in capsys.readouterr().err
    assert run(world, "check") == 1
    assert "facts/sources/yunmeng-diary-2032-01.yml" in capsys.readouterr().out


def test_a_new_source_says_which_command_comes_next(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(world, "new-source", "yunmeng-diary-2032-01") == 0
    said = capsys.readouterr().out
    assert "run: make fingerprint ID=yunmeng-diary-2032-01 SOURCES=folder" in said


@pytest.mark.parametrize("name", ["../../evil", "/evil", "Evil", "a--b", "a.b", "", "a\n", "湖南"])
def test_a_new_source_needs_an_id(world: Project, capsys: pytest.CaptureFixture[str], name: str) -> None:
    before = sorted(world.root.parent.rglob("*"))
    assert run(world, "new-source", name) == 1
    said = capsys.readouterr().err
    assert said == f'"{name}" is not an id\n    mend: use small letters, digits and single hyphens: smes-on-cloud\n'
    assert sorted(world.root.parent.rglob("*")) == before


def test_addresses_lists_what_is_published(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    target = world.facts / "addresses.txt"
    before = target.read_text(encoding="utf-8")
    _first, _, rest = before.partition("\n")
    target.write_text(f"indicators/long-gone\n{rest}", encoding="utf-8")
    assert run(world, "addresses") == 0
    assert target.read_text(encoding="utf-8").splitlines() == sorted([*before.splitlines(), "indicators/long-gone"])
    assert "facts/addresses.txt: " in capsys.readouterr().out


def test_floors_are_raised_and_never_lowered(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    target = world.facts / "floors.yml"
    reason = "\nlowered:\n  - of: terms\n    by: 4\n    why: {zh: 重复。, en: They were doubles.}\n"
    written = target.read_text(encoding="utf-8")
    target.write_text(written.replace("terms: 3", "terms: 7").replace("schemes: 2", "schemes: 1") + reason, "utf-8")
    assert run(world, "floors") == 0
    assert target.read_text(encoding="utf-8") == written.replace("terms: 3", "terms: 7") + reason
    assert capsys.readouterr().out == "facts/floors.yml: 1 of 12 counts raised\n"
    assert run(world, "check") == 0


def test_floors_that_cannot_be_read_are_not_written_anew(world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    target = world.facts / "floors.yml"
    target.write_text("floors:\n  claims: many\n", encoding="utf-8")
    assert run(world, "floors") == 1
    assert 'facts/floors.yml:2: claims: "many" is not a count [floors]' in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "floors:\n  claims: many\n"


def test_problems_come_sorted_once_and_counted() -> None:
    late = Problem("b.yml", 2, "x", "wrong", "rule", "mend it")
    early = Problem("a.yml", 9, "", "wrong", "rule", "mend it")
    assert report([late, early, late], files=3) == (
        "a.yml:9: wrong [rule]\n    mend: mend it\n"
        "b.yml:2: x: wrong [rule]\n    mend: mend it\n"
        "2 problems in 2 of 3 files\n"
    )


def test_an_annotation_cannot_be_broken_by_what_it_quotes() -> None:
    nasty = Problem("a,b:c.yml", 1, "", "50% off\n::error::", "rule", "mend")
    assert nasty.annotation() == "::error file=a%2Cb%3Ac.yml,line=1,title=rule::50%25 off%0A::error::%0Amend: mend"


@pytest.mark.parametrize(
    ("word", "known", "order"),
    [
        ("smes-on-clod", ["smes-on-cloud", "x"], 'use "smes-on-cloud"'),
        ("q", ["b", "a"], "use one of: a, b"),
        ("q", [f"long-{n}" for n in range(30)], "write it"),
    ],
)
def test_an_order_names_the_nearest_or_lists_the_few(word: str, known: list[str], order: str) -> None:
    assert choose(word, known, "write it") == order
