"""Every broken fact file gets exactly the words that its author needs."""

from __future__ import annotations

import re

import pytest
from bad_facts import Case, cases, printed

from generator.checks import RULES
from generator.paths import Project

# What the loader reports before any rule can look.
LOADING = {"fields", "files", "ids", "yaml"}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.file.stem)
def test_a_broken_file_is_explained(case: Case, world: Project, update_golden: bool) -> None:
    made = printed(case, world)
    if update_golden:
        case.expect(made)
    assert case.written["problems"] == made


def test_every_rule_is_broken_at_least_once() -> None:
    text = "\n".join(case.written["problems"] for case in cases())
    shown = set(re.findall(r" \[([a-z]+)\]$", text, re.MULTILINE))
    assert shown == {rule.NAME for rule in RULES} | LOADING


def test_every_problem_has_one_mend() -> None:
    for case in cases():
        lines = case.written["problems"].splitlines()
        problems, mends = lines[0:-1:2], lines[1:-1:2]
        assert all(re.match(r"[\w./-]+:\d+: .* \[[a-z]+\]$", line) for line in problems), case.file.name
        assert all(line.startswith("    mend: ") for line in mends), case.file.name
