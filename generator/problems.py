"""A problem in what people wrote, and how it is shown to them.

Takes: what a rule found. Gives: text for a terminal or annotations for a pull request. Never: raises.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong at one place.

    `path` is relative to the project, `line` counts from 1, `key` is the record and its field ("hd21-cloud.printed",
    may be empty), `what` says what is wrong, `rule` names the rule, `mend` is one order that can be carried out.
    """

    path: str
    line: int
    key: str
    what: str
    rule: str
    mend: str

    def text(self) -> str:
        """Two lines for a person at a terminal."""
        key = f"{self.key}: " if self.key else ""
        return f"{self.path}:{self.line}: {key}{self.what} [{self.rule}]\n    mend: {self.mend}"

    def annotation(self) -> str:
        """One workflow command that marks the line in a pull request."""
        key = f"{self.key}: " if self.key else ""
        message = _escape(f"{key}{self.what}\nmend: {self.mend}")
        where = f"file={_escape_property(self.path)},line={self.line},title={_escape_property(self.rule)}"
        return f"::error {where}::{message}"


def report(problems: Iterable[Problem], files: int, style: str = "text") -> str:
    """All problems, sorted, with a count. `style` is "text" or "github"."""
    found = sorted(set(problems))
    lines = [problem.annotation() if style == "github" else problem.text() for problem in found]
    return "\n".join([*lines, summary(found, files)]) + "\n"


def summary(problems: Sequence[Problem], files: int) -> str:
    """The closing count: "2 problems in 1 of 43 files"."""
    if not problems:
        return f"no problems in {files} files"
    touched = len({problem.path for problem in problems})
    return f"{len(problems)} problem{'s' if len(problems) > 1 else ''} in {touched} of {files} files"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like this one, if any does."""
    found = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.55)
    return found[0] if found else None


def choose(word: str, known: Iterable[str], otherwise: str) -> str:
    """An order to use the nearest known word, or a listing when there are few, or `otherwise`."""
    options = sorted(known)
    close = nearest(word, options)
    if close:
        return f'use "{close}"'
    if 0 < len(options) <= 10:
        return "use one of: " + ", ".join(options)
    return otherwise


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
