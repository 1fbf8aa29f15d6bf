"""The quick way to read YAML gives what the careful one gives, or nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generator.facts.plainyaml import compose_plain
from generator.paths import ROOT

RECORD = """\
# Looms
observations:
  - id: report-looms-2030
    period: 2030
    name: {zh: “2+1”体系, en: "Two: a plan"}
    facts: [a-1, b-2]
    evidence: 年末联网织机4.7万台
    translation: 47,000 connected looms
      at the end of the year

  - id: 'odd'
    printed: "30.5%"
"""
SIGNS = (*":-#&*!|>'\"%@`{}[],?~\t \n\\=", ": ", " #", "- ", "\n  ", "---\n", "\u3000", "\u00a0", "\x07", "\ufeff")
MORE = (
    "\u2028",
    "\x85",
    "<<: ",
    "null",
    '"\\u00e9"',
    "? ",
    ">-\n",
    "|\n",
    "\r\n",
    "{a:b}",
    "!!str ",
    "…",
    "\U0001f600",
)


def shown(node: Any) -> object:
    """A node with its line, and how it is written."""
    line = node.start_mark.line
    if node.id == "scalar":
        return (line, node.value, node.style or "")
    if node.id == "sequence":
        return (line, [shown(item) for item in node.value])
    return (line, [(shown(key), shown(value)) for key, value in node.value])


def careful(text: str) -> object:
    try:
        return shown(YAML(typ="safe", pure=True).compose(text))
    except YAMLError:
        return "refused"


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, len(RECORD)), st.sampled_from(SIGNS + MORE), st.integers(0, 3)), max_size=2))
def test_what_the_quick_parser_takes_the_careful_one_reads_alike(edits: list[tuple[int, str, int]]) -> None:
    text = RECORD
    for at, sign, over in edits:
        text = text[:at] + sign + text[at + over :]
    root = compose_plain(text)
    assert root is None or shown(root) == careful(text)


@pytest.mark.parametrize("file", sorted((ROOT / "facts").rglob("*.yml")), ids=lambda file: file.name)
def test_the_facts_are_read_alike(file: Any) -> None:
    text = file.read_text(encoding="utf-8")
    root = compose_plain(text)
    assert root is None or shown(root) == careful(text)
