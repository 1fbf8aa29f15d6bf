"""The rules that the facts are checked by, in words for readers.

Takes: the rules themselves, a project, a language's strings. Gives: a line for each. Never: a rule that is not run.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks import RULES
from generator.checks.trials import LOADING, trials
from generator.facts.strings import Strings
from generator.paths import Project


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule: the name that messages show, what it demands, how many broken files the tests hold for it."""

    name: str
    says: str
    broken: int


@dataclass(frozen=True, slots=True)
class RulesView:
    """All rules in the order in which they are applied, and how many broken files there are in all."""

    lines: tuple[RuleLine, ...]
    broken: int


def rules_view(project: Project, text: Strings) -> RulesView:
    """Every rule, those of the loader first. KeyError when one has no sentence for readers."""
    found = trials(project)
    names = (*LOADING, *(rule.NAME for rule in RULES))
    lines = tuple(RuleLine(name, text(f"rules.{name}"), found.by_rule.get(name, 0)) for name in names)
    return RulesView(lines, found.files)
