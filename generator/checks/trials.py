"""The names of all rules, and the deliberately broken fact files that the tests hold for each.

Takes: a project. Gives: how many broken files each rule has to catch. Never: tries them out; the tests do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.paths import Project

FOLDER = "tests/bad_facts"
# What the loader reports before any rule can look.
LOADING = ("yaml", "files", "fields", "ids")
_EXPECTED = re.compile(r"^problems: \|$", re.MULTILINE)
_NAMED = re.compile(r" \[([a-z]+)\]$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Trials:
    """How many broken files there are, and by rule how many of them the rule has to catch."""

    files: int
    by_rule: Mapping[str, int]


def trials(project: Project) -> Trials:
    """The broken files of a project's tests; none where the tests are not at hand."""
    counts: Counter[str] = Counter()
    files = sorted((project.root / FOLDER).glob("*.yml"))
    for file in files:
        expected = _EXPECTED.split(file.read_text(encoding="utf-8"))[-1]
        counts.update(set(_NAMED.findall(expected)))
    return Trials(len(files), {name: counts[name] for name in sorted(counts)})
