"""The interface strings of one language, as a flat table.

Takes: templates/strings/<lang>.yml. Gives: "indicator.evidence" → text. Never: falls back to another language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.facts.yamlfile import Document, KeyPath, Tree, read_yaml
from generator.paths import Project
from generator.problems import Problem

PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Strings:
    """One language's table: `texts` by dotted key, the line of each key, and the file's problems."""

    lang: str
    path: str
    texts: Mapping[str, str]
    lines: Mapping[str, int] = field(repr=False)
    problems: tuple[Problem, ...] = ()

    def __call__(self, key: str, **values: object) -> str:
        """A text with its placeholders filled. KeyError when the key or a value is missing."""
        return PLACEHOLDER.sub(lambda found: str(values[found[1]]), self.texts[key])


def read_strings(project: Project, lang: str) -> Strings:
    """Read one language's table."""
    file = project.strings / f"{lang}.yml"
    document = read_yaml(file, project.shown(file)) if file.exists() else _absent(project.shown(file))
    flat = dict(_flatten(document.tree, ()))
    texts = {".".join(str(part) for part in keys): text for keys, text in flat.items()}
    lines = {".".join(str(part) for part in keys): document.line(keys) for keys in flat}
    return Strings(lang, document.path, texts, lines, tuple(document.problems))


def _absent(shown: str) -> Document:
    what, mend = "there is no such table of strings", "write the file with the same keys as the other language"
    return Document(shown, problems=[Problem(shown, 1, "", what, "parity", mend)])


def _flatten(tree: Tree, keys: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(tree, dict):
        for key, branch in tree.items():
            yield from _flatten(branch, (*keys, key))
    elif isinstance(tree, tuple):
        for index, branch in enumerate(tree):
            yield from _flatten(branch, (*keys, index))
    else:
        yield keys, tree or ""
