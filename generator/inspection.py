"""Read the facts, prove them, check them: what every command does first.

Takes: a project. Gives: the book, its proofs and all problems. Never: stops at the first fault.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.checks import check
from generator.facts.book import FactBook
from generator.facts.loader import load
from generator.facts.strings import read_strings
from generator.paths import LANGUAGES, Project
from generator.problems import Problem
from generator.proof import Proofs, prove
from generator.views.lens import Lens


@dataclass(frozen=True, slots=True)
class Inspection:
    """The facts as read. `book` and `proofs` are None when there is no vocabulary to judge them by."""

    project: Project
    book: FactBook | None
    proofs: Proofs | None
    problems: tuple[Problem, ...]

    @property
    def files(self) -> int:
        """How many files were read."""
        return self.book.files if self.book else 1

    def lenses(self) -> Mapping[str, Lens]:
        """One Lens for each language. ValueError when there are problems: nothing is shown of unproved facts."""
        if self.problems or self.book is None or self.proofs is None:
            raise ValueError("the facts have problems")
        return {lang: Lens(self.book, self.proofs, read_strings(self.project, lang)) for lang in LANGUAGES}


def inspect(project: Project, sources: Path | None = None) -> Inspection:
    """Read, prove and check a project's facts; with `sources`, the fingerprints themselves too."""
    book, problems = load(project)
    if book is None:
        return Inspection(project, None, None, tuple(problems))
    proofs = prove(book)
    problems += check(project, book, proofs, sources)
    return Inspection(project, book, proofs, tuple(sorted(set(problems))))
