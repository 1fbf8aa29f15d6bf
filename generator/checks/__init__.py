"""The rules that facts and the texts around them keep, one module a rule.

Takes: a project with its FactBook and Proofs. Gives: every problem at once. Never: raises for what a person wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from generator.checks import (
    basis,
    bounds,
    circles,
    cited,
    conflicts,
    coverage,
    derived,
    evidence,
    exceptions,
    figures,
    fingerprints,
    floors,
    hedges,
    lookalikes,
    mentions,
    periods,
    prose,
    references,
    renderings,
    signs,
    stability,
    targets,
    terms,
    tiles,
    translations,
    units,
    updates,
    uses,
)
from generator.checks.context import Context, gather
from generator.checks.stability import Redirect, addresses, read_redirects
from generator.facts.book import FactBook
from generator.paths import Project
from generator.problems import Problem
from generator.proof import Proofs


class Rule(Protocol):
    """A module whose docstring is the rule in one sentence; NAME is what messages show in brackets."""

    NAME: str
    __doc__: str | None

    def check(self, context: Context) -> Iterator[Problem]:
        """Everything that breaks the rule."""


RULES: tuple[Rule, ...] = (
    references,
    circles,
    uses,
    fingerprints,
    evidence,
    figures,
    units,
    hedges,
    signs,
    basis,
    bounds,
    periods,
    targets,
    cited,
    coverage,
    conflicts,
    derived,
    tiles,
    lookalikes,
    translations,
    renderings,
    terms,
    mentions,
    prose,
    updates,
    stability,
    floors,
    exceptions,
)


def check(project: Project, book: FactBook, proofs: Proofs, sources: Path | None = None) -> list[Problem]:
    """Every problem of the facts and of the texts around them, sorted.

    `sources` is a folder with the documents, one <source id>.txt each; with it the fingerprints are proved as well.
    """
    context = gather(project, book, proofs, sources)
    found = [problem for rule in RULES for problem in rule.check(context)]
    return sorted(set(exceptions.settle(context, found)))


__all__ = ["RULES", "Redirect", "Rule", "addresses", "check", "read_redirects"]
