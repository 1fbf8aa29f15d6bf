"""Every broken fact file gets exactly the words that its author needs."""

from __future__ import annotations

import re

import pytest
from bad_facts import Case, cases, printed

from generator.checks import RULES
from generator.checks.trials import LOADING, trials
from generator.paths import ROOT, Project


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.file.stem)
def test_a_broken_file_is_explained(case: Case, world: Project, update_golden: bool) -> None:
    made = printed(case, world)
    if update_golden:
        case.expect(made)
    assert case.written["problems"] == made


def test_every_rule_is_broken_at_least_once() -> None:
    text = "\n".join(case.written["problems"] for case in cases())
    shown = set(re.findall(r" \[([a-z]+)\]$", text, re.MULTILINE))
    assert shown == {rule.NAME for rule in RULES} | set(LOADING)


def test_readers_are_told_how_many_broken_files_there_are_for_each_rule() -> None:
    expected = [set(re.findall(r" \[([a-z]+)\]$", case.written["problems"], re.MULTILINE)) for case in cases()]
    found = trials(Project(ROOT))
    assert found.files == len(expected) > 100
    assert all(count == sum(name in rules for rules in expected) > 0 for name, count in found.by_rule.items())
    assert set(found.by_rule) == set.union(*expected)


def test_without_the_tests_at_hand_there_is_nothing_to_tell(world: Project) -> None:
    assert (trials(world).files, dict(trials(world).by_rule)) == (0, {})


def test_every_problem_has_one_mend() -> None:
    for case in cases():
        lines = case.written["problems"].splitlines()
        problems, mends = lines[0:-1:2], lines[1:-1:2]
        assert all(re.match(r"[\w./-]+:\d+: .* \[[a-z]+\]$", line) for line in problems), case.file.name
        assert all(line.startswith("    mend: ") for line in mends), case.file.name
