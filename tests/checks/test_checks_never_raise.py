"""Whatever people write, the checks answer with problems and never with a traceback."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import check
from generator.facts.loader import load
from generator.facts.prose import FRIENDS
from generator.paths import ROOT, Project
from generator.problems import report
from generator.proof import prove

WORLD = ROOT / "tests" / "world"
FILES = tuple(
    file.relative_to(WORLD).as_posix()
    for file in sorted(WORLD.rglob("*"))
    if file.suffix in (".yml", ".json", ".txt", ".md")
)
VALUES = (
    "",
    "[]",
    "{}",
    "x",
    "2030",
    "[a, [b]]",
    "{zh: 1}",
    "半",
    "第",
    "0",
    "-",
    "1/0",
    "“”",
    "9" * 50,
    "null",
    "…%#",
)


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").split("\n")


def _spoil(file: Path, kind: str, at: int, value: str) -> None:
    """Drop a line, write one twice, swap two, or put another value behind a line's colon."""
    lines = _lines(file)
    at %= len(lines)
    if kind == "drop":
        del lines[at]
    elif kind == "twice":
        lines.insert(at, lines[at])
    elif kind == "swap":
        lines[at - 1], lines[at] = lines[at], lines[at - 1]
    else:
        key, colon, _ = lines[at].partition(": ")
        lines[at] = f"{key}: {value}" if colon else value
    file.write_text("\n".join(lines), encoding="utf-8")


spoilings = st.tuples(
    st.sampled_from(FILES),
    st.sampled_from(("drop", "twice", "swap", "value", "value")),
    st.integers(0, 400),
    st.sampled_from(VALUES),
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(edits=st.lists(spoilings, min_size=1, max_size=6))
def test_spoilt_facts_are_explained(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str, int, str]]
) -> None:
    root = tmp_path_factory.mktemp("spoilt") / "yunmeng"
    shutil.copytree(WORLD, root)
    for name, kind, at, value in edits:
        _spoil(root / name, kind, at, value)
    project = Project(root)
    book, problems = load(project)
    if book is not None:
        problems += check(project, book, prove(book), root / "texts")
    assert all(problem.line >= 1 and problem.what and problem.mend for problem in problems)
    assert report(problems, 1, "github").count("\n") == len(set(problems)) + 1


@pytest.mark.parametrize("name", FILES)
def test_a_lost_file_is_explained(world: Project, name: str) -> None:
    (world.root / name).unlink()
    book, problems = load(world)
    if book is not None:
        problems += check(world, book, prove(book), world.root / "texts")
    assert problems != [] or name == "README.md" or name.endswith("redirects.yml")


def test_a_project_with_nothing_but_a_vocabulary(world: Project) -> None:
    for file in world.facts.rglob("*.*"):
        if file.name != "vocabulary.yml":
            file.unlink()
    shutil.rmtree(world.prose)
    book, problems = load(world)
    assert book is not None
    problems += check(world, book, prove(book))
    # Nothing is wrong with facts that are not there; only what the vocabulary promises is missing.
    assert {problem.rule for problem in problems} == {"uses", "stability", "floors"}


@pytest.mark.parametrize("function", FRIENDS)
def test_a_name_that_is_not_there_is_a_problem_for_every_function_of_a_page(world: Project, function: str) -> None:
    for lang in ("zh", "en"):
        file = world.prose / lang / "index.md"
        names = '"Words", "nowhere"' if function == "to" else '"nowhere"'
        file.write_text(f"{file.read_text(encoding='utf-8')}\n{{{{ {function}({names}) }}}}\n", encoding="utf-8")
    book, problems = load(world)
    assert book is not None
    found = [one for one in problems + check(world, book, prove(book)) if "nowhere" in one.what]
    assert len(found) == 2
