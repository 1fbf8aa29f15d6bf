"""What readers are told of the rules is what the rules say of themselves."""

from __future__ import annotations

from generator.checks import RULES
from generator.checks.trials import LOADING
from generator.facts.strings import read_strings
from generator.pages.rules import rules_view
from generator.paths import LANGUAGES, ROOT, Project


def test_every_rule_that_is_run_has_a_line_and_nothing_else_has() -> None:
    names = [*LOADING, *(rule.NAME for rule in RULES)]
    for lang in LANGUAGES:
        text = read_strings(Project(ROOT), lang)
        told = [key.removeprefix("rules.") for key in text.texts if key.startswith("rules.")]
        assert sorted(told) == sorted(names)
        assert [line.name for line in rules_view(Project(ROOT), text).lines] == names


def test_the_sentence_of_a_rule_is_its_own() -> None:
    lines = {line.name: line.says for line in rules_view(Project(ROOT), read_strings(Project(ROOT), "en")).lines}
    assert {rule.NAME: lines[rule.NAME] for rule in RULES} == {
        rule.NAME: (rule.__doc__ or "").strip().splitlines()[0] for rule in RULES
    }
