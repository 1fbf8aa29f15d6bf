"""What lies in the project speaks of the project alone."""

from __future__ import annotations

import re

import pytest
from tree import files, shown, texts

from generator.paths import ROOT

# The brackets keep the patterns from finding themselves.
MACHINE = re.compile(r"(?<![\w.~/-])/(?:wor[k]|roo[t]|hom[e]/\w+|tm[p]|User[s]/\w+)/")
PACKAGE_HOSTS = re.compile(r"pypi[.]org|pythonhosted[.]org|registry[.]npmjs|npmjs[.]com|deb[.]debian|npmmirro[r]")


def found(pattern: re.Pattern[str]) -> dict[str, list[str]]:
    hits = {name: pattern.findall(text) for name, text in texts()}
    return {name: list(hit) for name, hit in hits.items() if hit}


@pytest.mark.parametrize(
    ("line", "bad"),
    [
        ("open('{}work/main/x')", True),
        ("see {}tmp/notes/a", True),
        ("cd {}root/project", True),
        ("{}home/somebody/site", True),
        ("https://example.org{}work/main", False),
        ("the path ..{}shared/sources", False),
        ("docs{}tmp/x", False),
    ],
)
def test_a_path_of_a_machine_is_told_from_other_paths(line: str, bad: bool) -> None:
    assert bool(MACHINE.search(line.format("/"))) is bad


def test_no_file_names_a_path_of_a_machine() -> None:
    assert found(MACHINE) == {}


def test_no_file_names_a_host_of_packages() -> None:
    assert found(PACKAGE_HOSTS) == {}


def test_what_a_build_makes_is_not_part_of_the_project() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert {"/.venv/", "/node_modules/", "/build/", "/site/"} <= set(ignored)


def test_text_files_end_with_one_line_end_and_use_one_kind() -> None:
    """Parts of templates are exempt: what a part ends with stands in the page."""
    lines = [(name, text) for name, text in texts() if text and not name.endswith(".j2")]
    untidy = {name for name, text in lines if not text.endswith("\n") or text.endswith("\n\n") or "\r" in text}
    assert untidy == set()


def test_names_of_files_work_on_every_system() -> None:
    names = [shown(path) for path in files()]
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9._/-]+", name)] == []
    assert len({name.lower() for name in names}) == len(names)
