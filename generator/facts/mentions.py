"""Observations named in a text of a record: `{hd21-smes-on-cloud}` stands for the number of that observation.

Takes: a text. Gives: the ids it names, or the text with each put to use. Never: knows what a number looks like.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_MENTION = re.compile(r"\{([a-z0-9]+(?:-[a-z0-9]+)*)\}")


def mentions(text: str) -> tuple[str, ...]:
    """The ids named in a text, in order."""
    return tuple(_MENTION.findall(text))


def replaced(text: str, number: Callable[[str], str], words: Callable[[str], str] = str) -> str:
    """The text with `number(id)` in the place of each id; `words` is applied to what stands between."""
    parts = _MENTION.split(text)
    return "".join(number(part) if at % 2 else words(part) for at, part in enumerate(parts))
