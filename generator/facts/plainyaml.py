"""The plain YAML that nearly every file of facts is, composed by libyaml some fifteen times faster.

Takes: the text of one file. Gives: its root node, or None for whatever the other parser might read differently or has
better words for. Never: a tree or a line that the other parser would not give.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

# A sign at the start of a value that is more than text: an anchor, a tag, a block, a directive. A character that is
# white space to one parser and text to the other.
_SPECIAL = re.compile(
    r"^%|(?:^|[\s\[{,])[&*!|>?]|[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\uffef\U00010000-\U0010ffff]", re.MULTILINE
)
_LOADER = getattr(yaml, "CSafeLoader", None)


def compose_plain(text: str) -> Any | None:
    """The root node of a plain file with something in it; None where the other parser has to read it."""
    if _LOADER is None or _SPECIAL.search(text):
        return None
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError:
        return None
    return root if root is not None and _is_full(root) else None


def _is_full(node: Any) -> bool:
    """Whether no value below is left out: the parsers disagree on the line of nothing."""
    if node.id == "scalar":
        return bool(node.value or node.style)
    if node.id == "sequence":
        return all(map(_is_full, node.value))
    return all(_is_full(key) and _is_full(value) for key, value in node.value)
