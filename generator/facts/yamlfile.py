"""YAML with line numbers, every scalar kept as the text that a person typed.

Takes: the text of one file. Gives: dicts, tuples and strings, and the line of every key path. Never: guesses a type
(a bare 1125 stays "1125", 2021-09-30 stays text, NO stays "NO").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.facts.plainyaml import compose_plain
from generator.problems import Problem

Tree = str | tuple["Tree", ...] | dict[str, "Tree"] | None
KeyPath = tuple[str | int, ...]
# No record is nested half as deep.
DEEPEST = 40
# The parsers take minutes for these.
_RUN = re.compile(r"(?:[\[{]\s*){200}")


@dataclass(slots=True)
class Document:
    """One parsed file: its content, the line of each key path, and what could not be read."""

    path: str
    tree: Tree = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    anchored: list[Any] = field(default_factory=list, repr=False)

    def line(self, keys: KeyPath) -> int:
        """The line of a key path, or of its nearest known parent; 1 when nothing is known."""
        return line_of(self.lines, keys)


def line_of(lines: Mapping[KeyPath, int], keys: KeyPath) -> int:
    """The line of a key path, or of its nearest known parent; 1 when nothing is known."""
    for length in range(len(keys), -1, -1):
        if keys[:length] in lines:
            return lines[keys[:length]]
    return 1


def read_yaml(file: Path, shown: str) -> Document:
    """Read one file. Faults of the YAML itself are problems in the result; nothing is raised for them."""
    document = Document(shown)
    try:
        raw = file.read_bytes()
        text = raw.decode("utf-8")
    except OSError as fault:
        what = "this is a folder, not a file" if file.is_dir() else f"the file cannot be read: {fault.strerror}"
        document.problems.append(Problem(shown, 1, "", what, "files", "put a file of records there, or remove it"))
        return document
    except UnicodeDecodeError as fault:
        line = raw[: fault.start].count(b"\n") + 1
        _fault(document, line, "this line is not UTF-8", "save the file in the encoding UTF-8")
        return document
    try:
        if _RUN.search(text):
            raise RecursionError
        root = compose_plain(text) or _compose_with_care(text, document)
        if root is not None:
            document.tree = _convert(root, (), document)
    except RecursionError:
        what = f"lists and records lie in each other more than {DEEPEST} deep"
        _fault(document, _densest(text), what, "remove the brackets that are too many")
    return document


def _compose_with_care(text: str, document: Document) -> Any | None:
    """The root node of any file; None when there is nothing in it, or a fault that is now among the problems."""
    # Hardly a build needs this parser, and it is slow to import too.
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    from generator.facts.yamlfaults import explain  # noqa: PLC0415

    try:
        return YAML(typ="safe", pure=True).compose(text)
    except YAMLError as fault:
        _fault(document, *explain(fault, text))
        return None


def _convert(node: Any, keys: KeyPath, document: Document) -> Tree:
    document.lines.setdefault(keys, node.start_mark.line + 1)
    if anchor := getattr(node, "anchor", None):
        _fault(document, document.lines[keys], f'"&{anchor}" is an anchor', "write the value out where it is used")
    if node.id == "scalar":
        empty = not node.style and node.value in ("", "~", "null")
        return None if empty else str(node.value)
    if len(keys) > DEEPEST:
        raise RecursionError
    if anchor and node in document.anchored:
        # What an anchor names may hold itself, or hold itself a billion times: it is read once.
        return None
    document.anchored += [node] if anchor else []
    if node.id == "sequence":
        return tuple(_convert(item, (*keys, index), document) for index, item in enumerate(node.value))
    return _convert_mapping(node, keys, document)


def _convert_mapping(node: Any, keys: KeyPath, document: Document) -> Tree:
    tree: dict[str, Tree] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if key_node.id != "scalar":
            _fault(document, line, "a list stands where the name of a field is due", "write it as `field: text`")
            continue
        key = str(key_node.value)
        if key in tree:
            _fault(document, line, f'"{key}" is written twice in one record', f'remove one "{key}"')
        document.lines[(*keys, key)] = line
        tree[key] = _convert(value_node, (*keys, key), document)
    return tree


def _densest(text: str) -> int:
    """The line with the most signs that open something."""
    opened = [sum(line.count(sign) for sign in "[{-") for line in text.split("\n")]
    return opened.index(max(opened)) + 1


def _fault(document: Document, line: int, what: str, mend: str) -> None:
    document.problems.append(Problem(document.path, line, "", what, "yaml", mend))
